# The libraries we compile ourselves: md4c, Dear ImGui, nlohmann/json, GoogleTest, Google Benchmark.
# scripts/setup puts md4c, ImGui and Google Benchmark into .deps; the other two are packages that install sources. Each folder
# can be pointed elsewhere, by environment variable (scripts/setup heeds it too) or with -D.

function(twir_source variable file default doc)
  if(DEFINED ENV{${variable}})
    set(default "$ENV{${variable}}")
  endif()
  set(${variable} "${default}" CACHE PATH "${doc}")
  if(NOT EXISTS "${${variable}}/${file}")
    message(FATAL_ERROR "${file} is not in '${${variable}}'. Run ./scripts/setup, or set ${variable} "
                        "(README, \"Other systems\").")
  endif()
endfunction()

# Its headers count as system headers, and its own warnings are nobody's business here.
function(twir_third_party name include_dir)
  add_library(${name} STATIC ${ARGN})
  target_include_directories(${name} SYSTEM PUBLIC ${include_dir})
  target_compile_options(${name} PRIVATE -w)
endfunction()

twir_source(TWIR_MD4C_DIR src/md4c.c "${PROJECT_SOURCE_DIR}/.deps/md4c" "md4c 0.5.2 source tree")
twir_third_party(md4c ${TWIR_MD4C_DIR}/src ${TWIR_MD4C_DIR}/src/md4c.c)

# Only json.hpp's own folder is shown to the compiler: the whole of /usr/include would let the host's
# C library into a wasm build.
twir_source(TWIR_JSON_DIR json.hpp "/usr/include/nlohmann" "The nlohmann folder that holds json.hpp")
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
file(CREATE_LINK ${TWIR_JSON_DIR} ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

if(TWIR_TESTS)
  twir_source(TWIR_GTEST_DIR src/gtest-all.cc "/usr/src/googletest/googletest" "GoogleTest source tree")
  twir_third_party(gtest ${TWIR_GTEST_DIR}/include
    ${TWIR_GTEST_DIR}/src/gtest-all.cc ${TWIR_GTEST_DIR}/src/gtest_main.cc)
  target_include_directories(gtest SYSTEM PRIVATE ${TWIR_GTEST_DIR})
  target_compile_definitions(gtest PUBLIC GTEST_HAS_EXCEPTIONS=0 GTEST_HAS_RTTI=0 GTEST_HAS_PTHREAD=0)
endif()

if(TWIR_BENCH)
  twir_source(TWIR_BENCHMARK_DIR src/benchmark.cc "${PROJECT_SOURCE_DIR}/.deps/benchmark" "Google Benchmark 1.9 source tree")
  file(GLOB benchmark_sources ${TWIR_BENCHMARK_DIR}/src/*.cc)
  list(FILTER benchmark_sources EXCLUDE REGEX "benchmark_main\\.cc$")
  twir_third_party(benchmark ${TWIR_BENCHMARK_DIR}/include ${benchmark_sources})
  target_compile_definitions(benchmark PUBLIC BENCHMARK_STATIC_DEFINE PRIVATE NDEBUG HAVE_POSIX_REGEX HAVE_STEADY_CLOCK)
endif()

if(TWIR_PAGE)
  twir_source(TWIR_IMGUI_DIR imgui.cpp "${PROJECT_SOURCE_DIR}/.deps/imgui" "Dear ImGui 1.92 source tree")
  twir_third_party(imgui ${TWIR_IMGUI_DIR}
    ${TWIR_IMGUI_DIR}/imgui.cpp ${TWIR_IMGUI_DIR}/imgui_draw.cpp
    ${TWIR_IMGUI_DIR}/imgui_tables.cpp ${TWIR_IMGUI_DIR}/imgui_widgets.cpp
    ${PROJECT_SOURCE_DIR}/cmake/imgui_without_fonts.cpp)
  target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="${PROJECT_SOURCE_DIR}/web/imgui_config.h")

  # For the bare page that ours is compared with.
  twir_third_party(imgui_renderer ${TWIR_IMGUI_DIR}/backends
    ${TWIR_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp ${PROJECT_SOURCE_DIR}/tests/web/hello/small_stdio.cpp)
  target_link_libraries(imgui_renderer PUBLIC imgui)
  target_compile_definitions(imgui_renderer PUBLIC IMGUI_IMPL_OPENGL_ES3)
  set_source_files_properties(${TWIR_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp PROPERTIES
    COMPILE_DEFINITIONS "sscanf=imgui_sscanf;fprintf=imgui_fprintf")
endif()
