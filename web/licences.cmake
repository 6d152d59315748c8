# cmake -D OUTPUT=<file> -D "INPUTS=<files>" -P licences.cmake: joins those that exist. A package
# fetched instead of installed has no copyright file; its sources in build/deps carry it.
set(text "Intergrappes DD is built with the works below. / Intergrappes DD contient les œuvres ci-dessous.\n")
foreach(input IN LISTS INPUTS)
  if(EXISTS "${input}")
    file(READ "${input}" part)
    cmake_path(GET input PARENT_PATH folder)
    cmake_path(GET folder FILENAME name)
    string(APPEND text "\n==== ${name} ====\n\n${part}")
  endif()
endforeach()
file(WRITE "${OUTPUT}" "${text}")
