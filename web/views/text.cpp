#include "views/text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "views/fonts.h"
#include "views/pieces.h"

namespace twir::web::views {

namespace {

bool is_mono(const TextStyle& style) noexcept
{
    return style.face == Face::mono;
}

// What was measured, by text, font and width; a page has some hundreds, and typing adds to them.
constexpr std::size_t most_measures = 4000;

template <class Measure>
float remembered(std::string_view text, const TextStyle& style, float width, Measure measure)
{
    static std::unordered_map<std::string, float> known;
    static unsigned generation = 0;
    if (generation != fonts::generation() || known.size() > most_measures) {
        known.clear();
        generation = fonts::generation();
    }
    std::string key(text);
    const float numbers[] = {static_cast<float>(style.face), style.size, style.line, width,
                             ImGui::GetIO().DisplayFramebufferScale.x};
    key.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
    const auto found = known.find(key);
    if (found != known.end())
        return found->second;
    return known.emplace(std::move(key), measure()).first->second;
}

const std::string right_to_left_mark = "\u200F";

// The order of a line's pieces; asking the browser takes it a layout, so what was asked is remembered.
const std::vector<browser::Ordered>& known_order(const std::vector<std::string>& pieces)
{
    static std::unordered_map<std::string, std::vector<browser::Ordered>> known;
    if (known.size() > most_measures)
        known.clear();
    std::string key;
    for (const std::string& piece : pieces)
        (key += piece) += '\n';
    const auto found = known.find(key);
    if (found != known.end())
        return found->second;
    return known.emplace(std::move(key), browser::visual_order(pieces)).first->second;
}

// Monospaced text keeps its distance everywhere, as letter-spacing does in the text box over it.
float advance_of(const TextPiece& piece, ImWchar glyph, const TextStyle& style)
{
    if (piece.own_place)
        return code_advance(style);
    return fonts::advance(glyph, style) + (is_mono(style) ? code_spacing(style) : 0);
}

float measured_width(std::string_view text, const TextStyle& style)
{
    float width = 0;
    while (!text.empty()) {
        const TextPiece piece = next_piece(text, is_mono(style));
        width += advance_of(piece, fonts::glyph_of(piece.text), style);
        text.remove_prefix(piece.text.size());
    }
    return width;
}

}  // namespace

float code_advance(const TextStyle& style)
{
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    return std::round(fonts::advance(fonts::glyph_of("0"), style) * density) / density;
}

float code_spacing(const TextStyle& style)
{
    return code_advance(style) - fonts::advance(fonts::glyph_of("0"), style);
}

float height_of(std::string_view text, const TextStyle& style, float width)
{
    return remembered(text, style, width, [&] { return Paragraph(text, style, width).height(); });
}

float width_of(std::string_view text, const TextStyle& style)
{
    constexpr float in_one_line = -1;
    return remembered(text, style, in_one_line, [&] { return measured_width(text, style); });
}
Paragraph::Paragraph(std::string_view text, const TextStyle& style, float width)
    : Paragraph(std::array<TextRun, 1>{{{text, style}}}, width)
{
}

Paragraph::Paragraph(std::span<const TextRun> runs, float width)
{
    for (const TextRun& run : runs) {
        line_height_ = std::max(line_height_, run.style.line);
        add_run(run, width);
    }
    for (Line& line : lines_)
        order(line);
    // One baseline for all: that of the tallest.
    for (TextStyle style : styles_) {
        style.line = line_height_;
        baseline_ = std::max(baseline_, fonts::baseline(style));
    }
}

void Paragraph::add_run(const TextRun& run, float width)
{
    styles_.push_back(run.style);
    std::string_view rest = run.text;
    while (!rest.empty()) {
        if (rest.front() == '\n') {
            break_line();
            rest.remove_prefix(1);
            continue;
        }
        const TextPiece piece = next_piece(rest, is_mono(run.style));
        rest.remove_prefix(piece.text.size());
        // A word that no line can hold is cut between its characters.
        if (!piece.blank && !piece.own_place && fonts::advance(fonts::glyph_of(piece.text), run.style) > width) {
            for (std::string_view word = piece.text; !word.empty();) {
                const std::string_view cluster = next_cluster(word);
                add_piece(cluster, styles_.size() - 1, width);
                word.remove_prefix(cluster.size());
            }
            continue;
        }
        add_piece(piece.text, styles_.size() - 1, width);
    }
}

void Paragraph::break_line()
{
    lines_.emplace_back();
}

void Paragraph::add_piece(std::string_view text, std::size_t style, float width)
{
    const TextPiece kind = next_piece(text, is_mono(styles_[style]));
    Piece piece;
    piece.glyph = fonts::glyph_of(text);
    piece.style = style;
    piece.width = advance_of(kind, piece.glyph, styles_[style]);
    piece.blank = kind.blank;
    piece.right_to_left = kind.right_to_left;
    // Blanks may hang over the end of a line; anything else begins a new one.
    const float used = lines_.back().width;
    if (!piece.blank && used > 0 && used + piece.width > width + 0.01F)
        break_line();
    Line& line = lines_.back();
    if (piece.blank && line.pieces.empty() && lines_.size() > 1 && !is_mono(styles_[style]))
        return;  // the blank at which the line was broken
    piece.x = line.width;
    line.width += piece.width;
    line.pieces.push_back(piece);
}

// A line with words from right to left is laid out in the order in which it is seen.
void Paragraph::order(Line& line)
{
    std::vector<Piece>& all = line.pieces;
    if (std::none_of(all.begin(), all.end(), [](const Piece& piece) { return piece.right_to_left; }))
        return;
    std::vector<std::string> texts;
    for (const Piece& piece : all)
        texts.push_back(fonts::text_of(piece.glyph));
    std::vector<Piece> seen;
    float x = 0;
    for (const browser::Ordered& place : known_order(texts)) {
        Piece piece = all[place.piece];
        // Brackets are mirrored there: between marks of that direction the browser does it.
        if (place.backwards && !piece.blank)
            piece.glyph = fonts::glyph_of(right_to_left_mark + texts[place.piece] + right_to_left_mark);
        piece.x = x;
        x += piece.width;
        seen.push_back(piece);
    }
    all = std::move(seen);
}

float Paragraph::height() const noexcept
{
    return line_height_ * static_cast<float>(lines_.size());
}

float Paragraph::width() const noexcept
{
    float widest = 0;
    for (const Line& line : lines_)
        widest = std::max(widest, line.width);
    return widest;
}

// What lies behind and under the text, drawn over neighbouring pieces of one style as a whole.
void Paragraph::draw_marks(ImDrawList& list, const Line& line, float x, float y) const
{
    for (std::size_t begin = 0; begin < line.pieces.size();) {
        const std::size_t style_index = line.pieces[begin].style;
        std::size_t end = begin;
        while (end < line.pieces.size() && line.pieces[end].style == style_index)
            ++end;
        std::size_t last = end - 1;
        while (last > begin && line.pieces[last].blank)
            --last;
        if (line.pieces[last].blank && end == line.pieces.size())
            return;  // nothing but the blank at which the line was broken
        const TextStyle& style = styles_[style_index];
        const float left = x + line.pieces[begin].x;
        const float right = x + line.pieces[last].x + line.pieces[last].width;
        if (style.ground != 0) {
            const float height = style.size * 1.4F;
            const float top = std::round(y + (line_height_ - height) / 2);
            list.AddRectFilled({left - 2, top}, {right + 2, top + height}, style.ground, 4);
        }
        if (style.underline) {
            const float base = std::round(y + baseline_ + style.size / 7);
            list.AddRectFilled({left, base}, {right, base + 1}, style.colour);
        }
        begin = end;
    }
}

void Paragraph::draw(ImDrawList& list, float x, float y, float top, float bottom) const
{
    for (const Line& line : lines_) {
        if (y + line_height_ >= top && y <= bottom) {
            draw_marks(list, line, x, y);
            for (const Piece& piece : line.pieces) {
                if (piece.blank)
                    continue;
                fonts::draw(list, piece.glyph, styles_[piece.style], x + piece.x, y + baseline_);
            }
        }
        y += line_height_;
    }
}

}  // namespace twir::web::views
