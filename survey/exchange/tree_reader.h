#pragma once
// cereal's input archive over a tree that has passed the gate: cereal describes types, it never sees
// bytes. Strict and by name: every missing key, unknown key and wrong type becomes a fault with its
// key path; nothing is thrown.

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <cereal/cereal.hpp>

#include "survey/exchange/leaf.h"

namespace exchange {

// A member that may be absent: read when there, written when it differs from the default.
template <class T>
struct Optional {
    const char* name;
    T& value;
};
template <class T>
Optional<T> optional(const char* name, T& value) {
    return {name, value};
}

template <class T>
concept ReadableLeaf = requires(const Node& node, const std::string& place, T& value, Faults& faults) {
    read_leaf(node, place, value, faults);
};

class TreeReader : public cereal::InputArchive<TreeReader> {
public:
    TreeReader() : cereal::InputArchive<TreeReader>(this) {}

    template <class T>
    void read(const Node& node, const std::string& place, T& value) {
        if constexpr (ReadableLeaf<T>) {
            read_leaf(node, place, value, faults_);
        } else {
            if (!enter(node, place)) return;
            (*this)(value);
            leave();
        }
    }
    template <class T>
    void read(const Node& node, const std::string& place, std::optional<T>& value) {
        read(node, place, value.emplace());
    }
    template <class T>
    void read(const Node& node, const std::string& place, std::vector<T>& values) {
        if (node.kind != Node::Kind::Array) return refuse(base::Code::WrongType, place, &node);
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            read(node.items[i], item_place(place, i), values.emplace_back());
        }
    }

    // For the load functions below.
    template <class T>
    void member(const std::string& name, T& value, bool required) {
        const std::string place = member_place(frames_.back().place, name);
        const Node* node = frames_.back().node->member(name);
        frames_.back().known.push_back(name);
        if (node != nullptr) return read(*node, place, value);
        if (required) refuse(base::Code::Missing, place, nullptr);
    }

    const Faults& faults() const { return faults_; }

private:
    struct Frame {
        const Node* node;
        std::string place;
        std::vector<std::string> known;
    };

    void refuse(base::Code code, const std::string& place, const Node* node) {
        faults_.push_back({code, place, node == nullptr ? std::string() : shown_in_fault(*node)});
    }
    bool enter(const Node& node, const std::string& place) {
        const bool object = node.kind == Node::Kind::Object;
        if (object) frames_.push_back({&node, place, {}});
        if (!object) refuse(base::Code::WrongType, place, &node);
        return object;
    }
    void leave() {
        const Frame& frame = frames_.back();
        refuse_other_keys(*frame.node, frame.place, frame.known, faults_);
        frames_.pop_back();
    }

    std::vector<Frame> frames_;
    Faults faults_;
};

// What cereal calls for each named member.
template <class T>
void CEREAL_LOAD_FUNCTION_NAME(TreeReader& reader, cereal::NameValuePair<T>& pair) {
    reader.member(pair.name, pair.value, true);
}
template <class T>
void CEREAL_LOAD_FUNCTION_NAME(TreeReader& reader, Optional<T>& member) {
    reader.member(member.name, member.value, false);
}

}  // namespace exchange
