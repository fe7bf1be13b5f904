#include "dom.h"

#include "given.h"

extern "C" {
void twir_place(const char* id, std::size_t length, double x, double y, double width, double height);
void twir_set_height(double height);
void twir_unplace();
void twir_set_property(const char* name, std::size_t length, double pixels);
char* twir_text_of(const char* id, std::size_t length);
char* twir_attribute_of(const char* id, std::size_t length, const char* name, std::size_t name_length);
char* twir_value_of(const char* name, std::size_t length);
void twir_set_text(const char* id, std::size_t length, const char* text, std::size_t text_length);
void twir_set_value(const char* name, std::size_t length, const char* text, std::size_t text_length);
void twir_set_attribute(const char* id, std::size_t length, const char* name, std::size_t name_length, const char* text,
                        std::size_t text_length);
void twir_set_hidden(const char* id, std::size_t length, bool hidden);
void twir_focus(const char* id, std::size_t length);
void twir_reveal(const char* id, std::size_t length);
void twir_select(const char* id, std::size_t length, std::size_t begin, std::size_t end);
void twir_set_messages(const char* id, std::size_t length, const char* list, std::size_t list_length);
void twir_set_rows(const char* id, std::size_t length, std::size_t count);
void twir_set_lines(const char* id, std::size_t length, const char* list, std::size_t list_length);
void twir_set_entries(const char* id, std::size_t length, const char* list, std::size_t list_length);
void twir_set_options(const char* id, std::size_t length, const char* list, std::size_t list_length);
void twir_set_findings(const char* id, std::size_t length, const char* list, std::size_t list_length);
void twir_announce(const char* text, std::size_t length, bool now);
}

namespace twir::web::dom {

using browser::take;

void set_text(std::string_view id, std::string_view text)
{
    twir_set_text(id.data(), id.size(), text.data(), text.size());
}

void set_hidden(std::string_view id, bool hidden)
{
    twir_set_hidden(id.data(), id.size(), hidden);
}

void reveal(std::string_view id)
{
    twir_reveal(id.data(), id.size());
}

void focus(std::string_view id)
{
    twir_focus(id.data(), id.size());
}

void set_attribute(std::string_view id, std::string_view name, std::string_view value)
{
    twir_set_attribute(id.data(), id.size(), name.data(), name.size(), value.data(), value.size());
}

void set_value(std::string_view name, std::string_view value)
{
    twir_set_value(name.data(), name.size(), value.data(), value.size());
}

std::string value_of(std::string_view name)
{
    return take(twir_value_of(name.data(), name.size()));
}

std::string text_of(std::string_view id)
{
    return take(twir_text_of(id.data(), id.size()));
}

std::string attribute_of(std::string_view id, std::string_view name)
{
    return take(twir_attribute_of(id.data(), id.size(), name.data(), name.size()));
}

void select(std::string_view id, std::size_t begin, std::size_t end)
{
    twir_select(id.data(), id.size(), begin, end);
}

List& List::row(std::initializer_list<std::string_view> cells)
{
    std::size_t left = cells.size();
    for (const std::string_view cell : cells) {
        for (const char c : cell)
            text_ += c == '\n' || c == '\t' ? ' ' : c;
        text_ += --left == 0 ? '\n' : '\t';
    }
    return *this;
}

void set_messages(std::string_view id, const List& list)
{
    twir_set_messages(id.data(), id.size(), list.text().data(), list.text().size());
}

void set_rows(std::string_view id, std::size_t count)
{
    twir_set_rows(id.data(), id.size(), count);
}

void set_lines(std::string_view id, const List& list)
{
    twir_set_lines(id.data(), id.size(), list.text().data(), list.text().size());
}

void set_entries(std::string_view id, const List& list)
{
    twir_set_entries(id.data(), id.size(), list.text().data(), list.text().size());
}

void set_options(std::string_view id, const List& list)
{
    twir_set_options(id.data(), id.size(), list.text().data(), list.text().size());
}

void set_findings(std::string_view id, const List& list)
{
    twir_set_findings(id.data(), id.size(), list.text().data(), list.text().size());
}

void announce(std::string_view text, bool now)
{
    twir_announce(text.data(), text.size(), now);
}

void place(std::string_view id, double x, double y, double width, double height)
{
    twir_place(id.data(), id.size(), x, y, width, height);
}

void set_height(double height)
{
    twir_set_height(height);
}

void unplace()
{
    twir_unplace();
}

void set_property(std::string_view name, double pixels)
{
    twir_set_property(name.data(), name.size(), pixels);
}

}  // namespace twir::web::dom
