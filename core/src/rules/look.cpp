#include "look.h"

namespace twir {

namespace {

// For each byte its classes, and above them the pairs that it can be the second and the first byte of.
constexpr unsigned second_shift = 22;
constexpr unsigned first_shift = 27;
constexpr std::uint32_t class_mask = (1U << second_shift) - 1;
constexpr std::uint32_t second_mask = (1U << first_shift) - (1U << second_shift);

constexpr void add(std::array<std::uint32_t, 256>& table, std::string_view bytes, std::uint32_t value)
{
    for (char c : bytes)
        table[static_cast<unsigned char>(c)] |= value;
}

constexpr std::array<std::uint32_t, 256> make_table()
{
    std::array<std::uint32_t, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c)
        table[c] = Look::control;
    table[0x7F] = Look::control;
    for (std::size_t c = 0x80; c < 0x100; ++c)
        table[c] = Look::unicode | Look::joined_unicode << first_shift;
    for (std::size_t c = 0xC0; c < 0x100; ++c)
        table[c] |= Look::joined_unicode << second_shift;
    add(table, " ",
        Look::space | Look::double_space << second_shift | (Look::double_space | Look::divider) << first_shift);
    add(table, "/", Look::double_slash << second_shift | Look::double_slash << first_shift);
    add(table, "-|:", Look::divider << second_shift);
    add(table, "\\", Look::backslash);
    add(table, "`", Look::backtick);
    add(table, "&", Look::ampersand | Look::number_sign << first_shift);
    add(table, ";", Look::semicolon);
    add(table, "#", Look::hash | Look::number_sign << second_shift);
    add(table, "*", Look::star);
    add(table, "_", Look::underscore);
    add(table, "[]", Look::bracket);
    add(table, "<", Look::less);
    add(table, "~", Look::tilde);
    add(table, "!", Look::bang);
    add(table, "?", Look::question);
    add(table, "\"'>|", Look::quote);
    add(table, "()", Look::parenthesis);
    return table;
}

constexpr std::array<std::uint32_t, 256> table = make_table();

}  // namespace

Look look_at(std::string_view text) noexcept
{
    const auto look_up = [](char c) { return table[static_cast<unsigned char>(c)]; };
    std::uint32_t seen = text.empty() ? 0 : look_up(text.front());
    std::uint32_t pairs = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const std::uint32_t value = look_up(text[i]);
        seen |= value;
        if ((value & second_mask) != 0)  // few can be the second of a pair
            pairs |= (value >> second_shift) & (look_up(text[i - 1]) >> first_shift);
    }
    return {seen & class_mask, pairs};
}

}  // namespace twir
