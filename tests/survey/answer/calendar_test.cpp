#include "survey/answer/calendar.h"

#include <string>

#include <doctest/doctest.h>

using answer::DateCheck;

TEST_CASE("dates follow the Gregorian calendar") {
    struct Row {
        std::string text;
        DateCheck expected;
    };
    for (const Row& row :
         {Row{"2024-04-30", DateCheck::Valid}, Row{"2024-02-29", DateCheck::Valid},
          Row{"2023-02-29", DateCheck::NoSuchDay}, Row{"1900-02-29", DateCheck::NoSuchDay},
          Row{"2000-02-29", DateCheck::Valid}, Row{"2024-04-31", DateCheck::NoSuchDay},
          Row{"2024-13-01", DateCheck::NoSuchDay}, Row{"2024-00-10", DateCheck::NoSuchDay},
          Row{"2024-01-00", DateCheck::NoSuchDay}, Row{"0000-01-01", DateCheck::NoSuchDay},
          Row{"2024-4-30", DateCheck::NotADate}, Row{"30/04/2024", DateCheck::NotADate},
          Row{"2024-04-30 ", DateCheck::NotADate}, Row{"", DateCheck::NotADate}}) {
        CAPTURE(row.text);
        CHECK((answer::check_date(row.text) == row.expected));
    }
}

TEST_CASE("months and moments have their own shapes") {
    CHECK((answer::check_month("2024-04") == DateCheck::Valid));
    CHECK((answer::check_month("2024-13") == DateCheck::NoSuchDay));
    CHECK((answer::check_month("2024-04-01") == DateCheck::NotADate));
    CHECK((answer::check_date_time("2023-10-02T14:03:11Z") == DateCheck::Valid));
    CHECK((answer::check_date_time("2023-10-02T24:00:00Z") == DateCheck::NoSuchDay));
    CHECK((answer::check_date_time("2023-02-30T10:00:00Z") == DateCheck::NoSuchDay));
    CHECK((answer::check_date_time("2023-10-02T14:03:11") == DateCheck::NotADate));
    CHECK((answer::check_date_time("2023-10-02T14:03:11+00:00") == DateCheck::NotADate));
}
