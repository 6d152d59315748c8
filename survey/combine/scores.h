#pragma once
// What a self-assessment adds up to (formulas: content/README.md, CHARTS.md §2). A theme is a section
// with a scale; its items are its scales, w their weights, W the section's weight. Of an item only a
// level counts as rated; "not applicable" is not applicable, everything else is.
//   fraction s   = (level − lowest level) ÷ (highest level − lowest level), 0 to 1
//   theme score  = 100 × Σ(w × s) ÷ Σw over rated items              0 to 100
//   coverage     = Σw of rated items ÷ Σw of applicable items         0 to 1
//   shown        when coverage ≥ the questionnaire's least coverage
//   overall      = Σ(W × score) ÷ ΣW over shown themes
//   gain         = points that one more level of an item adds to the overall score
//                = 100 × W × w ÷ (steps of its scale × ΣW of shown themes × Σw of rated items)

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace combine {

enum class Standpoint { Rated, NotApplicable, DontKnow, Blank };

struct ItemScore {
    const define::Question* question = nullptr;
    const define::Page* page = nullptr;     // its title names the practice
    int theme = 0;                          // index in Scores::themes
    Standpoint standpoint = Standpoint::Blank;
    int level = 0;                          // when rated
    std::optional<double> gain;             // rated below the top, in a shown theme
};

struct ThemeScore {
    const define::Section* section = nullptr;
    std::optional<double> score;            // empty: not shown
    std::optional<double> coverage;         // empty: nothing is applicable
    int rated = 0, not_applicable = 0, dont_know = 0, blank = 0;
    double rated_weight = 0, applicable_weight = 0;
    double points = 0;                      // Σ(w × s) over rated items
};

struct Scores {
    std::vector<ThemeScore> themes;         // questionnaire order
    std::vector<ItemScore> items;           // questionnaire order
    std::optional<double> overall;          // empty: no theme is shown
    // The mean of the themes' coverages weighted by theme weight, over themes that have one.
    std::optional<double> coverage;
    const define::Level* level = nullptr;   // of the overall score
    int rated = 0, not_applicable = 0, dont_know = 0, blank = 0;
};

// Points into the questionnaire, which must outlive the result. Empty of themes without `scoring`.
Scores score(const answer::Answers& answers, const define::Questionnaire& questionnaire);

// The band of a score: its lower end belongs to it, its upper end to the next, 100 to the last.
std::size_t band_of(double score, const define::Scoring& scoring);   // its place among the bands
const define::Level* level_of(double score, const define::Scoring& scoring);

// Items that can still gain, most points first, then questionnaire order.
std::vector<const ItemScore*> by_gain(const Scores& scores);
// Rated at or above the second highest level, highest first, then by weight, then in order.
std::vector<const ItemScore*> strengths(const Scores& scores);
// Rated at or below the second lowest level, lowest first, then by weight, then in order.
std::vector<const ItemScore*> weak_points(const Scores& scores);

// The same answers with these levels instead, where the item is rated lower or not at all. What is
// not applicable stays so.
using Levels = std::map<std::string, int>;  // question id → level
answer::Answers raised(const answer::Answers& answers, const Levels& levels);

// Sections that are themes.
std::vector<const define::Section*> themes(const define::Questionnaire& questionnaire);

}  // namespace combine
