# The libraries we compile ourselves: md4c, Dear ImGui, nlohmann/json, GoogleTest.
# scripts/setup puts md4c and ImGui into .deps; the other two are distribution packages that install
# sources. Every folder can be pointed elsewhere: -DTWIR_IMGUI_DIR=... and so on.

set(TWIR_MD4C_DIR "${PROJECT_SOURCE_DIR}/.deps/md4c" CACHE PATH "md4c 0.5.2 source tree")
set(TWIR_IMGUI_DIR "${PROJECT_SOURCE_DIR}/.deps/imgui" CACHE PATH "Dear ImGui 1.92 source tree")
set(TWIR_GTEST_DIR "/usr/src/googletest/googletest" CACHE PATH "GoogleTest source tree")
find_path(TWIR_JSON_DIR json.hpp PATHS /usr/include /usr/local/include /opt/homebrew/include
          PATH_SUFFIXES nlohmann NO_CMAKE_FIND_ROOT_PATH DOC "The nlohmann folder that holds json.hpp")

function(twir_need variable file)
  if(NOT EXISTS "${${variable}}/${file}")
    message(FATAL_ERROR "${${variable}} has no ${file}. Run ./scripts/setup, or set ${variable} "
                        "(README, \"Other systems\").")
  endif()
endfunction()

# Its headers count as system headers, and its own warnings are nobody's business here.
function(twir_third_party name include_dir)
  add_library(${name} STATIC ${ARGN})
  target_include_directories(${name} SYSTEM PUBLIC ${include_dir})
  target_compile_options(${name} PRIVATE -w)
endfunction()

twir_need(TWIR_MD4C_DIR src/md4c.c)
twir_third_party(md4c ${TWIR_MD4C_DIR}/src ${TWIR_MD4C_DIR}/src/md4c.c)

# Only json.hpp's own folder is shown to the compiler: the whole of /usr/include would let the host's
# C library into a wasm build.
twir_need(TWIR_JSON_DIR json.hpp)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
file(CREATE_LINK ${TWIR_JSON_DIR} ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

if(TWIR_TESTS)
  twir_need(TWIR_GTEST_DIR src/gtest-all.cc)
  twir_third_party(gtest ${TWIR_GTEST_DIR}/include
    ${TWIR_GTEST_DIR}/src/gtest-all.cc ${TWIR_GTEST_DIR}/src/gtest_main.cc)
  target_include_directories(gtest SYSTEM PRIVATE ${TWIR_GTEST_DIR})
  target_compile_definitions(gtest PUBLIC GTEST_HAS_EXCEPTIONS=0 GTEST_HAS_RTTI=0 GTEST_HAS_PTHREAD=0)
endif()

if(TWIR_PAGE)
  twir_need(TWIR_IMGUI_DIR imgui.cpp)
  twir_third_party(imgui ${TWIR_IMGUI_DIR}
    ${TWIR_IMGUI_DIR}/imgui.cpp ${TWIR_IMGUI_DIR}/imgui_draw.cpp
    ${TWIR_IMGUI_DIR}/imgui_tables.cpp ${TWIR_IMGUI_DIR}/imgui_widgets.cpp
    ${TWIR_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(imgui SYSTEM PUBLIC ${TWIR_IMGUI_DIR}/backends)
  target_compile_definitions(imgui PUBLIC
    IMGUI_USER_CONFIG="${PROJECT_SOURCE_DIR}/web/imgui_config.h" IMGUI_IMPL_OPENGL_ES3)
endif()
