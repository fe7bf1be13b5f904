// Where an event takes place, and the table of countries and their subdivisions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace twir {

enum class Attendance { in_person, online, hybrid };

/// The newsletter's regions, in the order of their headings.
enum class Region { online, africa, asia, europe, north_america, oceania, south_america };

/// A place as written: `Berlin, DE` · `Austin, TX, US` · `Virtual (Berlin, DE)` · `Hybrid (…)` · `Virtual`.
/// All parts are text as given; whether they are known is the table's business.
struct Place {
    Attendance attendance = Attendance::in_person;
    std::string city;         ///< empty only for a bare `Virtual`
    std::string subdivision;  ///< state or province, usually a code; may be empty
    std::string country;      ///< ISO 3166-1 alpha-2 code, with `UK` for the United Kingdom

    friend bool operator==(const Place&, const Place&) = default;
};

/// The house form of a place.
[[nodiscard]] std::string to_text(const Place& place);

/// Reads a place from its house form or one of the older spellings (`Hybrid - Vancouver, BC, CA`,
/// `Virtual and In-Person (…)`, `Berlin, DE + Virtual`). A single name is the city. Nothing where there is no text at all.
[[nodiscard]] std::optional<Place> read_place(std::string_view text);

/// The heading of a region: "North America".
[[nodiscard]] std::string_view heading(Region region) noexcept;

/// The region of a heading, compared without regard to letter case.
[[nodiscard]] std::optional<Region> find_region(std::string_view heading) noexcept;

struct Country {
    std::string_view code;         ///< as the newsletter writes it: ISO 3166-1 alpha-2, but UK
    std::optional<Region> region;  ///< nothing for Antarctica
    std::string_view name;
    std::vector<std::string_view> aliases;  ///< other names and codes people use
};

struct Subdivision {
    std::string_view country;  ///< US, CA or AU
    std::string_view code;     ///< ISO 3166-2 without the country: "TX"
    std::string_view name;
    std::vector<std::string_view> aliases;
};

/// The countries and the subdivisions of the US, Canada and Australia. Immutable once read.
class PlaceTable {
public:
    /// Reads the tables of `assets/places.tsv` and, for imports, `assets/place-parts.tsv`, whose heads describe their
    /// columns. Both must outlive the table. Lines that are not of the form are left out.
    [[nodiscard]] static PlaceTable read(std::string_view tsv, std::string_view parts = {});

    /// The country with this code, exactly as the newsletter writes it (`UK`, not `GB`). O(log n).
    [[nodiscard]] const Country* by_code(std::string_view code) const noexcept;

    /// The country that a code, name or alias means, in any letter case. O(log n).
    [[nodiscard]] const Country* by_name(std::string_view name) const;

    /// The subdivision of `country` with this code, name or alias, in any letter case. O(log n).
    [[nodiscard]] const Subdivision* subdivision(std::string_view country, std::string_view name) const;

    /// All subdivisions with this code, name or alias, in any letter case, over all countries. O(log n).
    [[nodiscard]] std::vector<const Subdivision*> subdivisions(std::string_view name) const;

    /// Whether `name` is a part of `country` and no city, in any letter case: "Scotland" of UK, "Bayern" of DE. Only parts
    /// that people write between city and country are known.
    [[nodiscard]] bool is_part(std::string_view country, std::string_view name) const noexcept;

    [[nodiscard]] const std::vector<Country>& countries() const noexcept { return countries_; }

private:
    // Which of several countries or subdivisions have a name, in any letter case.
    class Names {
    public:
        struct Name {
            std::string folded;
            std::size_t of;  // index of what is called so
        };
        void add(std::string_view name, std::size_t of);
        void sort();
        [[nodiscard]] std::span<const Name> find(std::string_view name) const;

    private:
        std::vector<Name> names_;
    };
    struct Parts {
        std::string_view country;
        std::vector<std::string_view> names;
    };
    std::vector<Country> countries_;  // by code
    std::vector<Subdivision> subdivisions_;
    std::vector<Parts> parts_;
    Names country_names_;
    Names subdivision_names_;
};

}  // namespace twir
