#include "survey/exchange/json_text.h"

#include <doctest/doctest.h>

using exchange::JsonText;

namespace {

std::string written(JsonText::Style style) {
    JsonText text(style);
    text.begin_object();
    text.key("a");
    text.token("1");
    text.key("b");
    text.begin_array();
    text.begin_object();
    text.key("c");
    text.begin_array();
    text.string("x");
    text.string("y");
    text.end_array();
    text.end_object();
    text.begin_object();
    text.end_object();
    text.end_array();
    text.key("d");
    text.begin_array();
    text.end_array();
    text.end_object();
    return text.take();
}

}  // namespace

TEST_CASE("canonical text has no white space") {
    CHECK(written(JsonText::Style::Canonical) == R"({"a":1,"b":[{"c":["x","y"]},{}],"d":[]})");
}

TEST_CASE("a file has one member and one answer a line") {
    CHECK(written(JsonText::Style::File) == R"({
  "a": 1,
  "b": [
    { "c": ["x", "y"] },
    {}
  ],
  "d": []
}
)");
}
