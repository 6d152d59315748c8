#include "survey/chart/words.h"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "survey/base/number.h"
#include "survey/base/utf8.h"

namespace chart {

using base::Language;

using std::string;

[[gnu::noinline]] string operator+(string&& left, const char* right) {
    return std::move(left.append(right));
}
[[gnu::noinline]] string operator+(string&& left, const string& right) {
    return std::move(left.append(right));
}
string operator+(string&& left, string&& right) {
    return std::move(left) + std::as_const(right);
}
string operator+(const string& left, const char* right) {
    return string(left) + right;
}
string operator+(const string& left, const string& right) {
    return string(left) + right;
}
string operator+(const string& left, string&& right) {
    return left + std::as_const(right);
}
[[gnu::noinline]] string operator+(const char* left, const string& right) {
    return string(left) + right;
}
string operator+(const char* left, string&& right) {
    return left + std::as_const(right);
}

const char* colon(Language language) {
    return say(language, "\u00A0: ", ": ");
}
const char* semicolon(Language language) {
    return say(language, "\u202F; ", "; ");
}

std::string count(long value, Language language) {
    return base::shown(static_cast<double>(value), 0, language);
}

std::string counted(long value, const char* fr, const char* en, Language language) {
    std::string word = say(language, fr, en);
    const bool many = language == Language::Fr ? value > 1 : value != 1;
    if (many && word.back() != 's') {
        // "pratique cotée" → "pratiques cotées": every word of a French phrase agrees.
        if (language == Language::Fr)
            for (std::size_t at = 0; (at = word.find(' ', at)) != std::string::npos; at += 2)
                word.insert(at, "s");
        word += 's';
    }
    return count(value, language) + "\u00A0" + word;
}

std::string score_shown(std::optional<double> score, Language language) {
    return score ? base::shown(*score, 0, language) : "–";
}

std::string level_shown(std::optional<double> level, Language language) {
    if (!level) return "–";
    return base::shown(*level, std::abs(*level - std::round(*level)) < 0.05 ? 0 : 1, language);
}

std::string change_shown(double change, int decimals, Language language) {
    const std::string digits = base::shown(change, decimals, language);
    const bool some = digits.find_first_of("123456789") != std::string::npos;
    return change > 0 && some ? "+" + digits : digits;
}

std::string share_shown(std::optional<double> share, Language language) {
    return score_shown(share ? std::optional(*share * 100) : std::nullopt, language) +
           (share ? say(language, "\u00A0%", "%") : "");
}

std::string date_shown(const std::string& stamp, Language language) {
    constexpr std::array<std::string_view, 12> kFrench{
        "janvier", "février", "mars",      "avril",   "mai",      "juin",
        "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
    constexpr std::array<std::string_view, 12> kEnglish{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    const auto two = [&](std::size_t at) { return (stamp[at] - '0') * 10 + stamp[at + 1] - '0'; };
    if (stamp.size() < 10) return stamp;
    const int month = two(5);
    const int day = two(8);
    if (month < 1 || month > 12) return stamp.substr(0, 10);
    const auto index = static_cast<std::size_t>(month - 1);
    const std::string year = stamp.substr(0, 4);
    if (language == Language::En)
        return std::string(kEnglish[index]) + "\u00A0" + std::to_string(day) + ", " + year;
    return (day == 1 ? std::string("1er") : std::to_string(day)) + "\u00A0" +
           std::string(kFrench[index]) + "\u00A0" + year;
}

std::string quoted(const std::string& text, Language language) {
    return language == Language::Fr ? "«\u00A0" + text + "\u00A0»" : "“" + text + "”";
}

std::string source_line(const define::Questionnaire& questionnaire, const std::string& modified,
                        Language language) {
    std::string result = std::string("Source") + colon(language) +
                         questionnaire.title.in(language) + ", version\u00A0" +
                         questionnaire.version;
    if (!modified.empty())
        result += say(language, "\u202F; réponses au\u00A0", "; answers as of ") +
                  date_shown(modified, language);
    return result + ".";
}

std::string clipped(const std::string& text, std::size_t most) {
    std::size_t at = 0, kept = 0;
    for (std::size_t points = 0; at < text.size(); ++points) {
        if (points + 1 == most) kept = at;
        if (points == most) return text.substr(0, kept) + "…";
        base::next_code_point(text, at);
    }
    return text;
}

std::string and_list(const std::vector<std::string>& parts, Language language) {
    std::string result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) result += i + 1 < parts.size() ? ", " : say(language, " et ", " and ");
        result += parts[i];
    }
    return result;
}

}  // namespace chart
