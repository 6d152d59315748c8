#include "survey/exchange/canonical_row.h"

#include <algorithm>

#include "survey/answer/validate.h"
#include "survey/base/utf8.h"
#include "survey/exchange/envelope_check.h"
#include "survey/exchange/format_check.h"
#include "survey/exchange/json_gate.h"
#include "survey/exchange/response_shape.h"
#include "survey/exchange/sha256.h"

namespace exchange {

namespace {

constexpr std::size_t kMostBytes = 64U << 10U;   // far below every limit of the gate but that of values
constexpr std::size_t kMostValues = 4000;
constexpr std::size_t kMostDigits = 9;
constexpr std::size_t kFewestBytes = 26;         // of an answer: {"question":"a","value":0},
// What a row ends with, and its sum leaves out but for the brace: ,"checksum":"sha256:…64 digits…"}
constexpr std::size_t kEnding = 12 + 1 + 7 + 64 + 2;

// Takes what must come next; everything after a miss misses too.
class Scanner {
public:
    explicit Scanner(std::string_view bytes) : rest_(bytes) {}

    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    // Between quotes, with nothing escaped.
    bool text(std::string_view& value) {
        if (rest_.empty() || rest_.front() != '"') return false;
        std::size_t end = 1;
        while (end < rest_.size() && rest_[end] != '"') {
            const auto byte = static_cast<unsigned char>(rest_[end++]);
            if (byte < 0x20 || byte == '\\') return false;
        }
        if (end == rest_.size()) return false;
        value = rest_.substr(1, end - 1);
        rest_.remove_prefix(end + 1);
        return true;
    }
    bool text(std::string& value) {
        std::string_view seen;
        if (!text(seen)) return false;
        value = seen;
        return true;
    }
    template <class T>
    bool member(std::string_view key, T& value) {
        return take(key) && text(value);
    }
    // Whole and as it is written canonically: no sign before 0, no leading 0.
    bool whole(std::int64_t& value) {
        const bool negative = take("-");
        std::size_t digits = 0;
        value = 0;
        while (digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9' && digits <= kMostDigits)
            value = value * 10 + (rest_[digits++] - '0');
        if (digits == 0 || digits > kMostDigits) return false;
        if (rest_.front() == '0' && (digits > 1 || negative)) return false;
        if (negative) value = -value;
        rest_.remove_prefix(digits);
        return true;
    }
    bool at(char c) const { return !rest_.empty() && rest_.front() == c; }
    std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
};

bool read_choices(Scanner& scan, answer::Choices& choices, std::size_t& values) {
    if (!scan.take("[")) return false;
    do {
        std::string choice;
        if (!scan.text(choice) || (!choices.empty() && choice <= choices.back())) return false;
        choices.push_back(std::move(choice));
        ++values;
    } while (scan.take(","));
    return scan.take("]");
}

bool read_value(Scanner& scan, answer::Answer& answer, std::size_t& values) {
    if (scan.at('"')) {
        auto& text = answer.value.emplace<std::string>();
        return scan.text(text) && !text.empty();
    }
    if (scan.at('[')) return read_choices(scan, answer.value.emplace<answer::Choices>(), values);
    std::int64_t number = 0;
    if (!scan.whole(number)) return false;
    answer.value = answer::Number{static_cast<double>(number), true};
    return true;
}

bool read_state(Scanner& scan, answer::Answer& answer) {
    std::string_view state;
    if (!scan.text(state)) return false;
    answer.state = state == "dont-know" ? answer::State::DontKnow : answer::State::NotApplicable;
    return state == "dont-know" || state == "not-applicable";
}

bool read_answers(Scanner& scan, answer::Answers& answers) {
    if (!scan.take("[")) return false;
    std::size_t values = 0;
    if (scan.take("]")) return true;
    do {
        std::string_view question;
        if (!scan.member("{\"question\":", question)) return false;
        answer::Answer* answer = answers.append(question);
        if (answer == nullptr) return false;
        if (scan.take(",\"value\":") ? !read_value(scan, *answer, values)
                                     : !scan.take(",\"state\":") || !read_state(scan, *answer))
            return false;
        if (!scan.take("}") || (values += 3) > kMostValues) return false;
    } while (scan.take(","));
    return scan.take("]");
}

bool read_envelope(Scanner& scan, ResponseShape& shape) {
    answer::Respondent& who = shape.respondent;
    return scan.take("{\"format\":\"intergrappes/response\",\"formatVersion\":1") &&
           scan.member(",\"questionnaire\":{\"id\":", shape.questionnaire.id) &&
           scan.member(",\"version\":", shape.questionnaire.version) && scan.member("},\"id\":", shape.id) &&
           scan.take(",\"revision\":") && scan.whole(shape.revision) && scan.member(",\"wave\":", shape.wave) &&
           scan.member(",\"language\":", shape.language) &&
           scan.member(",\"respondent\":{\"id\":", who.id) && scan.member(",\"grappe\":", who.grappe) &&
           scan.member(",\"organisation\":", who.organisation) && scan.member(",\"type\":", who.type) &&
           scan.member(",\"size\":", who.size) && scan.member(",\"region\":", who.region) &&
           scan.member(",\"name\":", who.name) && scan.member(",\"role\":", who.role) &&
           scan.member("},\"created\":", shape.created) && scan.member(",\"modified\":", shape.modified) &&
           scan.take(",\"answers\":");
}

bool known_version(const ResponseShape& shape, const define::Questionnaire& questionnaire) {
    const auto theirs = major_version(shape.questionnaire.version);
    const auto ours = major_version(questionnaire.version);
    return theirs && ours && *theirs <= *ours;
}

}  // namespace

std::vector<std::string> canonical_sums(const std::vector<std::string_view>& rows) {
    std::vector<std::string_view> texts;
    for (const std::string_view row : rows)
        texts.push_back(row.substr(0, row.size() < kEnding || row.size() > kMostBytes ? 0 : row.size() - kEnding));
    std::vector<std::string> sums = sha256_each(texts, "}");
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = texts[i].empty() ? std::string() : "sha256:" + sums[i];
    return sums;
}

bool read_canonical_row(std::string_view bytes, const Catalogue& catalogue, combine::Entry& entry,
                        std::string_view sum) {
    if (bytes.size() > kMostBytes) return false;
    Scanner scan(bytes);
    ResponseShape shape;
    answer::Answers answers;
    if (!read_envelope(scan, shape)) return false;
    const define::Questionnaire* questionnaire = catalogue.questionnaire(shape.questionnaire.id);
    if (questionnaire == nullptr || !known_version(shape, *questionnaire)) return false;
    answers.reserve(std::min(questionnaire->by_id.size(), scan.left() / kFewestBytes));
    if (!read_answers(scan, answers)) return false;
    const std::size_t end = bytes.size() - scan.left();
    if (!scan.member(",\"checksum\":", shape.checksum) || !scan.take("}") ||
        scan.left() != 0 || bytes.size() - end != kEnding)
        return false;
    if (base::first_bad_utf8(bytes) != std::string_view::npos) return false;
    base::Faults faults;
    check_envelope(shape, catalogue, faults);
    if (!faults.empty()) return false;
    if (!answer::validate(answers, *questionnaire, catalogue.clusters).empty()) return false;
    if (shape.checksum != (sum.empty() ? "sha256:" + sha256(bytes.substr(0, end), "}") : sum)) return false;
    entry.checksum = shape.checksum;
    entry.verified = true;
    entry.response = response_of(std::move(shape));
    entry.response.answers = std::move(answers);
    return true;
}

}  // namespace exchange
