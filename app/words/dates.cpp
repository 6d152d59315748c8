// Moments in words.

#include <chrono>
#include <cstdio>
#include <optional>

#include "app/words/words.h"

namespace words {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;
using std::chrono::year_month_day;

struct Moment {
    sys_days day;
    int minute = 0;  // of that day
};

// A UTC time moved to local time; nothing when it is not one.
std::optional<Moment> local_moment(std::string_view utc, int offset) {
    int year = 0;
    unsigned month = 0, day = 0;
    int hour = 0, minute = 0;
    const std::string text(utc.substr(0, 16));
    if (std::sscanf(text.c_str(), "%4d-%2u-%2uT%2d:%2d", &year, &month, &day, &hour, &minute) != 5)
        return std::nullopt;
    const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                              std::chrono::day(day)};
    if (!date.ok()) return std::nullopt;
    const auto local = sys_days(date) + minutes(hour * 60 + minute + offset);
    const sys_days whole = std::chrono::floor<days>(local);
    return Moment{whole, static_cast<int>((local - whole).count())};
}

constexpr Phrase kMonths[] = {
    {"janvier", "January"},     {"février", "February"}, {"mars", "March"},
    {"avril", "April"},         {"mai", "May"},          {"juin", "June"},
    {"juillet", "July"},        {"août", "August"},      {"septembre", "September"},
    {"octobre", "October"},     {"novembre", "November"}, {"décembre", "December"}};

std::string day_name(sys_days day, sys_days today, Language language) {
    const bool french = language == Language::Fr;
    if (day == today) return french ? "aujourd’hui" : "today";
    if (day == today - days(1)) return french ? "hier" : "yesterday";
    const year_month_day date(day);
    const std::string month = kMonths[static_cast<unsigned>(date.month()) - 1].in(language);
    const std::string number = std::to_string(static_cast<unsigned>(date.day()));
    std::string text = french ? "le " + (number == "1" ? "1er" : number) + "\u00A0" + month
                              : "on " + month + "\u00A0" + number;
    if (date.year() != year_month_day(today).year())
        text += (french ? "\u00A0" : ", ") + std::to_string(static_cast<int>(date.year()));
    return text;
}

}  // namespace

std::string moment(std::string_view then, std::string_view now, int local_offset,
                   Language language) {
    const auto moment = local_moment(then, local_offset);
    const auto today = local_moment(now, local_offset);
    if (!moment || !today) return {};
    return day_name(moment->day, today->day, language) +
           (language == Language::Fr ? " à " : " at ") + clock(moment->minute, language);
}

std::string modified_at(std::string_view then, std::string_view now, int local_offset,
                        Language language) {
    const std::string when = moment(then, now, local_offset, language);
    if (when.empty()) return {};
    return (language == Language::Fr ? "Modifié " : "Changed ") + when;
}

}  // namespace words
