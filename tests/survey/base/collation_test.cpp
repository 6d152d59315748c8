#include "survey/base/collation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

TEST_CASE("names stand in alphabetical order, accents and case counting for nothing") {
    const std::vector<std::string> wanted{"Aéro Montréal", "AluQuébec", "écart", "Écotech Québec",
                                          "Éolien", "Finance Montréal", "mmode", "Œuvre",
                                          "Propulsion Québec", "Zéro"};
    std::vector<std::string> names(wanted.rbegin(), wanted.rend());
    std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
        return base::sort_key(a) < base::sort_key(b);
    });
    CHECK(names == wanted);
    CHECK(base::sort_key("ÀÉÎÔÛÇŒæ") == "aeioucoeae");
    CHECK(base::sort_key("a×b") == "a×b");
}
