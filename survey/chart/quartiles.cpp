#include "survey/chart/quartiles.h"

#include <algorithm>

#include "survey/chart/reference.h"
#include "survey/chart/rows.h"
#include "survey/chart/words.h"
#include "survey/combine/scores.h"

namespace chart {
namespace {

using base::Language;

struct Theme {
    std::string id, name;
};

std::vector<Theme> themes_of(const define::Questionnaire& questionnaire, Language language) {
    std::vector<Theme> result{{combine::kOverall, say(language, "Score global", "Overall score")}};
    for (const define::Section* theme : combine::themes(questionnaire))
        result.push_back({theme->id, theme->title.in(language)});
    return result;
}

class Quartiles {
public:
    Quartiles(Scene& scene, const std::vector<Theme>& themes) : scene_(scene), themes_(themes) {
        const Language language = scene.language;
        const char* median = say(language, "Médiane", "Median");
        for (int at = 0; at <= 100; at += 20)
            chart_.ticks.push_back({double(at), count(at, language)});
        chart_.columns = {median, "n"};
        scene_.table.header = {say(language, "Thème", "Theme"),
                               "n",
                               say(language, "Moyenne", "Mean"),
                               "Q1",
                               median,
                               "Q3"};
        chart_.legend = {
            {{MarkKind::Box, 0, 0, 0, 0, {}},
             say(language, "Du 1er au 3e quartile", "From the 1st to the 3rd quartile")},
            {{MarkKind::Median, 0, 0, 0, 0, {}}, median}};
    }

    void one(const combine::BenchmarkGroup& all) {
        for (const Theme& theme : themes_)
            add(theme.name, {}, spread_of(all.themes, theme.id));
        if (!chart_.rows.empty()) chart_.rows.front().kind = RowKind::Apart;
    }

    void blocks(const std::vector<const combine::BenchmarkGroup*>& groups,
                const std::vector<std::string>& labels, const std::string& dimension) {
        scene_.table.header.insert(scene_.table.header.begin() + 1, dimension);
        for (const Theme& theme : themes_) {
            Row heading;
            heading.name = theme.name;
            heading.kind = RowKind::Heading;
            chart_.rows.push_back(std::move(heading));
            for (std::size_t i = 0; i < groups.size(); ++i)
                add(labels[i], theme.name, spread_of(groups[i]->themes, theme.id));
        }
    }

    void draw(std::string subtitle, int min_group, double width) {
        chart_.subtitle = std::move(subtitle);
        chart_.notes = {hidden_note(min_group, scene_.language)};
        draw_rows(scene_, std::move(chart_), width);
    }

private:
    void add(const std::string& name, const std::string& theme, const combine::Spread* spread) {
        const combine::Spread none;
        const combine::Spread& of = spread ? *spread : none;
        const auto cell = [&](std::optional<double> value) {
            return published_score(spread, value, scene_.language);
        };
        const std::string n = published_n(spread, scene_.language);
        Row row;
        row.name = name;
        add_spread(row.marks, spread);
        row.cells = {cell(of.median), n};
        chart_.rows.push_back(std::move(row));
        auto& cells = scene_.table.rows.emplace_back();
        if (theme.empty())
            cells = {name};
        else
            cells = {theme, name};
        for (const std::string& each :
             {n, cell(of.mean), cell(of.q1), cell(of.median), cell(of.q3)})
            cells.push_back(each);
    }

    Scene& scene_;
    const std::vector<Theme>& themes_;
    RowChart chart_;
};

// "Médiane la plus haute : … (62) ; la plus basse : … (31)", or that all are the same; empty without
// two medians.
std::string ends(const combine::BenchmarkGroup* all, const std::vector<Theme>& themes,
                 Language language) {
    std::vector<std::pair<double, std::string>> medians;
    for (const Theme& theme : themes) {
        const combine::Spread* spread = all ? spread_of(all->themes, theme.id) : nullptr;
        if (theme.id != combine::kOverall && spread && !spread->hidden && spread->median)
            medians.emplace_back(*spread->median,
                                 theme.name + " (" + score_shown(spread->median, language) + ")");
    }
    if (medians.size() < 2) return {};
    const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
    const auto& highest = *std::max_element(medians.begin(), medians.end(), less);
    const auto& lowest = *std::min_element(medians.begin(), medians.end(), less);
    const std::string shown = score_shown(highest.first, language);
    if (shown == score_shown(lowest.first, language))
        return say(language, "Tous les thèmes ont la même médiane",
                   "All themes have the same median") +
               std::string(colon(language)) + shown;
    return say(language, "Médiane la plus haute", "Highest median") + std::string(colon(language)) +
           highest.second + semicolon(language) + say(language, "la plus basse", "lowest") +
           colon(language) + lowest.second;
}

}  // namespace

Scene quartiles(const combine::Benchmark& benchmark, const std::string& by,
                const define::Questionnaire& questionnaire,
                const std::vector<define::Cluster>& clusters, Language language, double width) {
    const std::vector<Theme> themes = themes_of(questionnaire, language);
    std::vector<const combine::BenchmarkGroup*> groups;
    std::vector<std::string> labels;
    const combine::BenchmarkGroup* all = nullptr;
    for (const combine::BenchmarkGroup& group : benchmark.groups) {
        if (group.by.empty()) all = &group;
        if (group.by != by && !group.by.empty()) continue;
        groups.push_back(&group);
        labels.push_back(group_label(group.by, group.value, questionnaire, clusters, language));
    }
    const combine::Spread* overall = all ? spread_of(all->themes, combine::kOverall) : nullptr;
    const std::string dimension = dimension_label(by, questionnaire, language);
    const std::string title = ends(all, themes, language);
    Scene scene;
    scene.language = language;
    scene.id = by.empty() ? "quartiles" : "quartiles-" + by;
    scene.wave = benchmark.wave;
    scene.n = overall == nullptr || overall->hidden ? 0 : overall->n;
    scene.title = !by.empty() ? say(language, "Scores par groupe", "Scores by group") +
                                    std::string(colon(language)) + dimension
                  : !title.empty()
                      ? title
                      : say(language, "Scores des organisations", "Scores of the organizations");
    const std::string subtitle =
        labels.empty() ? benchmark.wave
                       : labels.front() + ", n = " + published_n(overall, language) +
                             say(language, ", vague\u00A0", ", wave\u00A0") + benchmark.wave;
    scene.source = source_line(questionnaire, benchmark.as_of, language);
    scene.description =
        say(language,
            "Boîtes de quartiles\u00A0: scores par thème, pour voir l’étendue entre organisations "
            "(",
            "Quartile boxes: scores by theme, to see the spread between organizations (") +
        benchmark.wave + (by.empty() ? "" : ", " + dimension) + ")";
    scene.long_description = scene.title + ". " + subtitle + ". " +
                             (by.empty() || title.empty() ? "" : title + ". ") +
                             hidden_note(benchmark.min_group, language);
    scene.table.caption = scene.title + " (" + subtitle + ")";
    Quartiles chart(scene, themes);
    if (!by.empty())
        chart.blocks(groups, labels, dimension);
    else if (all != nullptr)
        chart.one(*all);
    chart.draw(subtitle, benchmark.min_group, width);
    return scene;
}

}  // namespace chart
