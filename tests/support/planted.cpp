#include "tests/support/planted.h"

#include <doctest/doctest.h>

#include "survey/exchange/questionnaire_file.h"
#include "tests/support/catalogue.h"

namespace support {

const std::string& complete() {
    static const std::string kBytes = fixture("questionnaire-complete.json");
    return kBytes;
}

std::vector<std::string> faults_of(const std::string& bytes) {
    std::vector<std::string> names;
    const auto questionnaire = exchange::read_questionnaire(bytes);
    if (questionnaire) return names;
    for (const base::Fault& fault : questionnaire.faults()) {
        names.push_back(std::string(base::name(fault.code)) + " " + fault.where);
    }
    return names;
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    CAPTURE(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

void check_planted(const std::vector<Planted>& rows) {
    for (const Planted& row : rows) {
        CAPTURE(row.from);
        CAPTURE(row.to);
        std::string bytes = complete();
        replace(bytes, row.from, row.to);
        std::string found;
        for (const std::string& fault : faults_of(bytes)) {
            found += (found.empty() ? "" : "|") + fault;
        }
        CHECK(found == row.expected);
    }
}

}  // namespace support
