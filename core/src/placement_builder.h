// A placement in the making: the new text, and where in it the inserted lines are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "placement_site.h"
#include "twir/placement.h"

namespace twir {

class PlacementBuilder {
public:
    explicit PlacementBuilder(std::string_view draft) : text_(draft) {}

    /// The draft as it is now.
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    /// Puts an item, without a final line break, at a site of this text. O(size of the text).
    void insert(const Site& site, std::string_view heading, Kind kind, std::string_view item);

    /// The whole placement; nothing is left here.
    [[nodiscard]] Placement finish() &&;

private:
    void note(std::size_t at, std::size_t size);
    [[nodiscard]] std::string_view line_with_text_before(std::size_t at) const;
    [[nodiscard]] std::string_view line_with_text_after(std::size_t at) const;

    std::string text_;
    std::vector<Span> inserted_;  // whole lines; sorted, apart from each other
    std::vector<Insertion> insertions_;
};

}  // namespace twir
