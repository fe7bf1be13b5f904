# Toolchain file of the web presets: finds Emscripten (an activated emsdk first, then the system's)
# and hands over to its own toolchain file.

if(DEFINED ENV{EMSDK})
  set(twir_emscripten "$ENV{EMSDK}/upstream/emscripten")
elseif(DEFINED ENV{EMSCRIPTEN})
  set(twir_emscripten "$ENV{EMSCRIPTEN}")
else()
  set(twir_emscripten "/usr/share/emscripten")  # Debian's and Ubuntu's package
endif()
if(NOT EXISTS "${twir_emscripten}/cmake/Modules/Platform/Emscripten.cmake")
  message(FATAL_ERROR "No Emscripten in ${twir_emscripten}: activate an emsdk (`. emsdk_env.sh`) or "
                      "run ./scripts/setup.")
endif()

# Debian's Emscripten needs Debian's acorn when it links, which Node finds only with NODE_PATH.
if(EXISTS "/usr/share/nodejs/acorn" AND NOT DEFINED ENV{EMSDK})
  set(ENV{NODE_PATH} "/usr/share/nodejs")
  foreach(lang C CXX)
    set(CMAKE_${lang}_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs"
        CACHE STRING "Sets what Emscripten's link step needs")
  endforeach()
endif()

include("${twir_emscripten}/cmake/Modules/Platform/Emscripten.cmake")
