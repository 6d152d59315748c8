# Third-party code, none of it in the repository: taken from the system's packages where they are,
# else fetched at a pinned commit. Everything lands in build/deps, which all presets share; emcc
# must never see /usr/include, so the header libraries are copied out of it.
include(FetchContent)
set(FETCHCONTENT_QUIET ON)
set(deps ${PROJECT_SOURCE_DIR}/build/deps)
set(INTERGRAPPES_HEADERS ${deps}/include)
file(MAKE_DIRECTORY ${INTERGRAPPES_HEADERS})
file(LOCK ${deps}/configure.lock GUARD FILE TIMEOUT 600)

function(fetch_sources name repository commit)
  FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${commit}
    SOURCE_DIR ${deps}/${name}-fetched SOURCE_SUBDIR none)
  message(STATUS "Fetching ${name} from ${repository}")
  FetchContent_MakeAvailable(${name})
endfunction()

# package_sources(package version-pattern probe tag-or-commit repository suite...): sets
# <package>_folder to sources of the Debian package, else to those of its upstream.
function(package_sources package version probe commit repository)
  set(folder ${deps}/${package})
  if(NOT EXISTS ${folder}/${probe})
    message(STATUS "Getting the sources of ${package}")
    execute_process(COMMAND ${PROJECT_SOURCE_DIR}/web/fetch-source
      ${package} ${version} ${probe} ${folder} ${ARGN} RESULT_VARIABLE fetch_failed)
    if(fetch_failed)
      fetch_sources(${package} ${repository} ${commit})
      set(folder ${deps}/${package}-fetched)
    endif()
  endif()
  set(${package}_folder ${folder} PARENT_SCOPE)
endfunction()

# header_library(target probe packaged-folder repository commit folder-in-repository)
function(header_library name probe repository commit folder)
  cmake_path(GET probe PARENT_PATH top)
  if(NOT EXISTS ${deps}/include/${probe})
    find_path(${name}_include ${probe} NO_CMAKE_FIND_ROOT_PATH NO_CACHE PATHS /usr/include)
    if(NOT ${name}_include)
      fetch_sources(${name} ${repository} ${commit})
      set(${name}_include ${deps}/${name}-fetched/${folder})
    endif()
    file(COPY ${${name}_include}/${top} DESTINATION ${deps}/include)
  endif()
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE ${deps}/include)
endfunction()

header_library(rapidjson rapidjson/document.h https://github.com/Tencent/rapidjson.git
  24b5e7a8b27f42fa16b96fc70aade9106cf7102f include)
header_library(cereal cereal/cereal.hpp https://github.com/USCiLab/cereal.git
  ebef1e929807629befafbb2918ea1a08c7194554 include)  # 1.3.2
target_link_libraries(cereal INTERFACE rapidjson)
if(INTERGRAPPES_TESTS)
  header_library(doctest doctest/doctest.h https://github.com/doctest/doctest.git
    ae7a13539fb71f270b87eb2e874fbac80bc8dda2 .)  # 2.4.11
endif()

# The command line needs no Dear ImGui: only the page and the tests of app/ do.
if(EMSCRIPTEN OR INTERGRAPPES_TESTS)
  package_sources(imgui 1.92 imgui.cpp 45acd5e0e82f4c954432533ae9985ff0e1aad6d5  # 1.92.2b
    https://github.com/ocornut/imgui.git testing unstable stable)  # Debian 12 itself has 1.86
  add_library(imgui STATIC
    ${imgui_folder}/imgui.cpp ${imgui_folder}/imgui_draw.cpp ${imgui_folder}/imgui_widgets.cpp
    # The page has app/platform/without_tables.cpp instead, unless it is a debug build.
    $<$<OR:$<NOT:$<BOOL:${EMSCRIPTEN}>>,$<CONFIG:Debug>>:${imgui_folder}/imgui_tables.cpp>)
  target_include_directories(imgui SYSTEM PUBLIC ${imgui_folder})
  target_compile_definitions(imgui PUBLIC
    IMGUI_DEFINE_MATH_OPERATORS
    IMGUI_DISABLE_DEMO_WINDOWS
    $<IF:$<CONFIG:Debug>,IMGUI_ENABLE_TEST_ENGINE,IMGUI_DISABLE_DEBUG_TOOLS>
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
    IMGUI_DISABLE_FILE_FUNCTIONS
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_USE_WCHAR32
    ImDrawIdx=unsigned)
  set_target_properties(imgui PROPERTIES COMPILE_WARNING_AS_ERROR OFF)
  if(EMSCRIPTEN)
    # Its own font would travel with every page, which never starts without ours (web/shell.js).
    target_compile_definitions(imgui PRIVATE IMGUI_DISABLE_DEFAULT_FONT)
    add_library(imgui_gl3 STATIC ${imgui_folder}/backends/imgui_impl_opengl3.cpp)
    target_include_directories(imgui_gl3 SYSTEM PUBLIC ${imgui_folder}/backends)
    target_compile_definitions(imgui_gl3 PRIVATE IMGUI_IMPL_OPENGL_ES3)
    target_link_libraries(imgui_gl3 PUBLIC imgui)
    set_target_properties(imgui_gl3 PROPERTIES COMPILE_WARNING_AS_ERROR OFF)
  endif()
endif()

# Spreadsheets and archives: libxlsxwriter and minizip. The page, and a machine without the packages,
# have both built from source, with the minizip that libxlsxwriter brings.
if(NOT EMSCRIPTEN)
  find_path(xlsxwriter_include xlsxwriter.h)
  find_path(minizip_include minizip/zip.h)
  find_library(xlsxwriter_library xlsxwriter)
  find_library(minizip_library minizip)
endif()
if(xlsxwriter_include AND minizip_include AND xlsxwriter_library AND minizip_library)
  add_library(xlsxwriter INTERFACE)
  target_link_libraries(xlsxwriter INTERFACE ${xlsxwriter_library} ${minizip_library})
else()
  include(${CMAKE_CURRENT_LIST_DIR}/xlsxwriter.cmake)
endif()

file(LOCK ${deps}/configure.lock RELEASE)
