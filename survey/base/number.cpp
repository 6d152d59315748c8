#include "survey/base/number.h"

#include <array>
#include <clocale>
#include <cstdio>
#include <cstdlib>

namespace base {

namespace {

constexpr const char* kNoBreakSpace = "\u00A0";
constexpr const char* kMinus = "\u2212";
constexpr const char* kNoShare = "\u2013";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A decimal number apart: 0.<digits> × 10^point.
struct Decimal {
    bool negative = false;
    std::string digits;
    int point = 0;
};

// The fewest significant digits that read back. snprintf and strtod share whatever locale is in
// force, so the comparison holds in all of them, and only digits are taken from the text.
Decimal shortest_digits(double value) {
    std::array<char, 40> buffer{};
    for (int digits = 1; digits <= 17; ++digits) {
        std::snprintf(buffer.data(), buffer.size(), "%.*e", digits - 1, value);
        if (std::strtod(buffer.data(), nullptr) == value) break;
    }
    Decimal decimal;
    decimal.negative = buffer[0] == '-';
    const std::string_view text(buffer.data());
    const std::size_t exponent = text.find('e');
    for (const char c : text.substr(0, exponent)) {
        if (is_digit(c)) decimal.digits.push_back(c);
    }
    decimal.point = std::atoi(buffer.data() + exponent + 1) + 1;
    return decimal;
}

std::string whole_part(const Decimal& decimal) {
    if (decimal.point <= 0) return "0";
    const auto length = static_cast<std::size_t>(decimal.point);
    std::string whole = decimal.digits.substr(0, length);
    whole.append(length - whole.size(), '0');
    return whole;
}

std::string fraction_part(const Decimal& decimal) {
    if (decimal.point <= 0) {
        return std::string(static_cast<std::size_t>(-decimal.point), '0') + decimal.digits;
    }
    const auto length = static_cast<std::size_t>(decimal.point);
    return decimal.digits.size() > length ? decimal.digits.substr(length) : std::string();
}

// Adds one to the last digit of whole + fraction, with its carries.
void increment(std::string& whole, std::string& fraction) {
    for (auto* part : {&fraction, &whole}) {
        for (auto digit = part->rbegin(); digit != part->rend(); ++digit) {
            if (*digit != '9') {
                ++*digit;
                return;
            }
            *digit = '0';
        }
    }
    whole.insert(whole.begin(), '1');
}

std::string grouped(const std::string& whole, Language language) {
    const char* separator = language == Language::Fr ? kNoBreakSpace : ",";
    std::string text;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i != 0 && (whole.size() - i) % 3 == 0) text += separator;
        text.push_back(whole[i]);
    }
    return text;
}

bool follows_grammar(std::string_view token) {
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t from = at;
        while (at < token.size() && is_digit(token[at])) ++at;
        return at - from;
    };
    if (at < token.size() && token[at] == '-') ++at;
    const bool zero = at < token.size() && token[at] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (zero && whole > 1)) return false;
    if (at < token.size() && token[at] == '.') {
        ++at;
        if (digits() == 0) return false;
    }
    return at == token.size();
}

}  // namespace

std::string shortest(double value) {
    if (value == 0) return "0";
    Decimal decimal = shortest_digits(value);
    while (decimal.digits.size() > 1 && decimal.digits.back() == '0') decimal.digits.pop_back();
    const std::string fraction = fraction_part(decimal);
    std::string text = decimal.negative ? "-" : "";
    text += whole_part(decimal);
    if (!fraction.empty()) text += "." + fraction;
    return text;
}

std::optional<double> parse_number(std::string_view token) {
    if (!follows_grammar(token)) return std::nullopt;
    std::string text(token);
    const std::size_t mark = text.find('.');
    if (mark != std::string::npos) text.replace(mark, 1, std::localeconv()->decimal_point);
    return std::strtod(text.c_str(), nullptr);
}

std::string shown(double value, int decimals, Language language) {
    // Rounded on the shortest decimal: 2.675 is what was typed, whatever the nearest double is.
    const Decimal decimal = value == 0 ? Decimal{false, "0", 1} : shortest_digits(value);
    std::string whole = whole_part(decimal);
    std::string fraction = fraction_part(decimal);
    const auto kept = static_cast<std::size_t>(decimals);
    const bool up = fraction.size() > kept && fraction[kept] >= '5';
    fraction.resize(kept, '0');
    if (up) increment(whole, fraction);
    const bool zero = (whole + fraction).find_first_not_of('0') == std::string::npos;
    std::string text = decimal.negative && !zero ? kMinus : "";
    text += grouped(whole, language);
    if (kept > 0) text += (language == Language::Fr ? "," : ".") + fraction;
    return text;
}

std::string percent_shown(long part, long whole, Language language) {
    const std::string number =
        whole == 0 ? kNoShare : std::to_string((200 * part + whole) / (2 * whole));
    return language == Language::Fr ? number + kNoBreakSpace + "%" : number + "%";
}

}  // namespace base
