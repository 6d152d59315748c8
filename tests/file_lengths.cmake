# No file of ours may be longer than 400 lines: past that, it holds two things.
cmake_minimum_required(VERSION 3.24)

set(limit 400)
file(GLOB_RECURSE files
  ${ROOT}/app/*.h ${ROOT}/app/*.cpp ${ROOT}/survey/*.h ${ROOT}/survey/*.cpp
  ${ROOT}/web/*.js ${ROOT}/web/*.mjs ${ROOT}/web/*.css ${ROOT}/web/*.html ${ROOT}/web/*.py
  ${ROOT}/web/*.cmake ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp ${ROOT}/tests/*.mjs ${ROOT}/tests/*.cmake)
list(FILTER files EXCLUDE REGEX "/node_modules/")
list(LENGTH files count)
if(count LESS 40)
  message(FATAL_ERROR "Only ${count} files found under ${ROOT}: the search is broken.")
endif()
set(too_long)
foreach(file IN LISTS files)
  file(READ ${file} text)
  string(REGEX REPLACE "[^\n]" "" line_ends "${text}")
  string(LENGTH "${line_ends}" lines)
  if(lines GREATER limit)
    string(APPEND too_long "\n  ${file}: ${lines} lines")
  endif()
endforeach()
if(too_long)
  message(FATAL_ERROR "Longer than ${limit} lines:${too_long}")
endif()
message("${count} files, none longer than ${limit} lines")
