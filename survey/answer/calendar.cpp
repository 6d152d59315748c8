#include "survey/answer/calendar.h"

namespace answer {

namespace {

// Whether the text has digits where the pattern has '0' and else the same characters.
bool looks_like(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == '0' ? !digit : text[i] != pattern[i]) return false;
    }
    return true;
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = 10 * value + (c - '0');
    return value;
}

int days_in_month(int year, int month) {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month == 2) return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool month_exists(std::string_view text) {
    const int month = number(text.substr(5, 2));
    return number(text.substr(0, 4)) >= 1 && month >= 1 && month <= 12;
}

bool day_exists(std::string_view text) {
    if (!month_exists(text)) return false;
    const int day = number(text.substr(8, 2));
    return day >= 1 && day <= days_in_month(number(text.substr(0, 4)), number(text.substr(5, 2)));
}

DateCheck found(bool exists) { return exists ? DateCheck::Valid : DateCheck::NoSuchDay; }

}  // namespace

DateCheck check_date(std::string_view text) {
    if (!looks_like(text, "0000-00-00")) return DateCheck::NotADate;
    return found(day_exists(text));
}

DateCheck check_month(std::string_view text) {
    if (!looks_like(text, "0000-00")) return DateCheck::NotADate;
    return found(month_exists(text));
}

DateCheck check_date_time(std::string_view text) {
    if (!looks_like(text, "0000-00-00T00:00:00Z")) return DateCheck::NotADate;
    const bool time = number(text.substr(11, 2)) < 24 && number(text.substr(14, 2)) < 60 &&
                      number(text.substr(17, 2)) < 60;
    return found(time && day_exists(text.substr(0, 10)));
}

}  // namespace answer
