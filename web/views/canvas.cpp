#include "views/canvas.h"

#include "browser.h"
#include "imgui_internal.h"
#include "views/renderer.h"

namespace twir::web::views::canvas {

namespace {

struct Canvas {
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    int frame = 0;
    bool is_open = false;
};

Canvas& canvas()
{
    static Canvas instance;
    return instance;
}

renderer::Textures textures()
{
    const ImVector<ImTextureData*>& all = ImGui::GetIO().Fonts->TexList;
    return {all.begin(), all.end()};
}

}  // namespace

void start()
{
    // It holds the font atlas; there is nothing else that needs a context.
    ImGui::SetCurrentContext(IM_NEW(ImGuiContext)(nullptr));
    ImDrawListSharedData& shared = canvas().shared;
    shared.FontAtlas = ImGui::GetIO().Fonts;
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                          ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
    ImFontAtlasAddDrawListSharedData(shared.FontAtlas, &shared);
}

bool open()
{
    bool& is_open = canvas().is_open;
    if (!is_open && browser::open_canvas()) {
        renderer::open();
        is_open = true;
    }
    return is_open;
}

void reopen()
{
    renderer::reopen(textures());
}

ImDrawList& list()
{
    return canvas().list;
}

void begin_frame(ImVec2 size, float density)
{
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = size;
    io.DisplayFramebufferScale = {density, density};
    Canvas& it = canvas();
    ImFontAtlasUpdateNewFrame(io.Fonts, ++it.frame, true);
    // Edges fade over one pixel of the screen, and curves are round to a part of one, whatever the pixel ratio.
    const ImGuiStyle& style = ImGui::GetStyle();
    it.shared.InitialFringeScale = 1 / density;
    it.shared.CurveTessellationTol = style.CurveTessellationTol / density;
    it.shared.SetCircleTessellationMaxError(style.CircleTessellationMaxError / density);
    it.shared.ClipRectFullscreen = {0, 0, size.x, size.y};
    it.list._ResetForNewFrame();
    it.list.PushTexture(io.Fonts->TexRef);
    it.list.PushClipRectFullScreen();
}

void end_frame()
{
    renderer::draw(list(), textures(), ImGui::GetIO().DisplaySize);
}

}  // namespace twir::web::views::canvas
