#include "survey/report/reminder.h"

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"
#include "tests/support/golden.h"

using base::Language;

namespace {

std::string text_of(const report::Reminder& reminder) {
    return reminder.subject + "\n\n" + reminder.body;
}

}  // namespace

TEST_CASE("a reminder names the cluster, the questionnaire, the wave and what to do, as kept") {
    const define::Cluster& cluster = *support::catalogue().cluster("ecotech-quebec");
    support::check_golden("rappel-fr.txt", text_of(report::reminder(cluster, support::priorities(),
                                                                    "2024", Language::Fr)));
    support::check_golden(
        "rappel-en.txt", text_of(report::reminder(cluster, support::priorities(), "2024",
                                                  Language::En, "2024-11-17", "Montréal InVivo")));
}

TEST_CASE("a reminder has a due date and a signature only when given") {
    const define::Cluster& cluster = *support::catalogue().cluster("bctq");
    const auto plain = report::reminder(cluster, support::priorities(), "2024", Language::Fr);
    CHECK(plain.body.find("Pour répondre\u00A0:\n") != std::string::npos);
    CHECK(plain.body.ends_with("Merci de votre collaboration.\n"));
    const auto full = report::reminder(cluster, support::priorities(), "2024", Language::Fr,
                                       "2024-11-17", "La coordination");
    CHECK(full.body.find("Pour répondre d’ici le\u00A017\u00A0novembre\u00A02024\u00A0:") !=
          std::string::npos);
    CHECK(full.body.ends_with("\nLa coordination\n"));
    CHECK(full.subject == plain.subject);
}
