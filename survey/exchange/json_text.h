#pragma once
// JSON as text, in one of two layouts. The canonical one is what checksums are taken over.

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

class JsonText {
public:
    enum class Style {
        Canonical,   // no white space outside strings
        File,        // the root's members and the items of its arrays one a line, the rest spaced
    };
    explicit JsonText(Style style) : style_(style) {}

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }
    void key(std::string_view key);
    // Escapes only `"`, `\` and U+0000 to U+001F.
    void string(std::string_view text);
    // A number in its final form, true, false, null.
    void token(std::string_view token);

    std::string take() { return std::move(text_); }

private:
    void begin(char bracket);
    void end(char bracket);
    void before_value();
    void separate();
    void quote(std::string_view text);
    bool on_lines() const;

    Style style_;
    std::string text_;
    std::string open_;              // the brackets around the next value
    std::vector<bool> started_;     // whether each of them has an item already
    bool after_key_ = false;
};

}  // namespace exchange
