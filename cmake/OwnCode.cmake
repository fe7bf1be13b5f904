# twir_library(name SOURCES...) and twir_own(target): targets of our own code, held to all warnings.

add_library(twir_warnings INTERFACE)
target_compile_options(twir_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Werror
  -Wcast-align -Wconversion -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough
  -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wshadow -Wsign-conversion -Wunused
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
  $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
  # GCC 12 sees an overlapping copy in `"text" + std::string` (its bug 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)

function(twir_own target)
  # BUILD_INTERFACE keeps it a compile-time matter: nobody who links the target inherits it.
  target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:twir_warnings>)
endfunction()

function(twir_library name)
  add_library(${name} STATIC ${ARGN})
  twir_own(${name})
endfunction()
