# Finds the installed Emscripten and hands over to its own toolchain file, so that the web preset
# needs no path: Debian's package, or an SDK whose emcc is on PATH.
find_program(EMCC emcc DOC "The Emscripten compiler")
if(NOT EMCC)
  message(FATAL_ERROR "emcc is missing: run web/install web, or put an Emscripten SDK on PATH.")
endif()
file(REAL_PATH "${EMCC}" emcc_file)
get_filename_component(emcc_folder "${emcc_file}" DIRECTORY)
find_file(EMSCRIPTEN_TOOLCHAIN Emscripten.cmake NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH
  PATHS "${emcc_folder}/cmake/Modules/Platform")
if(NOT EMSCRIPTEN_TOOLCHAIN)
  message(FATAL_ERROR "No cmake/Modules/Platform/Emscripten.cmake beside ${emcc_file}.")
endif()
include("${EMSCRIPTEN_TOOLCHAIN}")
