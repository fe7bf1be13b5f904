// Dear ImGui's compile-time options (IMGUI_USER_CONFIG). Glyphs come from the browser's own fonts, so
// no font file, no file access and nothing of ImGui's demo and debug windows is built in.
#pragma once

#define IMGUI_USE_WCHAR32  // emoji and all other planes
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_ENABLE_FREETYPE  // instead of stb_truetype, and then not there: cmake/imgui_without_fonts.cpp
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
