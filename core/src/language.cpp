#include "language.h"

#include <array>
#include <span>

#include "chars.h"

namespace twir {

namespace {

struct Language {
    std::string_view name;
    std::string_view code;
};

constexpr std::array languages{
    Language{"Arabic", "AR"},
    Language{"Bulgarian", "BG"},
    Language{"Catalan", "CA"},
    Language{"Chinese", "ZH"},
    Language{"Czech", "CS"},
    Language{"Danish", "DA"},
    Language{"Dutch", "NL"},
    Language{"Finnish", "FI"},
    Language{"French", "FR"},
    Language{"German", "DE"},
    Language{"Greek", "EL"},
    Language{"Hebrew", "HE"},
    Language{"Hindi", "HI"},
    Language{"Hungarian", "HU"},
    Language{"Indonesian", "ID"},
    Language{"Italian", "IT"},
    Language{"Japanese", "JA"},
    Language{"Korean", "KO"},
    Language{"Norwegian", "NO"},
    Language{"Persian", "FA"},
    Language{"Polish", "PL"},
    Language{"Portuguese", "PT"},
    Language{"Romanian", "RO"},
    Language{"Russian", "RU"},
    Language{"Spanish", "ES"},
    Language{"Swedish", "SV"},
    Language{"Thai", "TH"},
    Language{"Turkish", "TR"},
    Language{"Ukrainian", "UK"},
    Language{"Vietnamese", "VI"},
    // Their own names, of those in which most is written.
    Language{"中文", "ZH"},
    Language{"日本語", "JA"},
    Language{"한국어", "KO"},
    Language{"Русский", "RU"},
    Language{"Deutsch", "DE"},
    Language{"Español", "ES"},
    Language{"Français", "FR"},
    Language{"Português", "PT"},
    Language{"Italiano", "IT"},
    Language{"Polski", "PL"},
};

// Codes of countries that are those of no language.
constexpr std::array countries{
    Language{"CN", "ZH"},
    Language{"CZ", "CS"},
    Language{"JP", "JA"},
    Language{"UA", "UK"},
};

std::string_view find(std::span<const Language> list, std::string_view name) noexcept
{
    for (const Language& language : list)
        if (equal_ignoring_case(name, language.name))
            return language.code;
    return {};
}

}  // namespace

std::string_view code_of_language(std::string_view name) noexcept
{
    return find(languages, name);
}

std::string_view code_of_country(std::string_view code) noexcept
{
    return find(countries, code);
}

}  // namespace twir
