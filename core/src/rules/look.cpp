#include "look.h"

namespace twir {

namespace {

// For each byte its classes, and above them the pairs that it can be the first and the second byte of: shifted by the
// number of pairs, what one byte can begin meets what the next one can end.
constexpr unsigned pair_count = 5;
constexpr unsigned first_shift = 22;
constexpr unsigned second_shift = first_shift + pair_count;
constexpr std::uint32_t class_mask = (1U << first_shift) - 1;

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

// No branches: titles and addresses are too short, and too different, to foresee any.
Look look_at(std::string_view text) noexcept
{
    std::uint32_t seen = 0;
    std::uint32_t pairs = 0;
    std::uint32_t before = 0;
    for (const char c : text) {
        const std::uint32_t value = table[static_cast<unsigned char>(c)];
        seen |= value;
        pairs |= value & before;
        before = value << pair_count;
    }
    return {seen & class_mask, pairs >> second_shift};
}

}  // namespace twir
