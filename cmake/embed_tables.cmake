# cmake -DTABLES="a.tsv;b.tsv" -DOUT=dir -P embed_tables.cmake
# Writes twir_assets.h and twir_assets.cpp, with the bytes of each table in a string_view named after it.

set(chunk_bytes 15000)  # compilers need accept no literal of more than 16 KB; adjacent ones are joined
set(header "// Generated from assets/.\n#pragma once\n#include <string_view>\nnamespace twir::assets {\n")
set(source "// Generated from assets/.\n#include \"twir_assets.h\"\nnamespace twir::assets {\n")

foreach(table IN LISTS TABLES)
  cmake_path(GET table STEM name)
  string(MAKE_C_IDENTIFIER "${name}" name)
  string(APPEND header "extern const std::string_view ${name};\n")
  string(APPEND source "constexpr std::string_view ${name}{")

  file(READ "${table}" rest)
  file(SIZE "${table}" size)
  string(LENGTH "${rest}" read)
  if(NOT read EQUAL size)
    message(FATAL_ERROR "${table} cannot be read whole")
  endif()
  # Nobody reads comments there.
  string(REGEX REPLACE "^(#[^\n]*\n)+" "" rest "${rest}")
  string(LENGTH "${rest}" size)
  while(NOT rest STREQUAL "")
    string(LENGTH "${rest}" length)
    if(length GREATER chunk_bytes)
      # Cut after a line feed, never inside a UTF-8 sequence.
      string(SUBSTRING "${rest}" 0 ${chunk_bytes} chunk)
      string(FIND "${chunk}" "\n" cut REVERSE)
      if(cut EQUAL -1)
        message(FATAL_ERROR "${table} has a line of more than ${chunk_bytes} bytes")
      endif()
      math(EXPR cut "${cut} + 1")
      string(SUBSTRING "${rest}" 0 ${cut} chunk)
      string(SUBSTRING "${rest}" ${cut} -1 rest)
    else()
      set(chunk "${rest}")
      set(rest "")
    endif()
    string(APPEND source "R\"tsv(${chunk})tsv\"\n")
  endwhile()
  # Proof that no byte was lost on the way here.
  string(APPEND source "};\nstatic_assert(${name}.size() == ${size});\n")
endforeach()

file(WRITE "${OUT}/twir_assets.h" "${header}}  // namespace twir::assets\n")
file(WRITE "${OUT}/twir_assets.cpp" "${source}}  // namespace twir::assets\n")
