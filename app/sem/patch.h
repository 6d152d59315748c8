#pragma once
// The difference between two trees, as bytes for sem.js. Little-endian; a string is a u32 length
// and UTF-8 bytes; a key is a u64. Operations, in the order in which they are sent:
//
//   1 PUT    key, parent, str role, u8 level, str look, str tone, u32 flags, f32 x y w h,
//            f32 number minimum maximum, key label_for, key described_by, u32 value_revision,
//            str label, str value, str language, str icon, u16 count and per run:
//            f32 x y width size line_height, u16 weight, u8 block, str ink, str text
//            (a new node, or any change in one)
//   2 DEL    key                                  (the node; its children are deleted on their own)
//   3 ORDER  key parent, u32 count, keys          (all children of a parent whose list changed)
//   4 DOC    str language, str title, str theme ("light", "dark"), f32 width, f32 height,
//            f32 dock_height, u8 plain
//   5 FOCUS  key                                  (after everything else is in place)
//   6 SAY    u8 assertive, str text               (to one of the two permanent live regions)

#include <string>
#include <vector>

#include "app/sem/node.h"

namespace sem {

struct Document {
    std::string language, title, theme;
    float width = 0, height = 0;
    float dock_height = 0;  // of what stays at the lower edge of the window; 0: there is no dock
    bool plain = false;     // the person asks for the page without a canvas
    bool operator==(const Document&) const = default;
};

// Nodes in reading order; a parent stands before its children. Keys are unique.
struct Tree {
    Document document;
    std::vector<Node> nodes;
};

struct Saying {
    bool assertive = false;
    std::string text;
};

// Empty when nothing changed and nothing is to be focused or said.
std::string patch(const Tree& before, const Tree& after, Key focus,
                  const std::vector<Saying>& sayings);

// For tests: indented text, one node a line.
std::string dump(const Tree& tree);

}  // namespace sem
