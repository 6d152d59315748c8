#include "survey/exchange/json_gate.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using base::Code;
using exchange::Limits;
using exchange::Node;

namespace {

// "" when accepted.
std::string verdict(const std::string& bytes) {
    const base::Result<Node> tree = exchange::read_json(bytes, Limits{});
    return tree ? "" : base::name(tree.faults().front().code);
}

std::string repeated(const std::string& piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

}  // namespace

TEST_CASE("bytes pass the gate or are refused with the reason") {
    struct Row {
        const char* circumstance;
        std::string bytes;
        std::string expected;
    };
    const std::vector<Row> rows{
        {"an object", R"({"a": [1, -2.5, "x", true, false, null]})", ""},
        {"one byte order mark", "\xEF\xBB\xBF{}", ""},
        {"two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF{}", "NOT_JSON"},
        {"nothing", "", "EMPTY"},
        {"white space only", " \r\n\t", "EMPTY"},
        {"a mark only", "\xEF\xBB\xBF", "EMPTY"},
        {"gzip", "\x1F\x8B\x08", "COMPRESSED"},
        {"zip", std::string("PK\x03\x04", 4), "COMPRESSED"},
        {"zstd", "\x28\xB5\x2F\xFD", "COMPRESSED"},
        {"xz", "\xFD" "7zXZ", "COMPRESSED"},
        {"bzip2", "BZh9", "COMPRESSED"},
        {"UTF-16 with a mark", std::string("\xFF\xFE{\0}\0", 6), "UTF16"},
        {"UTF-16 big end first", std::string("\xFE\xFF\0{\0}", 6), "UTF16"},
        {"UTF-16 without a mark", std::string("{\0}\0", 4), "UTF16"},
        {"a byte of Latin-1", "[\"\xE9\"]", "BAD_UTF8"},
        {"cut inside a character", "[\"\xE2\x80", "TRUNCATED"},
        {"a byte of Latin-1 at the end", "[\"\xE9", "TRUNCATED"},
        {"a stray byte at the end", "[\"\xFF", "BAD_UTF8"},
        {"an overlong slash", "[\"\xC0\xAF\"]", "BAD_UTF8"},
        {"a surrogate in bytes", "[\"\xED\xA0\x80\"]", "BAD_UTF8"},
        {"a lone high surrogate", R"(["\ud800"])", "BAD_UTF8"},
        {"a lone low surrogate", R"(["\udc00"])", "BAD_UTF8"},
        {"a high surrogate before a letter", R"(["\ud800A"])", "BAD_UTF8"},
        {"a lone surrogate in a key", R"({"\udfff": 1})", "BAD_UTF8"},
        {"a pair of surrogates", R"(["\ud83c\udf31"])", ""},
        {"a NUL at the end", std::string("{}\0", 3), "NOT_JSON"},
        {"NULs everywhere", std::string(40, '\0'), "NOT_JSON"},
        {"a NUL in a string", std::string("[\"a\0b\"]", 7), "NOT_JSON"},
        {"an escaped NUL", R"(["a\u0000b"])", ""},
        {"a comma too many", "[1,]", "NOT_JSON"},
        {"a key without quotes", "{a: 1}", "NOT_JSON"},
        {"a comment", "[1 /* one */]", "NOT_JSON"},
        {"single quotes", "['a']", "NOT_JSON"},
        {"a line end in a string", "[\"a\nb\"]", "NOT_JSON"},
        {"two roots", "{} {}", "NOT_JSON"},
        {"NaN", "[NaN]", "NOT_JSON"},
        {"a plus sign", "[+1]", "NOT_JSON"},
        {"a leading zero", "[012]", "NOT_JSON"},
        {"no digit before the point", "[.5]", "NOT_JSON"},
        {"no digit after the point", "[1.]", "NOT_JSON"},
        {"a wrong escape", R"(["\x41"])", "NOT_JSON"},
        {"cut in an array", "[1, 2", "TRUNCATED"},
        {"cut in a string", "[\"ab", "TRUNCATED"},
        {"cut in an escape", "[\"\\u00", "TRUNCATED"},
        {"cut between surrogates", "[\"\\ud83c", "TRUNCATED"},
        {"cut in a literal", "[tru", "TRUNCATED"},
        {"cut after a key", "{\"a\"", "TRUNCATED"},
        {"an exponent", "[1e2]", "BAD_NUMBER"},
        {"a huge exponent", "[1e400]", "BAD_NUMBER"},
        {"a tiny number of many digits", "[1.2345678901234567890123e-330]", "BAD_NUMBER"},
        {"sixteen digits", "[1234567890123456]", "BAD_NUMBER"},
        {"fifteen digits", "[-123456789012.345]", ""},
        {"leading zeros do not count", "[0.000000123456789012345]", ""},
        {"thirty-three characters", "[0." + std::string(30, '0') + "1]", "BAD_NUMBER"},
        {"a thousand digits", "[" + std::string(1000, '9') + "]", "BAD_NUMBER"},
        {"thirty-two levels", repeated("[", 32) + repeated("]", 32), ""},
        {"thirty-three levels", repeated("[", 33) + repeated("]", 33), "TOO_DEEP"},
        {"200,000 levels", repeated("[", 200000) + repeated("]", 200000), "TOO_DEEP"},
        {"200,000 levels left open", repeated("[", 200000), "TRUNCATED"},
        {"200,000 objects left open", repeated("{\"a\":", 200000), "TRUNCATED"},
        {"5,000 values", "[" + repeated("0,", 4998) + "0]", ""},
        {"5,001 values", "[" + repeated("0,", 4999) + "0]", "TOO_MANY"},
        {"too many, then wrong", "[" + repeated("0,", 4999) + "0}", "NOT_JSON"},
        {"a key of 128 bytes", "{\"" + std::string(128, 'k') + "\":1}", ""},
        {"a key of 129 bytes", "{\"" + std::string(129, 'k') + "\":1}", "TOO_BIG"},
        {"a string of 64 KiB", "[\"" + std::string(65536, 's') + "\"]", ""},
        {"a string over 64 KiB", "[\"" + std::string(65537, 's') + "\"]", "TOO_BIG"},
        {"1 MiB", "[" + std::string((1 << 20) - 2, ' ') + "]", ""},
        {"over 1 MiB", "[" + std::string((1 << 20) - 1, ' ') + "]", "TOO_BIG"},
        {"a key twice", R"({"a": 1, "b": 2, "a": 1})", "DUP_KEY"},
        {"a key twice, once escaped", R"({"a": 1, "\u0061": 1})", "DUP_KEY"},
        {"the same key in two objects", R"([{"a": 1}, {"a": 1}])", ""},
        {"a limit before a duplicate", R"({"a": 1, "a": 1e2})", "BAD_NUMBER"}};
    for (const Row& row : rows) {
        CAPTURE(row.circumstance);
        CHECK(verdict(row.bytes) == row.expected);
    }
}

TEST_CASE("a fault of syntax tells its line and column") {
    const base::Result<Node> tree = exchange::read_json("{\n  \"a\": 1,\n  b: 2\n}", Limits{});
    REQUIRE_FALSE(tree);
    CHECK(tree.faults()[0].line == 3);
    CHECK(tree.faults()[0].column == 3);
}

TEST_CASE("a limit tells the key path") {
    const base::Result<Node> tree =
        exchange::read_json(R"({"a": [0, {"b": [1, 2]}, {"c": {"d": 1e2}}]})", Limits{});
    REQUIRE_FALSE(tree);
    CHECK(tree.faults()[0].where == "a[2].c.d");
    CHECK(tree.faults()[0].detail == "1e2");
}

TEST_CASE("the tree keeps the order of keys and the text of numbers") {
    const base::Result<Node> tree = exchange::read_json(R"({"b": 4.0, "a": "\u00e9\n"})", Limits{});
    REQUIRE(tree);
    CHECK(tree.value().keys == std::vector<std::string>{"b", "a"});
    REQUIRE(tree.value().member("b") != nullptr);
    CHECK(tree.value().member("b")->text == "4.0");
    CHECK(tree.value().member("a")->text == "é\n");
    CHECK(tree.value().member("c") == nullptr);
}

TEST_CASE("every prefix of a file is empty or cut short") {
    const std::string whole = R"({"a": [1.5, "\ud83c\udf31", true, null], "b": {"c": -0}})";
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(verdict(whole.substr(0, size)) == (size == 0 ? "EMPTY" : "TRUNCATED"));
    }
}
