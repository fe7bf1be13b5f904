#include "views/canvas.h"

#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"

namespace twir::web::views::canvas {

namespace {

constexpr const char* shader_version = "#version 300 es";

struct Canvas {
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    int frame = 0;
};

Canvas& canvas()
{
    static Canvas instance;
    return instance;
}

}  // namespace

void open()
{
    // Only the renderer asks for a context, to keep its own state in.
    ImGui::SetCurrentContext(IM_NEW(ImGuiContext)(nullptr));
    ImDrawListSharedData& shared = canvas().shared;
    shared.FontAtlas = ImGui::GetIO().Fonts;
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                          ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
    ImFontAtlasAddDrawListSharedData(shared.FontAtlas, &shared);
    ImGui_ImplOpenGL3_Init(shader_version);
}

void reopen()
{
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init(shader_version);
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
    ImGui_ImplOpenGL3_NewFrame();
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
    const ImGuiIO& io = ImGui::GetIO();
    // The renderer makes, updates and destroys the textures of this list, the last only where nobody shares them.
    ImVector<ImTextureData*>& textures = ImGui::GetPlatformIO().Textures;
    textures = io.Fonts->TexList;
    for (ImTextureData* texture : textures)
        texture->RefCount = 1;
    ImDrawData data;
    data.Valid = true;
    data.DisplaySize = io.DisplaySize;
    data.FramebufferScale = io.DisplayFramebufferScale;
    data.Textures = &textures;
    data.AddDrawList(&list());
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

}  // namespace twir::web::views::canvas
