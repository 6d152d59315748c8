// The bytes of a patch, read back the way the page does.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <random>

#include "app/sem/patch.h"

namespace {

class Reader {
public:
    explicit Reader(const std::string& bytes) : bytes_(bytes) {}
    bool more() const { return at_ < bytes_.size(); }
    std::uint64_t number(int size) {
        std::uint64_t value = 0;
        for (int i = 0; i < size; ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[at_++]))
                     << (8 * i);
        }
        return value;
    }
    std::string text() {
        const std::size_t length = number(4);
        at_ += length;
        return bytes_.substr(at_ - length, length);
    }
    void skip(std::size_t count) { at_ += count; }

private:
    const std::string& bytes_;
    std::size_t at_ = 0;
};

// What a page would hold: names by key, and the children of each parent in order.
struct Mirror {
    std::map<sem::Key, std::string> labels;
    std::map<sem::Key, std::vector<sem::Key>> children;

    void put(Reader& in) {
        const sem::Key key = in.number(8);
        in.skip(8);
        in.text(), in.skip(1), in.text(), in.text();
        in.skip(4 + 7 * 4 + 8 + 8 + 4);
        labels[key] = in.text();
        in.text(), in.text(), in.text();
        for (std::uint64_t runs = in.number(2); runs > 0; --runs) {
            in.skip(5 * 4 + 2 + 1);
            in.text(), in.text();
        }
    }
    // An element is in one place: it leaves the old one, as in a page.
    void leave(sem::Key key) {
        for (auto& [parent, list] : children)
            list.erase(std::remove(list.begin(), list.end(), key), list.end());
    }
    void order(Reader& in) {
        const sem::Key parent = in.number(8);
        std::vector<sem::Key> list(in.number(4));
        for (sem::Key& key : list) {
            key = in.number(8);
            leave(key);
        }
        children[parent] = list;
    }
    void apply(const std::string& bytes) {
        Reader in(bytes);
        while (in.more()) {
            switch (in.number(1)) {
            case 1:
                put(in);
                break;
            case 2: {
                const sem::Key gone = in.number(8);
                labels.erase(gone), children.erase(gone);
                leave(gone);
                break;
            }
            case 3:
                order(in);
                break;
            case 4:
                in.text(), in.text(), in.text(), in.skip(8);
                break;
            case 5:
                in.skip(8);
                break;
            case 6:
                in.skip(1), in.text();
                break;
            default:
                FAIL("an operation the page does not know");
            }
        }
    }
    // Only what hangs on the root: a page forgets the rest.
    std::string shown(sem::Key parent = 0) const {
        std::string text;
        const auto found = children.find(parent);
        if (found == children.end()) return text;
        for (sem::Key key : found->second)
            text += labels.at(key) + "(" + shown(key) + ")";
        return text;
    }
};

sem::Tree random_tree(std::mt19937& dice) {
    sem::Tree tree;
    std::vector<sem::Key> keys(20);
    for (std::size_t i = 0; i < keys.size(); ++i)
        keys[i] = i + 1;
    std::shuffle(keys.begin(), keys.end(), dice);
    keys.resize(dice() % 20);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        sem::Node node;
        node.key = keys[i];
        node.parent = i == 0 || dice() % 3 == 0 ? 0 : keys[dice() % i];
        node.label = std::to_string(node.key) + (dice() % 4 == 0 ? "é" : "");
        tree.nodes.push_back(node);
    }
    return tree;
}

std::string shown(const sem::Tree& tree, sem::Key parent = 0) {
    std::string text;
    for (const sem::Node& node : tree.nodes) {
        if (node.parent == parent) text += node.label + "(" + shown(tree, node.key) + ")";
    }
    return text;
}

}  // namespace

TEST_CASE("a stream of patches rebuilds the same tree as a full one") {
    std::mt19937 dice(7);
    Mirror mirror;
    sem::Tree before;
    for (int round = 0; round < 300; ++round) {
        const sem::Tree after = random_tree(dice);
        mirror.apply(sem::patch(before, after, 0, {}));
        CAPTURE(round);
        REQUIRE(mirror.shown() == shown(after));
        before = after;
    }
}

TEST_CASE("a page that did not change sends nothing") {
    std::mt19937 dice(1);
    const sem::Tree tree = random_tree(dice);
    CHECK(sem::patch(tree, tree, 0, {}).empty());
}

TEST_CASE("focus and sayings are sent even when the page did not change") {
    const sem::Tree tree;
    CHECK(sem::patch(tree, tree, 5, {}).size() == 9);
    CHECK(sem::patch(tree, tree, 0, {{true, "é"}}).size() == 1 + 1 + 4 + 2);
}

TEST_CASE("a key names a place, not a label or a language") {
    CHECK(sem::hash("respond/gen-date") == sem::hash("respond/gen-date"));
    CHECK(sem::hash("a", sem::hash("b")) != sem::hash("b", sem::hash("a")));
}
