#include "survey/chart/assessed_words.h"

#include <numeric>

#include "survey/base/number.h"
#include "survey/base/order.h"
#include "survey/chart/words.h"

namespace chart {

std::string overall_words(const combine::Scores& scores, Language language) {
    if (!scores.overall)
        return say(language, "Pas encore assez de réponses pour un score global",
                   "Not enough answers yet for an overall score");
    std::string result = std::string(say(language, "Score global", "Overall score")) +
                         colon(language) + score_shown(scores.overall, language) +
                         say(language, " sur 100", " out of 100");
    if (scores.level != nullptr)
        result += say(language, ", niveau ", ", level ") +
                  quoted(scores.level->label.in(language), language);
    return result;
}

std::string not_shown_reason(const combine::ThemeScore& theme, double least, Language language) {
    if (!theme.coverage)
        return say(language, "aucune pratique applicable", "no applicable practice");
    // Never "50 % : moins de la moitié" by rounding.
    const double share = *theme.coverage * 100;
    const bool near = base::shown(share, 0, language) == base::shown(least * 100, 0, language);
    const char* mark = say(language, "\u00A0%", "%");
    return say(language, "couverture de ", "coverage of ") +
           base::shown(share, near ? 1 : 0, language) + mark + colon(language) +
           (least == 0.5 ? std::string(say(language, "moins de la moitié", "less than half"))
                         : say(language, "moins de ", "less than ") +
                               base::shown(least * 100, 0, language) + mark);
}

std::string standpoint_words(combine::Standpoint standpoint, Language language) {
    switch (standpoint) {
    case combine::Standpoint::NotApplicable:
        return say(language, "Sans objet", "Not applicable");
    case combine::Standpoint::DontKnow:
        return say(language, "Ne sait pas", "Don’t know");
    case combine::Standpoint::Blank:
        return say(language, "Sans réponse", "No answer");
    case combine::Standpoint::Rated:
        break;
    }
    return {};
}

std::string assessed_subtitle(const Assessed& assessed, Language language) {
    const std::string wave = say(language, "vague\u00A0", "wave\u00A0") + assessed.wave;
    return assessed.organisation.empty() ? wave : assessed.organisation + ", " + wave;
}

std::string states_words(int rated, int not_applicable, int dont_know, int blank,
                         Language language) {
    return counted(rated, "pratique cotée", "rated practice", language) + ", " +
           count(not_applicable, language) +
           say(language, "\u00A0sans objet, ", "\u00A0not applicable, ") +
           count(dont_know, language) + say(language, "\u00A0ne sait pas, ", "\u00A0don’t know, ") +
           count(blank, language) + say(language, "\u00A0sans réponse", "\u00A0not answered");
}

std::string level_label(std::optional<double> score, const define::Scoring& scoring,
                        Language language) {
    const define::Level* level = score ? combine::level_of(*score, scoring) : nullptr;
    return level == nullptr ? "–" : level->label.in(language);
}

std::string practice_name(const combine::ItemScore& item, Language language) {
    return item.page != nullptr && !item.page->title.empty() ? item.page->title.in(language)
                                                             : item.question->label.in(language);
}

std::vector<std::size_t> by_score(const combine::Scores& scores) {
    std::vector<std::size_t> order(scores.themes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    base::sort_few(order, [&](std::size_t a, std::size_t b) {
        return scores.themes[a].score.value_or(-1) > scores.themes[b].score.value_or(-1);
    });
    return order;
}

namespace {

using Score = std::optional<double>;

class ProfileTable {
public:
    ProfileTable(const Assessed& assessed, Language language)
        : assessed_(assessed), language_(language) {}

    AltTable make(const std::vector<std::size_t>& order) {
        table_.caption = overall_words(assessed_.now, language_) + " (" +
                         assessed_subtitle(assessed_, language_) + ")";
        auto& header = table_.header = {say(language_, "Thème", "Theme"), "Score",
                                        say(language_, "Niveau", "Level"),
                                        say(language_, "Couverture", "Coverage")};
        if (assessed_.planned)
            header.push_back(say(language_, "Avec les étapes", "With the steps"));
        if (assessed_.target) header.push_back(say(language_, "Cible", "Target"));
        if (assessed_.others) {
            for (const char* each : {"n", "Q1", say(language_, "Médiane", "Median"), "Q3"})
                header.push_back(each);
            table_.caption += std::string(". ") + say(language_, "Comparaison", "Compared with") +
                              colon(language_) + assessed_.others->label;
        }
        const auto overall = [](const combine::Scores* scores) {
            return scores ? scores->overall : Score();
        };
        add(say(language_, "Score global", "Overall score"), assessed_.now.overall,
            assessed_.now.coverage, overall(assessed_.planned), overall(assessed_.target),
            combine::kOverall);
        for (const std::size_t i : order) {
            const combine::ThemeScore& theme = assessed_.now.themes[i];
            const auto other = [&](const combine::Scores* scores) {
                return scores ? scores->themes[i].score : Score();
            };
            add(theme.section->title.in(language_), theme.score, theme.coverage,
                other(assessed_.planned), other(assessed_.target), theme.section->id);
        }
        return std::move(table_);
    }

private:
    void add(const std::string& name, Score score, Score coverage, Score planned, Score target,
             const std::string& id) {
        auto& row = table_.rows.emplace_back();
        row = {name, score_shown(score, language_),
               level_label(score, *assessed_.questionnaire.scoring, language_),
               share_shown(coverage, language_)};
        if (assessed_.planned) row.push_back(score_shown(planned, language_));
        if (assessed_.target) row.push_back(score_shown(target, language_));
        if (!assessed_.others) return;
        const combine::Spread* spread = spread_of(assessed_.others->group->themes, id);
        const auto cell = [&](Score value) { return published_score(spread, value, language_); };
        const combine::Spread none;
        const combine::Spread& of = spread ? *spread : none;
        for (const std::string& each :
             {published_n(spread, language_), cell(of.q1), cell(of.median), cell(of.q3)})
            row.push_back(each);
    }

    const Assessed& assessed_;
    Language language_;
    AltTable table_;
};

}  // namespace

AltTable profile_table(const Assessed& assessed, const std::vector<std::size_t>& order,
                       Language language) {
    return ProfileTable(assessed, language).make(order);
}

}  // namespace chart
