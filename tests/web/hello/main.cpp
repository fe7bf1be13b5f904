// The smallest Dear ImGui page: one window, one line of text, one button. It is built with the flags of
// the real page, whose weight and start-up time are compared with it.
#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"

namespace {

// Every glyph is an empty advance: no font is part of this page, and none of the real one.
bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar codepoint, ImFontGlyph* glyph,
                float* advance)
{
    if (advance != nullptr) {
        *advance = baked->Size / 2;
        return true;
    }
    glyph->Codepoint = codepoint;
    glyph->AdvanceX = baked->Size / 2;
    return true;
}

bool draw(double, void*)
{
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({20, 20});
    ImGui::SetNextWindowSize({300, 120});
    ImGui::Begin("hello");
    ImGui::TextUnformatted("Hello, world");
    ImGui::Button("OK", {80, 0});
    ImGui::End();
    ImGui::Render();
    glViewport(0, 0, 640, 360);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    return ImGui::GetFrameCount() < 3;  // ImGui lays a new window out over its first frames
}

}  // namespace

int main()
{
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    emscripten_webgl_make_context_current(emscripten_webgl_create_context("#canvas", &attributes));

    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {640, 360};

    static ImFontLoader loader;
    loader.Name = "empty";
    loader.FontBakedLoadGlyph = load_glyph;
    io.Fonts->SetFontLoader(&loader);
    ImFontConfig font;
    font.SizePixels = 16;
    io.Fonts->AddFont(&font);

    ImGui_ImplOpenGL3_Init("#version 300 es");
    emscripten_request_animation_frame_loop([](double time, void* data) -> EM_BOOL { return draw(time, data); },
                                            nullptr);
}
