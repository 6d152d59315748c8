// What the gate says of untrusted bytes, for tests that hold them outside.
//
//   json_verdicts < CASES     a case: u32 length, then bytes; out: one line a case, twice over: "OK" or the first
//                             code, as JSON alone, and as a response file

#include <cstdint>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "survey/exchange/built_in.h"
#include "survey/exchange/json_gate.h"
#include "survey/exchange/response_file.h"

namespace {

template <class Result>
const char* verdict(const Result& result) {
    return result ? "OK" : base::name(result.faults().front().code);
}

}  // namespace

int main() {
    const std::string all{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    const auto catalogue = exchange::built_in_catalogue();
    if (!catalogue) return 2;
    std::size_t at = 0;
    while (at + 4 <= all.size()) {
        std::size_t length = 0;
        for (int byte = 3; byte >= 0; --byte)
            length = length << 8U | static_cast<unsigned char>(all[at + static_cast<std::size_t>(byte)]);
        if (at + 4 + length > all.size()) return 2;
        const std::string bytes = all.substr(at + 4, length);   // alone in memory: a step too far is seen
        at += 4 + length;
        std::printf("%s %s\n", verdict(exchange::read_json(bytes, {})),
                    verdict(exchange::read_response(bytes, catalogue.value())));
    }
    return at == all.size() ? 0 : 2;
}
