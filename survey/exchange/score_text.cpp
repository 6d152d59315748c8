#include "survey/exchange/score_text.h"

#include "survey/base/number.h"
#include "survey/combine/scores.h"
#include "survey/exchange/json_text.h"

namespace exchange {
namespace {

void member(JsonText& text, const char* key, const std::string& value) {
    text.key(key);
    text.string(value);
}

void member(JsonText& text, const char* key, const std::optional<double>& value) {
    text.key(key);
    text.token(value ? base::shortest(*value) : "null");
}

void member(JsonText& text, const char* key, int value) {
    text.key(key);
    text.token(std::to_string(value));
}

// Of a theme or of the whole.
template <class Counts>
void counts_of(JsonText& text, const Counts& counts) {
    member(text, "coverage", counts.coverage);
    member(text, "rated", counts.rated);
    member(text, "not_applicable", counts.not_applicable);
    member(text, "dont_know", counts.dont_know);
    member(text, "blank", counts.blank);
}

}  // namespace

std::string score_text(const answer::Response& response, const define::Questionnaire& questionnaire) {
    const combine::Scores scores = combine::score(response.answers, questionnaire);
    JsonText text(JsonText::Style::File);
    text.begin_object();
    text.key("questionnaire");
    text.begin_object();
    member(text, "id", questionnaire.id);
    member(text, "version", questionnaire.version);
    text.end_object();
    member(text, "response_id", response.id);
    member(text, "wave", response.wave);
    text.key("overall");
    text.begin_object();
    member(text, "score", scores.overall);
    text.key("level");
    if (scores.level != nullptr) text.string(scores.level->id);
    else text.token("null");
    counts_of(text, scores);
    text.end_object();
    text.key("themes");
    text.begin_array();
    for (const combine::ThemeScore& theme : scores.themes) {
        text.begin_object();
        member(text, "theme", theme.section->id);
        member(text, "score", theme.score);
        counts_of(text, theme);
        text.end_object();
    }
    text.end_array();
    text.end_object();
    return text.take();
}

}  // namespace exchange
