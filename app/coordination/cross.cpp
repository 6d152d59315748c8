// Filters over members, and a cross-tabulation: one measure, by one dimension.

#include <algorithm>

#include "app/coordination/parts.h"
#include "survey/chart/cross_bars.h"
#include "survey/chart/reference.h"
#include "survey/combine/scores.h"

namespace coordination {
namespace {

using widgets::Ui;
namespace styles = widgets::styles;
using Options = std::vector<widgets::SelectOption>;

constexpr const char* kNone = "-";   // an id of no dimension and of no value

struct Choice {
    Place& place;
    const define::Questionnaire& survey;

    std::string dimension(const std::string& by) const {
        return chart::dimension_label(by, survey, place.ui.language());
    }
    // Overall, then each theme with its practices below it.
    Options measures() const {
        const auto label = [&](const std::string& id) {
            return chart::measure_label(id, survey, place.ui.language());
        };
        Options options{{combine::kOverall, label(combine::kOverall)}};
        for (const define::Section* theme : combine::themes(survey)) {
            options.push_back({theme->id, label(theme->id)});
            for (const define::Page& page : theme->pages)
                for (const define::Question& question : page.questions)
                    if (question.type == define::QuestionType::Scale)
                        options.push_back({question.id, "\u2003" + label(question.id)});
        }
        return options;
    }
    Options groups() const {
        Options options{{kNone, place.ui.say(words::kNoGroups)}};
        for (const std::string& by : combine::dimensions()) options.push_back({by, dimension(by)});
        return options;
    }
    Options values(const std::string& by) const {
        const auto& clusters = place.state.catalogue.clusters;
        Options options{{kNone, place.ui.say(words::kAllOfThem)}};
        for (const std::string& value : combine::dimension_values(by, survey, clusters))
            options.push_back({value, chart::group_label(by, value, survey, clusters, place.ui.language())});
        return options;
    }
    std::optional<std::string> ask(const std::string& id, const std::string& label, const std::string& now,
                                   const Options& options) const {
        Ui& ui = place.ui;
        ui.label_for(id + "-label", ui.key(id), label);
        ui.space(4);
        auto chosen = ui.select(id, {.value = now, .width = std::min(ui.width(), 420.0f)}, options);
        ui.space(12);
        return chosen;
    }
};

std::string kept(const combine::CrossQuery& query, const std::string& by) {
    for (const combine::Filter& each : query.filters)
        if (each.by == by) return each.value;
    return kNone;
}

void keep(combine::CrossQuery& query, const std::string& by, const std::string& value) {
    std::erase_if(query.filters, [&](const combine::Filter& each) { return each.by == by; });
    if (value == kNone) return;
    query.filters.push_back({by, value});
    const auto usual = combine::dimensions();
    const auto place = [&](const combine::Filter& each) {
        return std::find(usual.begin(), usual.end(), each.by);
    };
    std::sort(query.filters.begin(), query.filters.end(),
              [&](const auto& a, const auto& b) { return place(a) < place(b); });
}

// What is measured and by what, then a filter a dimension; side by side where there is room.
void choices(Place& place, const define::Questionnaire& survey) {
    const Choice choice{place, survey};
    combine::CrossQuery query = place.state.coordination.cross;
    Ui& ui = place.ui;
    const std::size_t beside = ui.width() >= 680 ? 2 : 1;
    const auto ask = [&](std::size_t which) {
        if (which == 0) {
            if (auto measure = choice.ask("measure", ui.say(words::kMeasure), query.measure, choice.measures()))
                query.measure = *measure;
        } else if (which == 1) {
            const std::string now = query.by.empty() ? kNone : query.by;
            if (const auto by = choice.ask("by", ui.say(words::kGroupsBy), now, choice.groups()))
                query.by = *by == kNone ? std::string() : *by;
        } else {
            const std::string by = combine::dimensions()[which - 2];
            const std::string label = ui.say(words::kOnly) + (' ' + choice.dimension(by));
            if (const auto value = choice.ask("only-" + by, label, kept(query, by), choice.values(by)))
                keep(query, by, *value);
        }
    };
    const std::size_t all = 2 + combine::dimensions().size();
    for (std::size_t first = 0; first < all; first += beside)
        ui.columns("choices-" + std::to_string(first), static_cast<int>(beside), 16, "figures",
                   [&](int column) { ask(first + static_cast<std::size_t>(column)); });
    if (query != place.state.coordination.cross)
        place.actions.push_back(state::Coordinate{state::SetCross{query}});
}

const words::Phrase& reason(const combine::CrossTable& table) {
    switch (table.refusal) {
    case combine::Refusal::TooFew: return words::kCrossTooFew;
    case combine::Refusal::Difference:
        return table.against_export ? words::kCrossAgainstExport : words::kCrossAgainstGroups;
    default: return words::kCrossUncertain;
    }
}

// "Grappe: mmode, Numana": the groups that stand on one level.
std::string at_one_level(const Place& place, const define::Questionnaire& survey,
                         const combine::CrossTable& table) {
    std::string names;
    const auto add = [&](const combine::CrossRow& row, const std::string& by) {
        if (!row.at_one_level || row.hidden) return;
        names += (names.empty() ? "" : ", ") +
                 chart::group_label(by, row.value, survey, place.state.catalogue.clusters,
                                    place.ui.language());
    };
    if (table.query.filters.empty()) add(table.total, {});
    else if (table.total.at_one_level) names = place.ui.say(words::kTheSelection);
    for (const combine::CrossRow& row : table.groups) add(row, table.query.by);
    return names;
}

}  // namespace

void cross_tabulation(Place& place, const define::Questionnaire& survey,
                      const report::WaveAnalysis& wave) {
    Ui& ui = place.ui;
    ui.heading("cross", 2, styles::kSection, ui.say(words::kCross));
    ui.space(4);
    ui.text("cross-lead", styles::kSoft, ui.say(words::kCrossLead));
    ui.space(16);
    choices(place, survey);
    if (!wave.cross) return;
    const combine::CrossTable& table = *wave.cross;
    if (table.refusal != combine::Refusal::None)
        return warning(place, "refused", words::refused(reason(table), table.min_group, ui.language()));
    const std::string alike = at_one_level(place, survey, table);
    if (!alike.empty()) warning(place, "alike", ui.say(words::kCrossAlike) + alike);
    figure_card(place, survey, wave, report::cross_figure());
}

}  // namespace coordination
