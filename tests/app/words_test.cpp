#include "app/words/coordination.h"

#include <doctest/doctest.h>

using base::Language;

TEST_CASE("French counts in the singular below two, English at one only") {
    struct Row {
        int count;
        const char *fr, *en;
    };
    const Row kRows[] = {
        {0, "0\u00A0fichier lu", "0\u00A0files read"},
        {1, "1\u00A0fichier lu", "1\u00A0file read"},
        {2, "2\u00A0fichiers lus", "2\u00A0files read"},
    };
    for (const Row& row : kRows) {
        CAPTURE(row.count);
        CHECK(words::files_read(row.count, Language::Fr) == row.fr);
        CHECK(words::files_read(row.count, Language::En) == row.en);
    }
}

TEST_CASE("times are written as people of each language write them") {
    CHECK(words::clock(14 * 60 + 32, Language::Fr) == "14\u00A0h\u00A032");
    CHECK(words::clock(14 * 60 + 32, Language::En) == "2:32\u00A0p.m.");
    CHECK(words::clock(5, Language::Fr) == "0\u00A0h\u00A005");
    CHECK(words::clock(5, Language::En) == "12:05\u00A0a.m.");
}

TEST_CASE("a day is named today, yesterday, or by its date, in local time") {
    struct Row {
        const char *then, *fr, *en;
    };
    const Row kRows[] = {
        {"2023-10-02T18:32:00Z", "Modifié aujourd’hui à 14\u00A0h\u00A032", "Changed today at 2:32\u00A0p.m."},
        {"2023-10-02T03:59:00Z", "Modifié hier à 23\u00A0h\u00A059", "Changed yesterday at 11:59\u00A0p.m."},
        {"2023-03-01T13:05:00Z", "Modifié le 1er\u00A0mars à 9\u00A0h\u00A005",
         "Changed on March\u00A01 at 9:05\u00A0a.m."},
        {"2022-12-31T12:00:00Z", "Modifié le 31\u00A0décembre\u00A02022 à 8\u00A0h\u00A000",
         "Changed on December\u00A031, 2022 at 8:00\u00A0a.m."},
        {"", "", ""},
        {"2023-13-40T12:00:00Z", "", ""},
    };
    for (const Row& row : kRows) {
        CAPTURE(row.then);
        CHECK(words::modified_at(row.then, "2023-10-02T20:00:00Z", -240, Language::Fr) == row.fr);
        CHECK(words::modified_at(row.then, "2023-10-02T20:00:00Z", -240, Language::En) == row.en);
    }
}

TEST_CASE("files that were not accepted are counted apart, and only when there are any") {
    CHECK(words::verdict_counts(2, 0, 0, 0, Language::Fr) == "2\u00A0acceptés");
    CHECK(words::verdict_counts(1, 1, 2, 3, Language::Fr) ==
          "1\u00A0accepté, 1\u00A0doublon, 2\u00A0remplacés, 3\u00A0refusés");
    CHECK(words::verdict_counts(1, 1, 2, 3, Language::En) ==
          "1\u00A0accepted, 1\u00A0duplicate, 2\u00A0superseded, 3\u00A0refused");
}
