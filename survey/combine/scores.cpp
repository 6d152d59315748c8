#include "survey/combine/scores.h"

#include <algorithm>
#include <variant>

#include "survey/answer/visibility.h"
#include "survey/base/order.h"

namespace combine {
namespace {

using define::Question;
using define::QuestionType;

bool is_theme(const define::Section& section) {
    for (const define::Page& page : section.pages)
        for (const Question& question : page.questions)
            if (question.type == QuestionType::Scale) return true;
    return false;
}

ItemScore item_score(const Question& question, const define::Questionnaire& questionnaire,
                     const answer::Answers& answers) {
    ItemScore item;
    item.question = &question;
    const answer::Answer* given = answer::find(answers, question.id);
    if (given == nullptr || !answer::visible(question, questionnaire, answers)) return item;
    if (given->state == answer::State::NotApplicable) {
        item.standpoint = Standpoint::NotApplicable;
    } else if (given->state == answer::State::DontKnow) {
        item.standpoint = Standpoint::DontKnow;
    } else if (const auto* level = std::get_if<answer::Number>(&given->value)) {
        item.standpoint = Standpoint::Rated;
        item.level = static_cast<int>(level->value);
    }
    return item;
}

int steps(const Question& question) {
    return question.points.back().value - question.points.front().value;
}

void add(ThemeScore& theme, const ItemScore& item) {
    const Question& question = *item.question;
    if (item.standpoint == Standpoint::NotApplicable) {
        ++theme.not_applicable;
        return;
    }
    theme.applicable_weight += question.weight;
    if (item.standpoint == Standpoint::DontKnow) {
        ++theme.dont_know;
    } else if (item.standpoint == Standpoint::Blank) {
        ++theme.blank;
    } else {
        ++theme.rated;
        theme.rated_weight += question.weight;
        theme.points += question.weight * (item.level - question.points.front().value) /
                        static_cast<double>(steps(question));
    }
}

void finish(ThemeScore& theme, double least_coverage) {
    if (theme.applicable_weight <= 0) return;
    theme.coverage = theme.rated_weight / theme.applicable_weight;
    if (theme.rated > 0 && *theme.coverage >= least_coverage)
        theme.score = 100 * theme.points / theme.rated_weight;
}

void add_up(Scores& scores, const define::Scoring& scoring) {
    double shown = 0, sum = 0, covered = 0, applicable = 0;
    for (const ThemeScore& theme : scores.themes) {
        const double weight = theme.section->weight;
        if (theme.coverage) covered += weight * *theme.coverage, applicable += weight;
        if (theme.score) sum += weight * *theme.score, shown += weight;
        scores.rated += theme.rated, scores.not_applicable += theme.not_applicable;
        scores.dont_know += theme.dont_know, scores.blank += theme.blank;
    }
    if (applicable > 0) scores.coverage = covered / applicable;
    if (shown <= 0) return;
    scores.overall = sum / shown;
    scores.level = level_of(*scores.overall, scoring);
    for (ItemScore& item : scores.items) {
        const ThemeScore& theme = scores.themes[static_cast<std::size_t>(item.theme)];
        const Question& question = *item.question;
        if (item.standpoint != Standpoint::Rated || !theme.score) continue;
        if (item.level >= question.points.back().value) continue;
        item.gain = 100 * theme.section->weight * question.weight /
                    (steps(question) * shown * theme.rated_weight);
    }
}

// Items for which `wanted` holds, sorted by `before`, questionnaire order among equals.
template <class Wanted, class Before>
std::vector<const ItemScore*> chosen(const Scores& scores, Wanted wanted, Before before) {
    std::vector<const ItemScore*> result;
    for (const ItemScore& item : scores.items)
        if (wanted(item)) result.push_back(&item);
    base::sort_few(result,
                   [&](const ItemScore* a, const ItemScore* b) { return before(*a, *b); });
    return result;
}

}  // namespace

std::vector<const define::Section*> themes(const define::Questionnaire& questionnaire) {
    std::vector<const define::Section*> result;
    if (!questionnaire.scoring) return result;
    for (const define::Section& section : questionnaire.sections)
        if (is_theme(section)) result.push_back(&section);
    return result;
}

Scores score(const answer::Answers& answers, const define::Questionnaire& questionnaire) {
    Scores scores;
    for (const define::Section* section : themes(questionnaire)) {
        ThemeScore theme;
        theme.section = section;
        for (const define::Page& page : section->pages)
            for (const Question& question : page.questions) {
                if (question.type != QuestionType::Scale) continue;
                ItemScore item = item_score(question, questionnaire, answers);
                item.page = &page;
                item.theme = static_cast<int>(scores.themes.size());
                add(theme, item);
                scores.items.push_back(item);
            }
        finish(theme, questionnaire.scoring->min_coverage);
        scores.themes.push_back(theme);
    }
    if (questionnaire.scoring) add_up(scores, *questionnaire.scoring);
    return scores;
}

std::size_t band_of(double score, const define::Scoring& scoring) {
    std::size_t place = 0;
    while (place + 1 < scoring.bands.size() && score >= scoring.bands[place].max) ++place;
    return place;
}

const define::Level* level_of(double score, const define::Scoring& scoring) {
    if (scoring.bands.empty()) return nullptr;
    const std::string& id = scoring.bands[band_of(score, scoring)].level;
    for (const define::Level& level : scoring.levels)
        if (level.id == id) return &level;
    return nullptr;
}

std::vector<const ItemScore*> by_gain(const Scores& scores) {
    // Sums of weights make the same gain differ in its last digits; those are equal.
    return chosen(
        scores, [](const ItemScore& item) { return item.gain.has_value(); },
        [](const ItemScore& a, const ItemScore& b) { return *a.gain > *b.gain + 1e-12; });
}

std::vector<const ItemScore*> strengths(const Scores& scores) {
    return chosen(
        scores,
        [](const ItemScore& item) {
            return item.standpoint == Standpoint::Rated &&
                   item.level >= item.question->points.back().value - 1;
        },
        [](const ItemScore& a, const ItemScore& b) {
            if (a.level != b.level) return a.level > b.level;
            return a.question->weight > b.question->weight;
        });
}

std::vector<const ItemScore*> weak_points(const Scores& scores) {
    return chosen(
        scores,
        [](const ItemScore& item) {
            return item.standpoint == Standpoint::Rated &&
                   item.level <= item.question->points.front().value + 1;
        },
        [](const ItemScore& a, const ItemScore& b) {
            if (a.level != b.level) return a.level < b.level;
            return a.question->weight > b.question->weight;
        });
}

answer::Answers raised(const answer::Answers& answers, const Levels& levels) {
    answer::Answers result = answers;
    for (const auto& [question, level] : levels) {
        const auto found = result.find(question);
        if (found != result.end()) {
            if (found->second.state == answer::State::NotApplicable) continue;
            const auto* now = std::get_if<answer::Number>(&found->second.value);
            if (found->second.state == answer::State::Answered && now != nullptr && now->value >= level)
                continue;
        }
        result.insert_or_assign(question, answer::Answer{answer::State::Answered,
                                                         answer::Number{static_cast<double>(level), true}});
    }
    return result;
}

}  // namespace combine
