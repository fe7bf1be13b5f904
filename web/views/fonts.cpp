#include "views/fonts.h"

#include <algorithm>
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
    std::unordered_map<std::uint64_t, browser::Extent> extents;
    std::unordered_map<std::uint32_t, browser::LineMetrics> lines;
};

// What was written on the browser's sheet and is to be copied into the atlas. Its place there may change meanwhile,
// with the texture: what was drawn before looks for it in the old one.
struct Written {
    int x = 0, y = 0, width = 0, height = 0;  // on the sheet
    ImFontAtlasRectId id = 0;
    ImTextureData* texture = nullptr;
    int left = 0, top = 0;  // in that
    bool coloured = false;
};

struct Sheet {
    std::vector<Written> written;
    int x = 0, y = 0;  // where there is room
    int bottom = 0;    // of the row
};

Pieces pieces;
Sheet sheet;
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

// Emoji begin there, with what makes emoji of digits and signs; before it are the scripts whose letters have one colour.
bool may_be_coloured(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE2; });
}

// Whether what was written has colours of its own.
bool is_coloured(const Written& it)
{
    const std::vector<std::uint32_t> pixels = browser::read_sheet(it.x, it.y, it.width, it.height);
    return std::any_of(pixels.begin(), pixels.end(), [](std::uint32_t pixel) {
        for (const int channel : {0, 8, 16}) {
            const std::uint32_t value = pixel >> channel & 0xFF;
            if (pixel >> 24 >= 64 && (light_ink ? value < 215 : value > 40))
                return true;
        }
        return false;
    });
}

void copy(const std::vector<std::uint32_t>& pixels, const Written& it, std::uint32_t ink, ImTextureData& texture, int x,
          int y)
{
    for (int row = 0; row < it.height; ++row) {
        const std::uint32_t* from = &pixels[static_cast<std::size_t>((it.y + row) * browser::sheet_width + it.x)];
        std::uint32_t* to = static_cast<std::uint32_t*>(texture.GetPixelsAt(x, y + row));
        for (int column = 0; column < it.width; ++column)
            to[column] = from[column] | ink;
    }
    ImFontAtlasTextureBlockQueueUpload(ImGui::GetIO().Fonts, &texture, x, y, it.width, it.height);
}

// Copies what is on the sheet into the atlas.
void copy_sheet()
{
    if (sheet.written.empty())
        return;
    const int rows = std::min(sheet.bottom, browser::sheet_height);
    const std::vector<std::uint32_t> pixels = browser::read_sheet(0, 0, browser::sheet_width, rows);
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    for (const Written& it : sheet.written) {
        // Text is drawn in colours that white takes.
        const std::uint32_t ink = it.coloured ? 0 : 0xFFFFFF;
        copy(pixels, it, ink, *it.texture, it.left, it.top);
        if (it.texture == atlas->TexData)
            continue;
        const ImTextureRect* now = ImFontAtlasPackGetRect(atlas, it.id);
        copy(pixels, it, ink, *atlas->TexData, now->x, now->y);
    }
    browser::clear_sheet(rows);
    sheet = Sheet{};
}

// Finds room on the sheet and in the atlas. Nothing for what is larger than the sheet, or where the atlas is full: then
// the text stays blank until begin_frame makes room.
Written* find_room(ImFontAtlas* atlas, int width, int height)
{
    if (width > browser::sheet_width || height > browser::sheet_height)
        return nullptr;
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
    if (id == ImFontAtlasRectId_Invalid)
        return nullptr;
    if (!sheet.written.empty() && sheet.written.back().texture != atlas->TexData)
        copy_sheet();
    if (sheet.x + width > browser::sheet_width) {
        sheet.x = 0;
        sheet.y = sheet.bottom;
    }
    if (sheet.y + height > browser::sheet_height)
        copy_sheet();
    const ImTextureRect* place = ImFontAtlasPackGetRect(atlas, id);
    sheet.written.push_back({sheet.x, sheet.y, width, height, id, atlas->TexData, place->x, place->y});
    // Nothing of one text may come to lie on another.
    sheet.x += width + 1;
    sheet.bottom = std::max(sheet.bottom, sheet.y + height + 1);
    return &sheet.written.back();
}

// Asking the browser takes its time.
const browser::Extent& extent(ImWchar glyph, Face face, float size)
{
    const std::uint64_t id = static_cast<std::uint64_t>(glyph) << 32 | style_key(face, size);
    const auto [at, fresh] = pieces.extents.try_emplace(id);
    if (fresh)
        at->second = browser::measure(text_of(glyph), face, size);
    return at->second;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar codepoint,
                ImFontGlyph* glyph, float* advance_only)
{
    if (!contains_glyph(atlas, source, codepoint))
        return false;
    const Face face = face_of(*source);
    const ImWchar part = codepoint < first_piece ? 0 : (codepoint - first_piece) % shifts;
    const browser::Extent& ink = extent(codepoint - part, face, baked->Size);
    if (advance_only != nullptr) {
        *advance_only = ink.advance;
        return true;
    }
    glyph->Codepoint = codepoint;
    glyph->AdvanceX = ink.advance;
    if (!(ink.right > -ink.left) || !(ink.ascent > -ink.descent))
        return true;
    // A pixel, of the page and of the screen, is left around it for the softened edges of the ink.
    const float density = baked->RasterizerDensity;
    const float margin = std::max(density, 1.0F);
    const float shift = static_cast<float>(part) / shifts;
    const float left = std::floor(-ink.left * density - margin);
    const float top = std::floor(-ink.ascent * density - margin);
    const float right = std::ceil(ink.right * density + shift + margin);
    const float bottom = std::ceil(ink.descent * density + margin);
    Written* it = find_room(atlas, static_cast<int>(right - left), static_cast<int>(bottom - top));
    if (it == nullptr)
        return true;
    const std::string text = text_of(codepoint);
    browser::write_on_sheet(text, face, baked->Size * density, static_cast<float>(it->x) + shift - left,
                            static_cast<float>(it->y) - top, light_ink);
    it->coloured = may_be_coloured(text) && is_coloured(*it);
    glyph->X0 = left / density;
    glyph->Y0 = top / density;
    glyph->X1 = right / density;
    glyph->Y1 = bottom / density;
    glyph->Visible = true;
    glyph->Colored = it->coloured;
    glyph->PackId = it->id;
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
    atlas.TexMinWidth = 1024;  // enough for what the page shows to begin with
    atlas.TexMinHeight = 512;
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

void end_frame()
{
    copy_sheet();
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
    return extent(glyph, style.face, style.size).advance;
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
