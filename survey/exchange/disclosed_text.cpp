#include "survey/exchange/disclosed_text.h"

#include <string_view>

#include "survey/exchange/json_gate.h"
#include "survey/exchange/json_text.h"

namespace exchange {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

std::string digits_of(const combine::RowSet& set) {
    std::string text;
    for (std::size_t row = 0; row < set.rows(); row += 4) {
        unsigned digit = 0;
        for (unsigned bit = 0; bit < 4 && row + bit < set.rows(); ++bit)
            if (set.has(row + bit)) digit |= 1U << bit;
        text += kDigits[digit];
    }
    return text;
}

// Nothing when it is not as many rows.
bool read_digits(std::string_view text, combine::RowSet& set) {
    if (text.size() != (set.rows() + 3) / 4) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t digit = kDigits.find(text[i]);
        if (digit == std::string_view::npos) return false;
        for (std::size_t bit = 0; bit < 4 && i * 4 + bit < set.rows(); ++bit)
            if ((digit >> bit & 1U) != 0) set.add(i * 4 + bit);
    }
    return true;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        words.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

}  // namespace

void write_disclosed(JsonText& json, const combine::Disclosed& out) {
    std::string people;
    for (const std::string& each : out.people) people += (people.empty() ? "" : " ") + each;
    json.begin_object();
    json.key("people"), json.string(people);   // one string: a list of thousands has too many values
    json.key("totals"), json.begin_array();
    for (const combine::Total& total : out.totals) {
        json.begin_object();
        json.key("questionnaire"), json.string(total.about.questionnaire);
        json.key("wave"), json.string(total.about.wave);
        json.key("measure"), json.string(total.about.measure);
        json.key("states"), json.token(total.about.states ? "true" : "false");
        json.key("people"), json.string(digits_of(total.people));
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

combine::Disclosed read_disclosed(const Node& object) {
    combine::Disclosed out;
    out.people = words_of(text_of(object, "people"));
    const Node* totals = object.member("totals");
    if (totals == nullptr) return out;
    for (const Node& each : totals->items) {
        const Node* states = each.member("states");
        combine::Total total{{text_of(each, "questionnaire"), text_of(each, "wave"), text_of(each, "measure"),
                              states != nullptr && states->truth},
                             combine::RowSet(out.people.size())};
        if (!total.about.measure.empty() && read_digits(text_of(each, "people"), total.people))
            out.totals.push_back(std::move(total));
    }
    return out;
}

}  // namespace exchange
