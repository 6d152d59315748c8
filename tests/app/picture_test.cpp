#include "app/widgets/picture.h"

#include <doctest/doctest.h>

using widgets::Area;
using widgets::Picture;

namespace {

const Area kWindow{0, 0, 640, 640};

Picture drawn(std::uint64_t card) {
    Picture picture(kWindow);
    picture.note({0, 0, 640, 4000}, 1);  // the background
    picture.note({70, 100, 120, 130}, card);
    return picture;
}

}  // namespace

TEST_CASE("equal pictures differ nowhere") {
    CHECK(differences(drawn(5), drawn(5)).empty());
}

TEST_CASE("only the tiles of what changed are drawn again") {
    CHECK(differences(drawn(5), drawn(6)) == std::vector<Area>{{64, 96, 128, 144}});
}

TEST_CASE("distant changes are two areas, near ones are one that holds both") {
    Picture before(kWindow), far = before, near = before;
    far.note({0, 10, 5, 12}, 1), far.note({0, 500, 5, 510}, 1);
    CHECK(differences(before, far).size() == 2);
    near.note({0, 10, 5, 12}, 1), near.note({600, 50, 605, 52}, 1);
    CHECK(differences(before, near) == std::vector<Area>{{0, 0, 640, 64}});
}

TEST_CASE("a picture of another part of the page is drawn whole") {
    const Picture before(kWindow), after(Area{0, 160, 640, 800});
    CHECK(differences(before, after) == std::vector<Area>{{0, 160, 640, 800}});
}

TEST_CASE("what lies outside is not shown and changes nothing") {
    const Area window{0, 100, 640, 200};
    Picture picture(window);
    CHECK_FALSE(picture.shows(0, 100));
    CHECK_FALSE(picture.shows(200, 300));
    CHECK(picture.shows(199, 300));
    picture.note({0, 0, 640, 80}, 1), picture.note({0, 230, 640, 300}, 1);
    picture.note({-90, 120, -10, 130}, 1), picture.note({700, 120, 900, 130}, 1);
    CHECK(differences(Picture(window), picture).empty());
}

TEST_CASE("the order in which shapes cover each other counts") {
    Picture one(kWindow), other = one;
    one.note({0, 0, 8, 8}, 1), one.note({0, 0, 8, 8}, 2);
    other.note({0, 0, 8, 8}, 2), other.note({0, 0, 8, 8}, 1);
    CHECK(differences(one, other).size() == 1);
}
