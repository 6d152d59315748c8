// Any bytes as a file: what is accepted is written, read and written again to the same bytes; what the quick way
// takes, the strict one takes as the same entry. Half of the inputs are spliced into a file that is right, so that
// more than its first brace is met.

#include "survey/exchange/benchmark_file.h"
#include "survey/exchange/catalogue.h"
#include "survey/exchange/canonical_row.h"
#include "survey/exchange/messages.h"
#include "survey/exchange/questionnaire_file.h"
#include "survey/exchange/response_file.h"
#include "survey/exchange/workspace.h"
#include "tests/fuzz/pieces.h"

namespace {

constexpr std::string_view kBefore =
    R"({"format":"intergrappes/response","formatVersion":1,"questionnaire":{"id":"sondage-priorites",)"
    R"("version":"1.0.0"},"id":"5f0c6f0e-6c0d-4f0e-9a44-0d1f6f000001","revision":1,"wave":"2023",)"
    R"("language":"fr","respondent":{"id":"","grappe":"mmode","organisation":"","type":"","size":"",)"
    R"("region":"","name":"","role":""},"created":"2023-10-02T14:03:11Z","modified":"2023-10-02T14:03:11Z",)"
    R"("answers":[)";

const exchange::Catalogue& catalogue() {
    static const exchange::Catalogue built_in = exchange::built_in_catalogue().value();
    return built_in;
}

void check(const combine::Entry& entry) {
    const std::string row = exchange::write_response(entry.response, exchange::Layout::OneLine);
    const auto again = exchange::read_response(row, catalogue());
    fuzz::must(static_cast<bool>(again), "what was written is read");
    fuzz::must(again.value().response == entry.response, "the same response");
    fuzz::must(exchange::write_response(again.value().response, exchange::Layout::OneLine) == row, "the same bytes");
    combine::Entry quick;
    if (exchange::read_canonical_row(row, catalogue(), quick))
        fuzz::must(quick.response == entry.response && quick.checksum == again.value().checksum, "the quick way agrees");
}

void check_refusal(const base::Faults& faults) {
    fuzz::must(!faults.empty(), "a reason");
    for (const base::Fault& fault : faults) {
        for (const base::Language language : {base::Language::Fr, base::Language::En}) {
            const std::string words = exchange::message(fault, language);
            fuzz::must(!words.empty() && words.size() < 1500, "a reason in words, of bounded length");
            for (const char each : words)
                fuzz::must(static_cast<unsigned char>(each) >= 0x20, "no control character in it");
        }
    }
}

void check_response(const std::string& bytes) {
    const auto entry = exchange::read_response(bytes, catalogue());
    if (entry) check(entry.value());
    else check_refusal(entry.faults());
    combine::Entry quick;
    if (!exchange::read_canonical_row(bytes, catalogue(), quick)) return;
    fuzz::must(static_cast<bool>(entry), "the strict way takes what the quick one takes");
    fuzz::must(quick.response == entry.value().response, "as the same response");
}

void check_workspace(const std::string& bytes) {
    const auto workspace = exchange::read_workspace(bytes);
    if (!workspace) return;
    const auto back = exchange::read_workspace(exchange::write_workspace(*workspace));
    fuzz::must(back && *back == *workspace, "a workspace comes back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (size > 0 && data[0] == '+') bytes = std::string(kBefore) + bytes.substr(1) + "]}";
    // By what it says it is, as its reader is chosen by where it arrives: each is slow under the sanitizers.
    const auto says = [&](const char* format) { return bytes.find(format) != std::string::npos; };
    if (says("intergrappes/benchmark")) {
        const auto benchmark = exchange::read_benchmark(bytes, catalogue());
        if (!benchmark) check_refusal(benchmark.faults());
    } else if (says("intergrappes/questionnaire")) {
        const auto questionnaire = exchange::read_questionnaire(bytes);
        if (!questionnaire) check_refusal(questionnaire.faults());
    } else if (says("intergrappes/workspace")) {
        check_workspace(bytes);
    } else {
        check_response(bytes);
    }
    return 0;
}
