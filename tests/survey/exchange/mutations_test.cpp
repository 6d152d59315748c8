// Every value of a file of each kind, replaced by one of every other kind: refused in words, or read as what it says;
// never more than one reader expects.

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <vector>

#include "survey/exchange/json_gate.h"
#include "survey/exchange/messages.h"
#include "survey/exchange/questionnaire_file.h"
#include "survey/exchange/response_file.h"
#include "tests/support/catalogue.h"
#include "tests/support/planted.h"

namespace {

using exchange::Node;

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') out += "\\n";
        else out += c;
    }
    return out + '"';
}

// The tree as text, with the value of that number (in order of appearance) replaced.
class Writer {
public:
    Writer(std::size_t victim, std::string replacement)
        : victim_(victim), replacement_(std::move(replacement)) {}

    std::string write(const Node& node) {
        if (count_++ == victim_) return replacement_;
        switch (node.kind) {
        case Node::Kind::Null: return "null";
        case Node::Kind::Boolean: return node.truth ? "true" : "false";
        case Node::Kind::Number: return node.text;
        case Node::Kind::String: return quoted(node.text);
        case Node::Kind::Array: return '[' + items(node, false) + ']';
        case Node::Kind::Object: return '{' + items(node, true) + '}';
        }
        return {};
    }
    std::size_t count() const { return count_; }

private:
    std::string items(const Node& node, bool keys) {
        std::string out;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (i > 0) out += ',';
            if (keys) out += quoted(node.keys[i]) + ':';
            out += write(node.items[i]);
        }
        return out;
    }

    std::size_t victim_, count_ = 0;
    std::string replacement_;
};

struct Replacement {
    const char* text;
    bool never;   // no place takes it
};
constexpr Replacement kReplacements[] = {
    {"null", true},   {"{\"?\":1}", true}, {"true", false}, {"false", false}, {"-7", false}, {"1e9", true},
    {"4294967296", false}, {"0.5", false}, {"\"\"", false}, {"\".?! \"", false}, {"[]", false}, {"{}", false},
    {"[[]]", true}, {"\"1.0.0.0\"", false}, {"\"01.0.0\"", false},
};

template <class Read>
void mutate(const std::string& file, const Read& read) {
    const auto tree = exchange::read_json(file, exchange::questionnaire_limits());
    REQUIRE(tree);
    Writer whole(static_cast<std::size_t>(-1), "");
    REQUIRE(read(whole.write(tree.value())).empty());
    for (std::size_t victim = 0; victim < whole.count(); ++victim) {
        for (std::size_t i = 0; i < std::size(kReplacements); ++i) {
            const Replacement& replacement = kReplacements[i];
            if ((victim + i) % 4 != 0) continue;   // in turns: places of one sort are many
            const std::string text = Writer(victim, replacement.text).write(tree.value());
            const base::Faults faults = read(text);
            if (faults.empty() && replacement.never) FAIL_CHECK(text);
            for (const base::Fault& fault : faults) {
                const std::string words = exchange::message(fault, base::Language::Fr);
                if (words.empty() || words.size() > 1500) FAIL_CHECK(text);
            }
        }
    }
}

// A JSON object without that member.
std::string without(std::string text, const std::string& key) {
    const std::size_t at = text.find(",\"" + key + "\":");
    REQUIRE(at != std::string::npos);
    return text.erase(at, text.find_first_of(",}", at + 1) - at);
}

}  // namespace

TEST_CASE("any value of a questionnaire replaced by any other kind is refused in words, or read") {
    mutate(support::complete(), [](const std::string& text) {
        const auto result = exchange::read_questionnaire(text);
        return result ? base::Faults{} : result.faults();
    });
}

TEST_CASE("any value of a response replaced by any other kind is refused in words, or read") {
    const auto entry = exchange::read_response(support::source_file("tests/fixtures/response-v1.json"), support::catalogue());
    REQUIRE(entry);
    const std::string row = exchange::write_response(entry.value().response, exchange::Layout::OneLine);
    mutate(without(row, "checksum"), [](const std::string& text) {
        const auto result = exchange::read_response(text, support::catalogue());
        return result ? base::Faults{} : result.faults();
    });
}

TEST_CASE("any value of clusters and of resources replaced by any other kind is refused in words, or read") {
    mutate(support::source_file("survey/content/clusters.json"), [](const std::string& text) {
        const auto result = exchange::read_clusters(text);
        return result ? base::Faults{} : result.faults();
    });
    mutate(support::source_file("survey/content/ressources.json"), [](const std::string& text) {
        const auto result = exchange::read_resources(text);
        return result ? base::Faults{} : result.faults();
    });
}
