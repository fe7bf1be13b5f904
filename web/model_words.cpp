#include "model_words.h"

namespace twir::web {

std::string in_thousands(std::size_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string counted(std::size_t number, std::string_view noun, std::string_view plural)
{
    std::string out = in_thousands(number) + " ";
    if (number == 1)
        return out + std::string(noun);
    return out + (plural.empty() ? std::string(noun) + "s" : std::string(plural));
}

std::string list_of(const std::vector<std::string>& names)
{
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i != 0)
            out += i + 1 == names.size() ? " and " : ", ";
        out += names[i];
    }
    return out;
}

std::string long_date(Date date)
{
    return std::string(weekday_name(date)) + ", " + std::to_string(static_cast<unsigned>(date.day())) + " " +
           std::string(month_name(date.month())) + " " + std::to_string(static_cast<int>(date.year()));
}

}  // namespace twir::web
