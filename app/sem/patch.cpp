#include "app/sem/patch.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace sem {
namespace {

class Writer {
public:
    void u8(unsigned value) { bytes_ += static_cast<char>(value & 255u); }
    void u16(unsigned value) { u8(value), u8(value >> 8); }
    void u32(std::uint32_t value) { u16(value & 0xffffu), u16(value >> 16); }
    void key(Key value) {
        u32(static_cast<std::uint32_t>(value)), u32(static_cast<std::uint32_t>(value >> 32));
    }
    void f32(float value) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        u32(bits);
    }
    void str(std::string_view text) {
        u32(static_cast<std::uint32_t>(text.size()));
        bytes_ += text;
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

void put(Writer& out, const Node& node) {
    out.u8(1);
    out.key(node.key), out.key(node.parent);
    out.str(name(node.role)), out.u8(static_cast<unsigned>(node.level));
    out.str(node.look), out.str(node.tone), out.u32(node.flags);
    out.f32(node.x), out.f32(node.y), out.f32(node.w), out.f32(node.h);
    out.f32(node.number), out.f32(node.minimum), out.f32(node.maximum);
    out.key(node.label_for), out.key(node.described_by), out.u32(node.value_revision);
    out.str(node.label), out.str(node.value), out.str(node.language), out.str(node.icon);
    out.u16(static_cast<unsigned>(node.runs.size()));
    for (const Run& run : node.runs) {
        out.f32(run.x), out.f32(run.y), out.f32(run.width), out.f32(run.size);
        out.f32(run.line_height), out.u16(run.weight), out.u8(run.block);
        out.str(run.ink), out.str(run.text);
    }
}

void doc(Writer& out, const Document& document) {
    out.u8(4);
    out.str(document.language), out.str(document.title), out.str(document.theme);
    out.f32(document.width), out.f32(document.height), out.f32(document.dock_height);
    out.u8(document.plain ? 1 : 0);
}

using Index = std::unordered_map<Key, const Node*>;
using Children = std::unordered_map<Key, std::vector<Key>>;

Index index_of(const Tree& tree) {
    Index index;
    for (const Node& node : tree.nodes)
        index.emplace(node.key, &node);
    return index;
}

Children children_of(const Tree& tree) {
    Children children;
    for (const Node& node : tree.nodes)
        children[node.parent].push_back(node.key);
    return children;
}

// Parents in reading order, so that the bytes do not depend on a hash table's order.
void orders(Writer& out, const Tree& before, const Tree& after) {
    const Children old_children = children_of(before);
    const Children new_children = children_of(after);
    auto send = [&](Key parent) {
        const auto now = new_children.find(parent);
        if (now == new_children.end()) return;
        const auto old = old_children.find(parent);
        if (old != old_children.end() && old->second == now->second) return;
        out.u8(3), out.key(parent), out.u32(static_cast<std::uint32_t>(now->second.size()));
        for (Key key : now->second)
            out.key(key);
    };
    send(0);
    for (const Node& node : after.nodes)
        send(node.key);
}

// The usual case: an answer changes what nodes say, not which nodes there are.
bool same_shape(const Tree& before, const Tree& after) {
    return std::equal(before.nodes.begin(), before.nodes.end(), after.nodes.begin(),
                      after.nodes.end(), [](const Node& a, const Node& b) {
                          return a.key == b.key && a.parent == b.parent;
                      });
}

// Nodes that came, changed, moved and went.
void differences(Writer& out, const Tree& before, const Tree& after) {
    if (same_shape(before, after)) {
        for (std::size_t i = 0; i < after.nodes.size(); ++i) {
            if (!(before.nodes[i] == after.nodes[i])) put(out, after.nodes[i]);
        }
        return;
    }
    const Index old_nodes = index_of(before);
    const Index new_nodes = index_of(after);
    for (const Node& node : after.nodes) {
        const auto old = old_nodes.find(node.key);
        const bool same = old != old_nodes.end() && *old->second == node;
        if (!same) put(out, node);
    }
    for (const Node& node : before.nodes) {
        if (!new_nodes.contains(node.key)) out.u8(2), out.key(node.key);
    }
    orders(out, before, after);
}

}  // namespace

std::string patch(const Tree& before, const Tree& after, Key focus,
                  const std::vector<Saying>& sayings) {
    Writer out;
    if (!(before.document == after.document)) doc(out, after.document);
    differences(out, before, after);
    if (focus != 0) out.u8(5), out.key(focus);
    for (const Saying& saying : sayings) {
        out.u8(6), out.u8(saying.assertive ? 1 : 0), out.str(saying.text);
    }
    return out.take();
}

std::string dump(const Tree& tree) {
    std::unordered_map<Key, int> depth;
    std::string text;
    for (const Node& node : tree.nodes) {
        const auto parent = depth.find(node.parent);
        const int level = parent == depth.end() ? 0 : parent->second + 1;
        depth[node.key] = level;
        text.append(static_cast<std::size_t>(level) * 2, ' ').append(name(node.role));
        if (node.level > 0) text += std::to_string(node.level);
        std::string drawn;
        for (const Run& run : node.runs)
            drawn += (drawn.empty() ? "" : " ") + run.text;
        if (!node.label.empty()) text += " [" + node.label + "]";
        if (!drawn.empty()) text += " \"" + drawn + "\"";
        if (!node.value.empty() && node.role != Role::Image) text += " = " + node.value;
        if (node.flags & kChecked) text += " checked";
        if (node.flags & kPressed) text += " pressed";
        if (node.flags & kDisabled) text += " disabled";
        if (node.flags & kRequired) text += " required";
        if (node.flags & kInvalid) text += " invalid";
        if (node.flags & kCurrent) text += " current";
        text += "\n";
    }
    return text;
}

}  // namespace sem
