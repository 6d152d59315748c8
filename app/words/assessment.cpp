#include "app/words/assessment.h"

#include "survey/base/number.h"

namespace words {
namespace {

// French takes the singular below 2, English at 1 only.
std::string counted(long count, const Phrase& one, const Phrase& many, Language language) {
    const bool singular = language == Language::Fr ? count < 2 : count == 1;
    return std::to_string(count) + "\u00A0" + (singular ? one : many).in(language);
}

}  // namespace

std::string points_gained(double points, Language language) {
    const bool one = language == Language::Fr ? points < 2 : points == 1;
    const Phrase to = one ? Phrase{"\u00A0point au score global", " point on the overall score"}
                          : Phrase{"\u00A0points au score global", " points on the overall score"};
    return "+" + base::shown(points, 1, language) + to.in(language);
}

std::string level_change(int from, int to, Language language) {
    return Phrase{"Niveau ", "Level "}.in(language) + std::to_string(from) +
           Phrase{" à ", " to "}.in(language) + std::to_string(to);
}

std::string practices_of(int done, int total, Language language) {
    if (language == Language::En)
        return std::to_string(done) + " of " + std::to_string(total) + " practices";
    return counted(done, {"pratique", ""}, {"pratiques", ""}, language) + " sur " +
           std::to_string(total);
}

std::string coverage_share(double share, Language language) {
    const long part = static_cast<long>(share * 1000 + 0.5);
    return Phrase{"couverture de ", "coverage "}.in(language) +
           base::percent_shown(part, 1000, language);
}

std::string changes(int up, int same, int down, Language language) {
    return counted(up, {"pratique en hausse", "practice up"}, {"pratiques en hausse", "practices up"},
                   language) +
           ", " + counted(same, {"stable", "the same"}, {"stables", "the same"}, language) + ", " +
           counted(down, {"en baisse", "down"}, {"en baisse", "down"}, language);
}

std::string organisations(long count, Language language) {
    return counted(count, {"organisation", "organization"}, {"organisations", "organizations"},
                   language);
}

std::string step_number(std::size_t number, Language language) {
    return Phrase{"Étape\u00A0", "Step "}.in(language) + std::to_string(number);
}

std::string in_states(int not_applicable, int dont_know, int blank, Language language) {
    return counted(not_applicable, {"sans objet", "not applicable"}, {"sans objet", "not applicable"},
                   language) +
           ", " +
           counted(dont_know, {"«\u00A0ne sait pas\u00A0»", "“don’t know”"},
                   {"«\u00A0ne sait pas\u00A0»", "“don’t know”"}, language) +
           ", " + counted(blank, {"sans réponse", "blank"}, {"sans réponse", "blank"}, language);
}

}  // namespace words
