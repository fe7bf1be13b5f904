#include "language.h"

#include "chars.h"

namespace twir {

namespace {

// Each code with what is written for it, as one text: it weighs less than a table of them does.
constexpr std::string_view languages =
    "ARArabic;BGBulgarian;CACatalan;ZHChinese;CSCzech;DADanish;NLDutch;FIFinnish;FRFrench;DEGerman;"
    "ELGreek;HEHebrew;HIHindi;HUHungarian;IDIndonesian;ITItalian;JAJapanese;KOKorean;NONorwegian;"
    "FAPersian;PLPolish;PTPortuguese;RORomanian;RURussian;ESSpanish;SVSwedish;THThai;TRTurkish;"
    "UKUkrainian;VIVietnamese;"
    // Their own names, of those in which most is written.
    "ZH中文;JA日本語;KO한국어;RUРусский;DEDeutsch;ESEspañol;FRFrançais;PTPortuguês;ITItaliano;PLPolski;";

// Codes of countries that are those of no language.
constexpr std::string_view countries = "ZHCN;CSCZ;JAJP;UKUA;";

std::string_view find(std::string_view list, std::string_view name) noexcept
{
    constexpr std::size_t code_size = 2;
    while (!list.empty()) {
        const std::string_view entry = list.substr(0, list.find(';'));
        if (equal_ignoring_case(entry.substr(code_size), name))
            return entry.substr(0, code_size);
        list.remove_prefix(entry.size() + 1);
    }
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
