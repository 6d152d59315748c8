#pragma once
// Two moments of one organisation, practice by practice. A pair needs a level at both moments and an
// item that means the same at both: when its meaning changed between the two questionnaire versions
// (`since`), it is excluded and named, never counted as progress.

#include <string>
#include <vector>

#include "survey/combine/scores.h"

namespace combine {

struct ItemPair {
    const ItemScore* before = nullptr;      // into the two Scores below
    const ItemScore* now = nullptr;
    int change = 0;                         // levels
};
struct ThemePair {
    const define::Section* section = nullptr;
    std::optional<double> before, now;      // theme scores over the paired items' own answers
    std::optional<double> change;           // when both are shown
    int up = 0, same = 0, down = 0;         // paired items
};
struct Pairs {
    Scores before, now;                     // as each moment shows them
    std::vector<ItemPair> items;            // paired, questionnaire order
    std::vector<const define::Question*> changed;   // excluded: another meaning
    std::vector<ThemePair> themes;
    std::optional<double> before_overall, now_overall;   // over what both could be asked
    int up = 0, same = 0, down = 0;
};

// Both of the same questionnaire. Scores compared leave out the changed items on both sides, so that
// a change of the questionnaire does not look like a change of the organisation.
Pairs pair(const answer::Response& before, const answer::Response& now,
           const define::Questionnaire& questionnaire);

// One was answered before the question took its present meaning (`since`), the other after.
bool meaning_changed(const define::Question& question, const answer::Response& before,
                     const answer::Response& now);

// "1.9.0" < "1.10.0"; both as MAJOR.MINOR.PATCH.
bool earlier_version(const std::string& left, const std::string& right);

}  // namespace combine
