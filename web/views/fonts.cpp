#include "views/fonts.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "imgui_internal.h"

namespace twir::web::views::fonts {

namespace {

// Smaller numbers stay what they are, because ImGui itself asks for some characters (space, `?`).
constexpr ImWchar first_piece = 0x100;
constexpr ImWchar shifts = 4;
// Far more than a page shows; typing adds a piece or two with each key.
constexpr std::size_t most_pieces = 8000;

struct Pieces {
    std::vector<std::string> texts;
    std::unordered_map<std::string, ImWchar> numbers;
    std::unordered_map<std::uint64_t, float> advances;
    std::unordered_map<std::uint32_t, browser::LineMetrics> lines;
};

Pieces pieces;
std::array<ImFont*, 3> faces{};
bool light_ink = false;
unsigned resets = 0;

std::uint32_t style_key(Face face, float size)
{
    return static_cast<std::uint32_t>(face) << 16 | static_cast<std::uint32_t>(size);
}

const browser::LineMetrics& line(Face face, float size)
{
    const auto [at, fresh] = pieces.lines.try_emplace(style_key(face, size));
    if (fresh)
        at->second = browser::line_metrics(face, size);
    return at->second;
}

Face face_of(const ImFontConfig& source)
{
    // Set in start(): which of the faces this source is.
    return static_cast<Face>(source.FontNo);
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar codepoint)
{
    return codepoint < 0x80 || (codepoint >= first_piece && (codepoint - first_piece) / shifts < pieces.texts.size());
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*)
{
    const browser::LineMetrics& metrics = line(face_of(*source), baked->Size);
    baked->Ascent = metrics.ascent;
    baked->Descent = -metrics.descent;
    return true;
}

void put_pixels(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, const browser::Bitmap& bitmap,
                float density, ImFontGlyph* glyph)
{
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
    if (id == ImFontAtlasRectId_Invalid)
        return;  // the atlas is full: the piece stays blank until begin_frame makes room
    ImTextureRect* rectangle = ImFontAtlasPackGetRect(atlas, id);
    glyph->X0 = static_cast<float>(bitmap.left) / density;
    glyph->Y0 = static_cast<float>(bitmap.top) / density;
    glyph->X1 = static_cast<float>(bitmap.left + bitmap.width) / density;
    glyph->Y1 = static_cast<float>(bitmap.top + bitmap.height) / density;
    glyph->Visible = true;
    glyph->Colored = bitmap.coloured;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rectangle, bitmap.pixels.data(),
                                       ImTextureFormat_RGBA32, bitmap.width * 4);
}

// How far a text moves the pen. Asking the browser takes its time.
float cached_advance(ImWchar glyph, Face face, float size)
{
    const std::uint64_t id = static_cast<std::uint64_t>(glyph) << 32 | style_key(face, size);
    const auto [at, fresh] = pieces.advances.try_emplace(id, 0.0F);
    if (fresh)
        at->second = browser::measure(text_of(glyph), face, size);
    return at->second;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar codepoint,
                ImFontGlyph* glyph, float* advance_only)
{
    if (!contains_glyph(atlas, source, codepoint))
        return false;
    const std::string text = text_of(codepoint);
    const Face face = face_of(*source);
    const ImWchar part = codepoint < first_piece ? 0 : (codepoint - first_piece) % shifts;
    const float advance = cached_advance(codepoint - part, face, baked->Size);
    if (advance_only != nullptr) {
        *advance_only = advance;
        return true;
    }
    glyph->Codepoint = codepoint;
    glyph->AdvanceX = advance;
    const float density = baked->RasterizerDensity;
    const float shift = static_cast<float>(part) / shifts;
    const browser::Bitmap bitmap = browser::rasterise(text, face, baked->Size * density, shift, light_ink);
    if (bitmap.width > 0)
        put_pixels(atlas, source, baked, bitmap, density, glyph);
    return true;
}

const ImFontLoader& loader()
{
    static const ImFontLoader instance = [] {
        ImFontLoader made;
        made.Name = "browser";
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return instance;
}

// Where a point falls on the screen's own pixels, so that glyphs stay sharp.
float snapped(float value, float density)
{
    return std::round(value * density) / density;
}

}  // namespace

void start()
{
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    atlas.TexMaxWidth = atlas.TexMaxHeight = 4096;
    atlas.SetFontLoader(&loader());
    for (std::size_t i = 0; i < faces.size(); ++i) {
        ImFontConfig config;
        config.FontLoader = &loader();
        config.FontNo = static_cast<ImU32>(i);
        config.SizePixels = 16;
        config.PixelSnapV = false;
        faces[i] = atlas.AddFont(&config);
    }
}

void reset()
{
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    pieces = Pieces{};
    ++resets;
    if (atlas.Builder != nullptr)
        ImFontAtlasBuildDiscardBakes(&atlas, 0);
}

unsigned generation()
{
    return resets;
}

void begin_frame(bool dark)
{
    const bool full = pieces.texts.size() > most_pieces || ImGui::GetIO().Fonts->TexData->Height >= 4096;
    if (full || dark != light_ink)
        reset();
    light_ink = dark;
}

std::string text_of(ImWchar codepoint)
{
    if (codepoint < 0x80)
        return std::string(1, static_cast<char>(codepoint));
    const std::size_t index = (codepoint - first_piece) / shifts;
    return codepoint >= first_piece && index < pieces.texts.size() ? pieces.texts[index] : std::string{};
}

ImWchar glyph_of(std::string_view piece)
{
    const auto [at, fresh] = pieces.numbers.try_emplace(std::string(piece), ImWchar{});
    if (fresh) {
        at->second = first_piece + shifts * static_cast<ImWchar>(pieces.texts.size());
        pieces.texts.emplace_back(piece);
    }
    return at->second;
}

float advance(ImWchar glyph, const TextStyle& style)
{
    return cached_advance(glyph, style.face, style.size);
}

float baseline(const TextStyle& style)
{
    const browser::LineMetrics& metrics = line(style.face, style.size);
    return std::round((style.line - metrics.ascent - metrics.descent) / 2 + metrics.ascent);
}

void draw(ImDrawList& list, ImWchar glyph, const TextStyle& style, float x, float y)
{
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    ImFontBaked* baked = faces[static_cast<std::size_t>(style.face)]->GetFontBaked(style.size, density);
    // Coarse pixels need the quarters in between; on fine ones nobody sees the difference.
    const float steps = density < 1.5F ? static_cast<float>(shifts) : 1;
    const float pixel = std::floor(x * density * steps + 0.5F) / steps;
    const float left = std::floor(pixel) / density;
    const ImWchar shift = static_cast<ImWchar>((pixel - std::floor(pixel)) * shifts);
    // Finding may add to the atlas and move it: what is read of the glyph is read afterwards.
    const ImFontGlyph* found = baked->FindGlyph(glyph + shift);
    if (found == nullptr || !found->Visible)
        return;
    const float base = snapped(y, density);
    // Emoji keep their colours.
    const ImU32 colour = found->Colored ? style.colour | ~IM_COL32_A_MASK : style.colour;
    list.PrimReserve(6, 4);
    list.PrimRectUV({left + found->X0, base + found->Y0}, {left + found->X1, base + found->Y1}, {found->U0, found->V0},
                    {found->U1, found->V1}, colour);
}

}  // namespace twir::web::views::fonts
