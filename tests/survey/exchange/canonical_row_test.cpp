// The quick way in takes nothing that the long way refuses, and reads the same.

#include "survey/exchange/canonical_row.h"

#include <doctest/doctest.h>

#include "survey/exchange/response_file.h"
#include "survey/exchange/sha256.h"
#include "tests/support/benchmarks.h"
#include "tests/support/catalogue.h"
#include "tests/support/sector.h"

namespace {

const exchange::Catalogue& catalogue() { return support::catalogue(); }

// White space before it: read the long way.
base::Result<combine::Entry> read_slowly(const std::string& bytes) {
    return exchange::read_response(' ' + bytes, catalogue());
}

bool same(const combine::Entry& a, const combine::Entry& b) {
    return a.checksum == b.checksum && a.verified == b.verified && a.response == b.response;
}

// A body, `{…"answers":[…]`, under the checksum of just these bytes.
std::string signed_row(const std::string& body) {
    return body + ",\"checksum\":\"sha256:" + exchange::sha256(body + '}') + "\"}";
}

answer::Response priorities() {
    auto read = exchange::read_response(support::fixture("response-v1.json"), catalogue());
    REQUIRE(read);
    return read.value().response;
}

}  // namespace

TEST_CASE("what the program writes as a row is read quickly, as it is read slowly") {
    std::vector<answer::Response> all{priorities()};
    for (int seed = 1; seed < 12; ++seed) all.push_back(support::assessed(seed, "2026"));
    all.back().answers["gou-engagement"] = {answer::State::DontKnow, {}};
    for (answer::Response& response : all) {
        const std::string row = exchange::write_response(response, exchange::Layout::OneLine);
        combine::Entry quick;
        CAPTURE(row);
        REQUIRE(exchange::read_canonical_row(row, catalogue(), quick));
        const auto slow = read_slowly(row);
        REQUIRE(slow);
        CHECK(same(quick, slow.value()));
        CHECK(quick.response == response);
    }
}

TEST_CASE("what is not canonical to the byte, or has a fault, goes the long way") {
    const std::string row = exchange::write_response(support::assessed(3, "2026"), exchange::Layout::OneLine);
    combine::Entry entry;
    for (const std::string& other :
         {' ' + row, row + '\n', std::string(), row.substr(0, row.size() - 1), std::string("{}"),
          exchange::write_response(support::assessed(3, "2026"), exchange::Layout::Indented)})
        CHECK_FALSE(exchange::read_canonical_row(other, catalogue(), entry));
    std::string wrong = row;
    wrong[wrong.size() - 3] = wrong[wrong.size() - 3] == '0' ? '1' : '0';
    CHECK_FALSE(exchange::read_canonical_row(wrong, catalogue(), entry));
}

TEST_CASE("of a row with any one byte another, signed anew, nothing is let in or read otherwise") {
    answer::Response response = priorities();
    while (response.answers.size() > 6) response.answers.erase(std::prev(response.answers.end()));
    const std::string row = exchange::write_response(response, exchange::Layout::OneLine);
    const std::string body = row.substr(0, row.find(",\"checksum\""));
    int quick_ones = 0;
    for (std::size_t at = 0; at < body.size(); ++at)
        for (const char other : {'"', '\\', ' ', '0', '7', ',', ']', 'a', '\xC3', '\n', '-'}) {
            std::string changed = body;
            changed[at] = other;
            const std::string bytes = signed_row(changed);
            combine::Entry quick;
            if (!exchange::read_canonical_row(bytes, catalogue(), quick)) continue;
            ++quick_ones;
            const auto slow = read_slowly(bytes);
            CAPTURE(bytes);
            REQUIRE(slow);
            CHECK(same(quick, slow.value()));
            CHECK(exchange::write_response(quick.response, exchange::Layout::OneLine) == bytes);
        }
    for (const std::string& from : {std::string("\"revision\":"), std::string("\"value\":")}) {
        std::string spaced = body;
        spaced.insert(spaced.find(from) + from.size(), " ");
        combine::Entry quick;
        CHECK_FALSE(exchange::read_canonical_row(signed_row(spaced), catalogue(), quick));
    }
    CHECK(quick_ones > 100);   // names, roles and the like may be anything
}

TEST_CASE("rows that are summed together are read as each alone") {
    const std::string row = exchange::write_response(support::assessed(3, "2026"), exchange::Layout::OneLine);
    std::string torn = row;
    torn[row.find("\"wave\"") + 9] = '9';
    const std::string ending = row.substr(row.find(",\"checksum\""));
    const std::vector<std::string> rows{
        row, torn, "", "{}", ending, '{' + ending, exchange::write_response(priorities(), exchange::Layout::OneLine),
        exchange::write_response(priorities(), exchange::Layout::Indented), row.substr(1), ' ' + row, row};
    const std::vector<std::string_view> together(rows.begin(), rows.end());
    const auto read = exchange::read_responses(together, catalogue());
    const auto sums = exchange::canonical_sums(together);
    REQUIRE(read.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(rows[i]);
        const auto alone = exchange::read_response(rows[i], catalogue());
        REQUIRE(static_cast<bool>(read[i]) == static_cast<bool>(alone));
        if (alone) CHECK(same(read[i].value(), alone.value()));
        else CHECK(read[i].faults() == alone.faults());
        combine::Entry with, without;
        CHECK(exchange::read_canonical_row(rows[i], catalogue(), with, sums[i]) ==
              exchange::read_canonical_row(rows[i], catalogue(), without));
    }
    CHECK(read[0]);
    CHECK(read[1].faults().front().code == base::Code::Checksum);
    combine::Entry entry;   // a sum of other bytes lets nothing in
    CHECK_FALSE(exchange::read_canonical_row(row, catalogue(), entry, sums[1]));
}
