// Keeps ImGui's TrueType rasteriser out of the page (9 KB gzip): imgui_config.h claims FreeType, and this
// stands where FreeType would. Pages set a font loader of their own (ImFontAtlas::SetFontLoader) before the
// first frame, so it is never asked.
#include "imgui.h"
#include "misc/freetype/imgui_freetype.h"

const ImFontLoader* ImGuiFreeType::GetFontLoader()
{
    return nullptr;
}
