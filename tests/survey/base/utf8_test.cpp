#include "survey/base/utf8.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

TEST_CASE("the first malformed byte is found") {
    struct Row {
        std::string bytes;
        std::size_t bad;
    };
    const std::size_t none = std::string_view::npos;
    const std::vector<Row> rows{
        {"", none}, {"abc", none}, {"é’\U0001F331", none}, {"\xF4\x8F\xBF\xBF", none},
        {"a\x80", 1}, {"\xC0\x80", 0}, {"\xC1\xBF", 0}, {"ab\xE0\x80\x80", 2}, {"\xED\xA0\x80", 0},
        {"\xED\xBF\xBF", 0}, {"\xF4\x90\x80\x80", 0}, {"\xF5\x80\x80\x80", 0}, {"x\xE2\x80", 1},
        {"\xF0\x80\x80\x80", 0}, {"\xFF", 0}, {"\xC3(", 0}};
    for (const Row& row : rows) {
        CAPTURE(row.bytes.size());
        CAPTURE(row.bad);
        CHECK(base::first_bad_utf8(row.bytes) == row.bad);
    }
}

TEST_CASE("code points read back as they were appended") {
    for (const char32_t point : {U'\x01', U'\x7F', U'\x80', U'\u07FF', U'\u0800', U'\uFFFD',
                                 U'\U00010000', U'\U0010FFFF'}) {
        std::string text;
        base::append_code_point(text, point);
        std::size_t at = 0;
        CHECK(base::next_code_point(text, at) == point);
        CHECK(at == text.size());
    }
}

TEST_CASE("malformed bytes read as replacement characters, one at a time") {
    const std::string text = "\xE2\x80" "a";
    std::size_t at = 0;
    CHECK(base::next_code_point(text, at) == U'\uFFFD');
    CHECK(base::next_code_point(text, at) == U'\uFFFD');
    CHECK(base::next_code_point(text, at) == U'a');
    CHECK(at == text.size());
}

TEST_CASE("an excerpt is short and shows what could deceive") {
    CHECK(base::excerpt("Élan") == "Élan");
    CHECK(base::excerpt("a\nb") == "a\\u{000A}b");
    CHECK(base::excerpt("\u202Etxt") == "\\u{202E}txt");
    CHECK(base::excerpt("\u200Bx") == "\\u{200B}x");
    CHECK(base::excerpt("éééé", 3) == "ééé…");
    CHECK(base::excerpt("ééé", 3) == "ééé");
    CHECK(base::excerpt(std::string(200, 'x')) == std::string(80, 'x') + "…");
}
