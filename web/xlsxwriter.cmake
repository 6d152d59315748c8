# libxlsxwriter, minizip and zlib from the sources of Debian's packages, as the target xlsxwriter. Their
# temporary files are the C library's; in the page those are memory.
enable_language(C)
package_sources(libxlsxwriter "*" include/xlsxwriter.h RELEASE_1.1.4
  https://github.com/jmcnamara/libxlsxwriter.git own)
package_sources(zlib "*" zlib.h v1.2.13 https://github.com/madler/zlib.git own)

set(zlib_parts adler32 compress crc32 deflate trees zutil)
list(TRANSFORM zlib_parts PREPEND ${zlib_folder}/)
list(TRANSFORM zlib_parts APPEND .c)
add_library(zlib_source STATIC ${zlib_parts})
target_include_directories(zlib_source SYSTEM PUBLIC ${zlib_folder})

file(GLOB xlsxwriter_parts ${libxlsxwriter_folder}/src/*.c)
add_library(xlsxwriter STATIC ${xlsxwriter_parts}
  ${libxlsxwriter_folder}/third_party/minizip/zip.c
  ${libxlsxwriter_folder}/third_party/minizip/ioapi.c)
target_include_directories(xlsxwriter SYSTEM PUBLIC
  ${libxlsxwriter_folder}/include ${libxlsxwriter_folder}/third_party)
target_compile_definitions(xlsxwriter PRIVATE
  NOCRYPT NOUNCRYPT USE_FILE32API
  USE_STANDARD_TMPFILE USE_NO_MD5)   # MD5 only finds pictures that are the same
target_link_libraries(xlsxwriter PUBLIC zlib_source)
foreach(target zlib_source xlsxwriter)
  target_compile_options(${target} PRIVATE -w)
  set_target_properties(${target} PROPERTIES COMPILE_WARNING_AS_ERROR OFF)
endforeach()
