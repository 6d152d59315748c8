#include "app/widgets/picture.h"

#include <doctest/doctest.h>

using widgets::Picture;
using widgets::Span;

namespace {

Picture drawn(std::uint64_t card) {
    Picture picture(Span{0, 320});
    picture.note(0, 400, 1);      // the background
    picture.note(100, 130, card);
    return picture;
}

}  // namespace

TEST_CASE("equal pictures differ nowhere") {
    CHECK(differences(drawn(5), drawn(5)).empty());
}

TEST_CASE("only the bands of what changed are drawn again") {
    const auto spans = differences(drawn(5), drawn(6));
    REQUIRE(spans.size() == 1);
    CHECK(spans[0] == Span{96, 144});
}

TEST_CASE("distant changes are two spans, near ones are one") {
    Picture before(Span{0, 640}), after = before, near = before;
    after.note(10, 12, 1), after.note(500, 510, 1);
    CHECK(differences(before, after).size() == 2);
    near.note(10, 12, 1), near.note(50, 52, 1);
    CHECK(differences(before, near).size() == 1);
}

TEST_CASE("a picture of another stretch of the page is drawn whole") {
    const Picture before(Span{0, 320}), after(Span{160, 480});
    CHECK(differences(before, after) == std::vector<Span>{{160, 480}});
}

TEST_CASE("what lies outside the span is not shown and changes nothing") {
    Picture picture(Span{100, 200});
    CHECK_FALSE(picture.shows(0, 100));
    CHECK_FALSE(picture.shows(200, 300));
    CHECK(picture.shows(199, 300));
    picture.note(0, 80, 1), picture.note(230, 300, 1);
    CHECK(differences(Picture(Span{100, 200}), picture).empty());
}

TEST_CASE("the order in which shapes cover each other counts") {
    Picture one(Span{0, 16}), other = one;
    one.note(0, 8, 1), one.note(0, 8, 2);
    other.note(0, 8, 2), other.note(0, 8, 1);
    CHECK(differences(one, other).size() == 1);
}
