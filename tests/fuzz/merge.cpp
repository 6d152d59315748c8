// A few entries of few ids, clusters and revisions: what counts does not depend on their order, nor on what comes
// twice, nor on how they were split.

#include <algorithm>

#include <string>
#include <vector>

#include "survey/combine/merge.h"
#include "survey/exchange/catalogue.h"
#include "tests/fuzz/pieces.h"

namespace {

const std::vector<define::Questionnaire>& questionnaires() {
    static const exchange::Catalogue built_in = exchange::built_in_catalogue().value();
    return built_in.questionnaires;
}

combine::Entry entry_of(fuzz::Bytes& bytes) {
    combine::Entry entry;
    answer::Response& response = entry.response;
    response.questionnaire_id = questionnaires()[bytes.number(static_cast<unsigned>(questionnaires().size()))].id;
    response.id = std::string(1, static_cast<char>('a' + bytes.number(4)));
    response.revision = static_cast<std::int64_t>(bytes.number(3));
    response.respondent.grappe = bytes.number(2) == 0 ? "mmode" : "numana";
    response.wave = bytes.number(2) == 0 ? "2023" : "2024";
    response.modified = bytes.number(2) == 0 ? "2023-10-02T14:03:11Z" : "2024-10-02T14:03:11Z";
    // Of a response that differs in anything the sum differs, as SHA-256 sees to.
    entry.checksum = response.questionnaire_id + response.id + std::to_string(response.revision) +
                     response.respondent.grappe + response.wave + response.modified;
    entry.verified = true;
    return entry;
}

std::vector<std::string> counted(const std::vector<combine::Entry>& entries) {
    const auto standings = combine::standings(entries, questionnaires());
    std::vector<std::string> sums;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (standings[i] == combine::Standing::Counted) sums.push_back(entries[i].checksum);
    }
    std::sort(sums.begin(), sums.end());
    return sums;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Bytes bytes(data, size);
    const unsigned turn = bytes.number(16);
    std::vector<combine::Entry> entries;
    while (!bytes.empty() && entries.size() < 12)
        entries.push_back(entry_of(bytes));
    const std::vector<std::string> sums = counted(entries);
    std::vector<combine::Entry> turned = entries;
    if (!turned.empty())
        std::rotate(turned.begin(), turned.begin() + turn % turned.size(), turned.end());
    fuzz::must(counted(turned) == sums, "any order");
    std::reverse(turned.begin(), turned.end());
    fuzz::must(counted(turned) == sums, "the other way round");
    turned.insert(turned.end(), entries.begin(), entries.end());
    fuzz::must(counted(turned) == sums, "what comes twice counts once");
    std::vector<std::string> keys;
    for (const std::string& sum : sums)
        keys.push_back(sum);
    fuzz::must(std::adjacent_find(keys.begin(), keys.end()) == keys.end(), "nothing counts twice");
    return 0;
}
