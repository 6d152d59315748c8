#include "survey/exchange/value_text.h"

#include <string_view>
#include <type_traits>
#include <variant>

#include "survey/base/number.h"

namespace exchange {
namespace {

std::string json(const std::string& text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string result = "\"";
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (each == '"' || each == '\\') {
            result += '\\';
            result += each;
        } else if (byte >= 8 && byte <= 13 && byte != 11) {
            result += '\\';
            result += std::string_view("btn?fr")[byte - 8U];
        } else if (byte < 0x20) {
            result += "\\u00";
            result += kHex[byte >> 4U];
            result += kHex[byte & 15U];
        } else {
            result += each;
        }
    }
    return result + '"';
}

std::string json(const answer::Number& number) { return base::shortest(number.value); }

std::string json(const answer::Choices& choices) {
    std::string result = "[";
    for (const std::string& choice : choices) {
        if (result.size() > 1) result += ',';
        result += json(choice);
    }
    return result + ']';
}

std::string json(const answer::Attendance& attendance) {
    std::string result = "{";
    for (const auto& [cluster, option] : attendance) {
        if (result.size() > 1) result += ',';
        result += json(cluster) + ':' + json(option);
    }
    return result + '}';
}

std::string json(const answer::Row& row) {
    std::string result = "{";
    for (const auto& [column, cell] : row) {
        if (result.size() > 1) result += ',';
        result += json(column) + ':' + std::visit([](const auto& each) { return json(each); }, cell);
    }
    return result + '}';
}

std::string json(const std::vector<answer::Row>& rows) {
    std::string result = "[";
    for (const answer::Row& row : rows) {
        if (result.size() > 1) result += ',';
        result += json(row);
    }
    return result + ']';
}

std::string joined(const answer::Choices& choices) {
    std::string result;
    for (const std::string& choice : choices) {
        if (!result.empty()) result += '|';
        result += choice;
    }
    return result;
}

}  // namespace

std::string value_text(const answer::Value& value) {
    return std::visit(
        [](const auto& held) -> std::string {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::string>) return held;
            else if constexpr (std::is_same_v<Held, answer::Choices>) return joined(held);
            else return json(held);
        },
        value);
}

}  // namespace exchange
