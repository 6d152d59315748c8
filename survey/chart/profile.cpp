#include "survey/chart/assessed_parts.h"
#include "survey/chart/assessed_words.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using Score = std::optional<double>;

// Of a theme or of the overall score.
struct Measure {
    std::string id, name;
    Score now, coverage, planned, target;
};

class Profile {
public:
    Profile(const Assessed& assessed, Language language)
        : assessed_(assessed), language_(language), scoring_(*assessed.questionnaire.scoring) {}

    RowChart chart(const std::vector<std::size_t>& order) {
        const combine::Scores* planned = assessed_.planned;
        const combine::Scores* target = assessed_.target;
        chart_.subtitle = assessed_subtitle(assessed_, language_);
        chart_.name_share = 0.24;
        chart_.bands_are = say(language_, "Niveaux", "Levels");
        for (const define::Band& band : scoring_.bands)
            add_band(band);
        chart_.columns = {"Score", say(language_, "Couverture", "Coverage")};
        if (assessed_.others) chart_.columns.push_back(say(language_, "Médiane", "Median"));
        add_row({combine::kOverall, say(language_, "Score global", "Overall score"),
                 assessed_.now.overall, assessed_.now.coverage,
                 planned ? planned->overall : Score(), target ? target->overall : Score()});
        chart_.rows.back().kind = RowKind::Apart;
        for (const std::size_t i : order) {
            const combine::ThemeScore& theme = assessed_.now.themes[i];
            add_row({theme.section->id, theme.section->title.in(language_), theme.score,
                     theme.coverage, planned ? planned->themes[i].score : Score(),
                     target ? target->themes[i].score : Score()});
            if (!theme.score)
                chart_.rows.back().remark =
                    not_shown_reason(theme, scoring_.min_coverage, language_);
        }
        chart_.legend = assessed_legend(chart_, assessed_, language_);
        if (assessed_.others)
            chart_.notes.push_back(hidden_note(assessed_.others->min_group, language_));
        return std::move(chart_);
    }

private:
    void add_band(const define::Band& band) {
        AxisBand added{band.min, band.max, {}, {}};
        for (const define::Level& level : scoring_.levels)
            if (level.id == band.level) {
                added.short_name = count(level.value, language_);
                added.name = level.label.in(language_);
            }
        if (chart_.ticks.empty())
            chart_.ticks.push_back({band.min, score_shown(band.min, language_)});
        chart_.ticks.push_back({band.max, score_shown(band.max, language_)});
        chart_.bands.push_back(std::move(added));
    }

    void add_row(const Measure& measure) {
        const combine::Spread* spread =
            assessed_.others ? spread_of(assessed_.others->group->themes, measure.id) : nullptr;
        Row row;
        row.name = measure.name;
        row.marks = assessed_marks(spread, measure.now, measure.planned, measure.target);
        row.cells = {score_shown(measure.now, language_), share_shown(measure.coverage, language_)};
        if (assessed_.others)
            row.cells.push_back(
                published_score(spread, spread ? spread->median : Score(), language_));
        chart_.rows.push_back(std::move(row));
    }

    const Assessed& assessed_;
    Language language_;
    const define::Scoring& scoring_;
    RowChart chart_;
};

}  // namespace

Scene profile(const Assessed& assessed, Language language, double width) {
    const std::vector<std::size_t> order = by_score(assessed.now);
    Scene scene = assessed_scene(assessed, order, "profil", language);
    draw_rows(scene, Profile(assessed, language).chart(order), width);
    return scene;
}

}  // namespace chart
