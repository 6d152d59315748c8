// Any bytes: a tree or a refusal, never more than the limits allow.

#include <algorithm>

#include "survey/exchange/json_gate.h"
#include "tests/fuzz/pieces.h"

namespace {

struct Measured {
    std::size_t values = 0, depth = 0;
};

// Without recursion: the gate promises a depth, this must not trust it.
Measured measure(const exchange::Node& root) {
    Measured measured;
    std::vector<std::pair<const exchange::Node*, std::size_t>> left{{&root, 1}};
    while (!left.empty()) {
        const auto [node, depth] = left.back();
        left.pop_back();
        ++measured.values;
        const bool holds = node->kind == exchange::Node::Kind::Array || node->kind == exchange::Node::Kind::Object;
        if (holds) measured.depth = std::max(measured.depth, depth);
        for (const exchange::Node& item : node->items)
            left.push_back({&item, depth + 1});
    }
    return measured;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    exchange::Limits limits;
    limits.values = 200;   // small, so that the fuzzer meets them
    limits.depth = 8;
    limits.string_bytes = 64;
    const auto tree = exchange::read_json({reinterpret_cast<const char*>(data), size}, limits);
    if (!tree) {
        fuzz::must(tree.faults().size() == 1, "one reason");
        fuzz::must(tree.faults().front().line >= 0, "a place");
        return 0;
    }
    const Measured measured = measure(tree.value());
    fuzz::must(measured.values <= limits.values, "as many values as allowed");
    fuzz::must(measured.depth <= limits.depth, "as deep as allowed");
    return 0;
}
