#pragma once
// Dates as text, ISO 8601, in the Gregorian calendar.

#include <string_view>

namespace answer {

enum class DateCheck { Valid, NotADate, NoSuchDay };

DateCheck check_date(std::string_view text);        // "2024-04-30"
DateCheck check_month(std::string_view text);       // "2024-04"
DateCheck check_date_time(std::string_view text);   // "2023-10-02T14:03:11Z", UTC only

}  // namespace answer
