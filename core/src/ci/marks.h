// The bytes that begin and end what is found in a line.
#pragma once

#include "byte_set.h"

namespace twir::ci {

inline constexpr ByteSet bracket_marks("[]");
inline constexpr ByteSet angles("<>");
inline constexpr ByteSet code_marks("`\\");
inline constexpr ByteSet emphasis_marks("*_");

}  // namespace twir::ci
