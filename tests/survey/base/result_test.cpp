#include "survey/base/result.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

TEST_CASE("a result is a value or its faults") {
    const base::Result<int> value = 3;
    const base::Result<int> fault = base::Fault{base::Code::Empty};
    CHECK(value);
    CHECK(value.value() == 3);
    CHECK_FALSE(fault);
    CHECK(fault.faults().size() == 1);
}

TEST_CASE("every code has a name of its own") {
    std::set<std::string> names;
    const int last = static_cast<int>(base::Code::TooManyFiles);
    for (int i = 0; i <= last; ++i) names.insert(base::name(static_cast<base::Code>(i)));
    CHECK(names.size() == static_cast<std::size_t>(last) + 1);
    CHECK(names.count("") == 0);
    CHECK(names.count("DUP_KEY") == 1);
}
