# The faces the page ships, cut out of Debian's Open Sans (web/fonts.py says to what).
find_program(FONT_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH
  DOC "The Python that has the fontTools package")
set(font_sources /usr/share/fonts/truetype/open-sans)
execute_process(COMMAND "${FONT_PYTHON}" -c "import fontTools.subset"
  RESULT_VARIABLE no_font_tools OUTPUT_QUIET ERROR_QUIET)
if(no_font_tools OR NOT EXISTS ${font_sources}/OpenSans-Regular.ttf)
  message(FATAL_ERROR "Open Sans or Python's fontTools is missing: run web/install web "
    "(Debian: fonts-open-sans, python3-fonttools).")
endif()

set(font_files)
foreach(face Regular Semibold Bold)
  set(font ${dist}/fonts/OpenSans-${face}.ttf)
  add_custom_command(OUTPUT ${font}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${dist}/fonts
    COMMAND ${FONT_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/fonts.py
      ${font_sources}/OpenSans-${face}.ttf ${font}
    DEPENDS fonts.py ${font_sources}/OpenSans-${face}.ttf
    COMMENT "Cutting OpenSans-${face}.ttf" VERBATIM)
  list(APPEND font_files ${font})
endforeach()
