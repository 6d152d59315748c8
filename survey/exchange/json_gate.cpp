#include "survey/exchange/json_gate.h"

#include <algorithm>
#include <array>

#include <rapidjson/reader.h>

#include "survey/base/utf8.h"
#include "survey/exchange/tree_builder.h"

namespace exchange {

namespace {

using base::Code;
using base::Fault;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool starts_with(std::string_view bytes, std::string_view start) {
    return bytes.substr(0, start.size()) == start;
}

// The bytes for RapidJSON. Remembers whether the parser asked for more than there was, which tells a
// file cut short from one that is wrong.
class Bytes {
public:
    using Ch = char;
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    Ch Peek() const {
        if (at_ < bytes_.size()) return bytes_[at_];
        ran_out_ = true;
        return '\0';
    }
    Ch Take() {
        const Ch taken = Peek();
        if (at_ < bytes_.size()) ++at_;
        return taken;
    }
    std::size_t Tell() const { return at_; }
    bool ran_out() const { return ran_out_; }

    // RapidJSON names these for parsing in place, which is not done here.
    Ch* PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    std::size_t PutEnd(Ch*) { return 0; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    mutable bool ran_out_ = false;
};

bool is_compressed(std::string_view bytes) {
    static constexpr std::array<std::string_view, 7> kMagic{
        "\x1F\x8B", "PK\x03\x04", "PK\x05\x06", "\x28\xB5\x2F\xFD", "\xFD" "7zXZ", "BZh",
        "7z\xBC\xAF\x27\x1C"};
    return std::any_of(kMagic.begin(), kMagic.end(),
                       [&](std::string_view magic) { return starts_with(bytes, magic); });
}

// A byte order mark, or ASCII written as two bytes a character.
bool is_utf16(std::string_view bytes) {
    if (starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF")) return true;
    return bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

// Whether the file ends inside the character that starts at `offset`: cut short rather than wrong.
bool cut_inside(std::string_view bytes, std::size_t offset) {
    const std::string_view rest = bytes.substr(offset);
    const auto lead = static_cast<unsigned char>(rest.front());
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    return lead >= 0xC2 && lead <= 0xF4 && rest.size() < length &&
           std::all_of(rest.begin() + 1, rest.end(), [](char c) {
               return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
           });
}

Fault at_offset(Code code, std::string_view bytes, std::size_t offset) {
    Fault fault{code, {}, {}, 1, 1};
    const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
    for (const char c : before) {
        fault.column = c == '\n' ? 1 : fault.column + 1;
        fault.line += c == '\n' ? 1 : 0;
    }
    return fault;
}

Fault syntax_fault(const rapidjson::ParseResult& result, const Bytes& stream, std::string_view bytes) {
    switch (result.Code()) {
        case rapidjson::kParseErrorNumberTooBig:
            return at_offset(Code::BadNumber, bytes, result.Offset());
        case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
            if (!stream.ran_out()) return at_offset(Code::BadUtf8, bytes, result.Offset());
            break;
        default: break;
    }
    const Code code = stream.ran_out() ? Code::Truncated : Code::NotJson;
    return at_offset(code, bytes, stream.ran_out() ? bytes.size() : result.Offset());
}

base::Result<Node> parse(std::string_view bytes, const Limits& limits) {
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag |
                                rapidjson::kParseValidateEncodingFlag |
                                rapidjson::kParseNumbersAsStringsFlag;
    Bytes stream(bytes);
    TreeBuilder builder(limits);
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
    if (result.IsError()) return syntax_fault(result, stream, bytes);
    if (builder.fault()) return *builder.fault();
    return builder.take_root();
}

}  // namespace

const Node* Node::member(std::string_view key) const {
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

bool all_are(const Node& node, Node::Kind kind) {
    return std::all_of(node.items.begin(), node.items.end(),
                       [&](const Node& item) { return item.kind == kind; });
}

std::string text_of(const Node& object, std::string_view key) {
    const Node* member = object.member(key);
    return member != nullptr && member->kind == Node::Kind::String ? member->text : std::string();
}

base::Result<Node> read_json(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > limits.bytes) return Fault{Code::TooBig, {}, std::to_string(bytes.size())};
    if (is_compressed(bytes)) return Fault{Code::Compressed};
    if (starts_with(bytes, "intergrappes/sealed ")) return Fault{Code::Sealed};
    if (is_utf16(bytes)) return Fault{Code::Utf16};
    if (const std::size_t bad = base::first_bad_utf8(bytes); bad != std::string_view::npos) {
        return at_offset(cut_inside(bytes, bad) ? Code::Truncated : Code::BadUtf8, bytes, bad);
    }
    std::string_view text = bytes;
    if (starts_with(text, kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return Fault{Code::Empty};
    // No JSON holds a raw NUL, and the parser would take it for the end.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return at_offset(Code::NotJson, text, nul);
    }
    return parse(text, limits);
}

}  // namespace exchange
