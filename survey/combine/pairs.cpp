#include "survey/combine/pairs.h"

#include <array>
#include <cstdlib>

namespace combine {
namespace {

std::array<long, 3> parts(const std::string& version) {
    std::array<long, 3> result{};
    const char* at = version.c_str();
    for (long& part : result) {
        char* end = nullptr;
        part = std::strtol(at, &end, 10);
        at = *end == '.' ? end + 1 : end;
    }
    return result;
}

void count(const ItemPair& pair, int& up, int& same, int& down) {
    ++(pair.change > 0 ? up : pair.change < 0 ? down : same);
}

}  // namespace

bool meaning_changed(const define::Question& question, const answer::Response& before,
                     const answer::Response& now) {
    if (question.since.empty()) return false;
    return earlier_version(before.questionnaire_version, question.since) !=
           earlier_version(now.questionnaire_version, question.since);
}

bool earlier_version(const std::string& left, const std::string& right) {
    return parts(left) < parts(right);
}

Pairs pair(const answer::Response& before, const answer::Response& now,
           const define::Questionnaire& questionnaire) {
    Pairs pairs;
    pairs.before = score(before.answers, questionnaire);
    pairs.now = score(now.answers, questionnaire);
    answer::Answers same_before = before.answers, same_now = now.answers;
    for (const ItemScore& item : pairs.now.items) {
        if (!meaning_changed(*item.question, before, now)) continue;
        pairs.changed.push_back(item.question);
        // Out of both sums, weight and all.
        const answer::Answer excluded{answer::State::NotApplicable, {}};
        same_before.insert_or_assign(item.question->id, excluded);
        same_now.insert_or_assign(item.question->id, excluded);
    }
    const Scores from = score(same_before, questionnaire), to = score(same_now, questionnaire);
    pairs.before_overall = from.overall, pairs.now_overall = to.overall;
    for (std::size_t i = 0; i < to.themes.size(); ++i) {
        ThemePair theme;
        theme.section = to.themes[i].section;
        theme.before = from.themes[i].score, theme.now = to.themes[i].score;
        if (theme.before && theme.now) theme.change = *theme.now - *theme.before;
        pairs.themes.push_back(theme);
    }
    for (std::size_t i = 0; i < to.items.size(); ++i) {
        if (from.items[i].standpoint != Standpoint::Rated) continue;
        if (to.items[i].standpoint != Standpoint::Rated) continue;
        const ItemPair both{&pairs.before.items[i], &pairs.now.items[i],
                            to.items[i].level - from.items[i].level};
        pairs.items.push_back(both);
        ThemePair& theme = pairs.themes[static_cast<std::size_t>(both.now->theme)];
        count(both, theme.up, theme.same, theme.down);
        count(both, pairs.up, pairs.same, pairs.down);
    }
    return pairs;
}

}  // namespace combine
