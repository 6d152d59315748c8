#include <algorithm>

#include "survey/chart/assessed_parts.h"
#include "survey/chart/assessed_words.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using combine::ItemScore;
using combine::Standpoint;
using Level = std::optional<double>;

Level level_of(const combine::Scores* scores, std::size_t item) {
    if (scores == nullptr || scores->items[item].standpoint != Standpoint::Rated) return {};
    return scores->items[item].level;
}

class Practices {
public:
    Practices(const Assessed& assessed, const define::Section& theme, Language language)
        : assessed_(assessed), theme_(theme), language_(language) {}

    Scene scene(double width) {
        describe();
        scene_.table.header = {say(language_, "Pratique", "Practice"),
                               say(language_, "Niveau", "Level")};
        if (assessed_.planned)
            scene_.table.header.push_back(say(language_, "Avec les étapes", "With the steps"));
        if (assessed_.target) scene_.table.header.push_back(say(language_, "Cible", "Target"));
        chart_.name_share = 0.24;
        chart_.columns = {say(language_, "Niveau", "Level")};
        if (assessed_.others) {
            chart_.columns.push_back(say(language_, "Médiane", "Median"));
            for (const char* each : {"n", "Q1", say(language_, "Médiane", "Median"), "Q3"})
                scene_.table.header.push_back(each);
            chart_.notes.push_back(hidden_note(assessed_.others->min_group, language_));
        }
        for (std::size_t i = 0; i < assessed_.now.items.size(); ++i)
            if (assessed_.now.themes[static_cast<std::size_t>(assessed_.now.items[i].theme)]
                    .section->id == theme_.id)
                add_item(i);
        add_bands();
        chart_.legend = assessed_legend(chart_, assessed_, language_);
        draw_rows(scene_, std::move(chart_), width);
        return std::move(scene_);
    }

private:
    void describe() {
        const auto found = std::find_if(
            assessed_.now.themes.begin(), assessed_.now.themes.end(),
            [&](const combine::ThemeScore& each) { return each.section->id == theme_.id; });
        const std::string& name = theme_.title.in(language_);
        scene_.language = language_;
        scene_.id = "pratiques-" + theme_.id;
        scene_.wave = assessed_.wave;
        scene_.n = 1;
        scene_.source = source_line(assessed_.questionnaire, assessed_.modified, language_);
        chart_.subtitle = assessed_subtitle(assessed_, language_);
        scene_.title = name;
        if (found != assessed_.now.themes.end()) {
            const combine::ThemeScore& theme = *found;
            scene_.title +=
                colon(language_) +
                (theme.score
                     ? say(language_, "score de ", "score of ") +
                           score_shown(theme.score, language_) +
                           say(language_, " sur 100", " out of 100")
                     : say(language_, "score non affiché (", "score not shown (") +
                           not_shown_reason(theme, assessed_.questionnaire.scoring->min_coverage,
                                            language_) +
                           ")");
            scene_.long_description = scene_.title + ". " + chart_.subtitle + ". " +
                                      states_words(theme.rated, theme.not_applicable,
                                                   theme.dont_know, theme.blank, language_) +
                                      ".";
        }
        scene_.description =
            say(language_,
                "Diagramme de points\u00A0: niveau de chaque pratique, pour choisir la "
                "prochaine étape (",
                "Dot plot: level of each practice, to choose the next step (") +
            name + ")";
        scene_.table.caption = scene_.title + " (" + chart_.subtitle + ")";
    }

    void add_item(std::size_t i) {
        const ItemScore& item = assessed_.now.items[i];
        const combine::Spread* spread =
            assessed_.others ? spread_of(assessed_.others->group->items, item.question->id)
                             : nullptr;
        const Level now = level_of(&assessed_.now, i);
        const Level planned = level_of(assessed_.planned, i);
        const Level target = level_of(assessed_.target, i);
        Row row;
        row.name = practice_name(item, language_);
        row.remark = standpoint_words(item.standpoint, language_);
        row.marks = assessed_marks(spread, now, planned, target);
        row.cells = {level_shown(now, language_)};
        std::vector<std::string> cells{row.name, now ? level_shown(now, language_) : row.remark};
        if (assessed_.planned) cells.push_back(level_shown(planned, language_));
        if (assessed_.target) cells.push_back(level_shown(target, language_));
        if (assessed_.others) {
            const combine::Spread none;
            const combine::Spread& of = spread ? *spread : none;
            cells.push_back(published_n(spread, language_));
            for (const Level& each : {of.q1, of.median, of.q3})
                cells.push_back(published_level(spread, each, language_));
            row.cells.push_back(cells[cells.size() - 2]);
        }
        if (longest_ == nullptr || item.question->points.size() > longest_->points.size())
            longest_ = item.question;
        chart_.rows.push_back(std::move(row));
        scene_.table.rows.push_back(std::move(cells));
    }

    // A band a level, the level in its middle.
    void add_bands() {
        chart_.bands_are = say(language_, "Niveaux", "Levels");
        if (longest_ == nullptr || longest_->points.empty()) return;
        chart_.low = longest_->points.front().value - 0.5;
        chart_.high = longest_->points.back().value + 0.5;
        for (const define::Point& point : longest_->points)
            chart_.bands.push_back({point.value - 0.5, point.value + 0.5,
                                    count(point.value, language_), point.label.in(language_)});
    }

    const Assessed& assessed_;
    const define::Section& theme_;
    Language language_;
    Scene scene_;
    RowChart chart_;
    const define::Question* longest_ = nullptr;  // whose levels are the axis
};

}  // namespace

Scene practices(const Assessed& assessed, const define::Section& theme, Language language,
                double width) {
    return Practices(assessed, theme, language).scene(width);
}

}  // namespace chart
