#pragma once
// cereal's output archive to JSON text: members in the order their type describes them.

#include <optional>
#include <vector>

#include <cereal/cereal.hpp>

#include "survey/exchange/json_text.h"
#include "survey/exchange/leaf.h"
#include "survey/exchange/tree_reader.h"

namespace exchange {

template <class T>
concept WritableLeaf = requires(JsonText& text, const T& value) { write_leaf(text, value); };

class CanonicalWriter : public cereal::OutputArchive<CanonicalWriter> {
public:
    explicit CanonicalWriter(JsonText::Style style)
        : cereal::OutputArchive<CanonicalWriter>(this), text_(style) {}

    template <class T>
    void write(const T& value) {
        if constexpr (WritableLeaf<T>) {
            write_leaf(text_, value);
        } else {
            text_.begin_object();
            (*this)(value);
            text_.end_object();
        }
    }
    template <class T>
    void write(const std::optional<T>& value) {
        write(*value);       // an empty one is not written: see Optional below
    }
    template <class T>
    void write(const std::vector<T>& values) {
        text_.begin_array();
        for (const T& value : values) write(value);
        text_.end_array();
    }
    template <class T>
    void member(const std::string& name, const T& value) {
        text_.key(name);
        write(value);
    }
    std::string take() { return text_.take(); }

private:
    JsonText text_;
};

template <class T>
void CEREAL_SAVE_FUNCTION_NAME(CanonicalWriter& writer, const cereal::NameValuePair<T>& pair) {
    writer.member(pair.name, pair.value);
}
template <class T>
void CEREAL_SAVE_FUNCTION_NAME(CanonicalWriter& writer, const Optional<T>& member) {
    if (!(member.value == T{})) writer.member(member.name, member.value);
}

}  // namespace exchange
