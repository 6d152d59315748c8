#include "survey/exchange/json_text.h"

namespace exchange {

namespace {

const char* short_escape(char c) {
    switch (c) {
        case '"': return "\\\"";
        case '\\': return "\\\\";
        case '\b': return "\\b";
        case '\t': return "\\t";
        case '\n': return "\\n";
        case '\f': return "\\f";
        case '\r': return "\\r";
        default: return nullptr;
    }
}

}  // namespace

// Whether the items of the innermost container stand on lines of their own.
bool JsonText::on_lines() const {
    return style_ == Style::File && (open_.size() == 1 || (open_.size() == 2 && open_[1] == '['));
}

void JsonText::separate() {
    if (open_.empty()) return;
    if (started_.back()) text_ += ',';
    if (on_lines()) {
        text_ += '\n';
        text_.append(2 * open_.size(), ' ');
    } else if (style_ == Style::File && (started_.back() || open_.back() == '{')) {
        text_ += ' ';
    }
    started_.back() = true;
}

void JsonText::before_value() {
    if (!after_key_) separate();
    after_key_ = false;
}

void JsonText::begin(char bracket) {
    before_value();
    text_ += bracket;
    open_ += bracket;
    started_.push_back(false);
}

void JsonText::end(char bracket) {
    const bool filled = started_.back();
    const bool lines = on_lines();
    open_.pop_back();
    started_.pop_back();
    if (filled && lines) {
        text_ += '\n';
        text_.append(2 * open_.size(), ' ');
    } else if (filled && style_ == Style::File && bracket == '}') {
        text_ += ' ';
    }
    text_ += bracket;
    if (open_.empty() && style_ == Style::File) text_ += '\n';
}

void JsonText::key(std::string_view key) {
    separate();
    quote(key);
    text_ += style_ == Style::File ? ": " : ":";
    after_key_ = true;
}

void JsonText::string(std::string_view text) {
    before_value();
    quote(text);
}

void JsonText::token(std::string_view token) {
    before_value();
    text_ += token;
}

void JsonText::quote(std::string_view text) {
    static constexpr std::string_view kHex = "0123456789abcdef";
    text_ += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (const char* escape = short_escape(c)) {
            text_ += escape;
        } else if (byte < 0x20) {
            text_ += "\\u00";
            text_ += kHex[byte >> 4U];
            text_ += kHex[byte & 0xFU];
        } else {
            text_ += c;
        }
    }
    text_ += '"';
}

}  // namespace exchange
