// What the clusters want to do, and what they could do together.

#include <algorithm>

#include "app/coordination/parts.h"

namespace coordination {

using widgets::Ui;

namespace {

using Rows = chart::HeatmapOrder::Rows;
using Columns = chart::HeatmapOrder::Columns;

// Their places are their ids.
constexpr words::Phrase kRowOrders[] = {words::kByRank, words::kByQuestionnaire, words::kByName,
                                        words::kByAgreement};
constexpr words::Phrase kColumnOrders[] = {words::kUsualOrder, words::kByName, words::kByNeeds};

// The place that was chosen.
template <std::size_t N>
std::optional<std::size_t> order_choice(Ui& ui, const char* id, const words::Phrase& label,
                                        const words::Phrase (&orders)[N], std::size_t now) {
    ui.label_for(std::string(id) + "-label", ui.key(id), ui.say(label));
    ui.space(4);
    std::vector<widgets::SelectOption> options;
    for (std::size_t i = 0; i < N; ++i)
        options.push_back({std::to_string(i), ui.say(orders[i])});
    const auto chosen =
        ui.select(id, {.value = std::to_string(now), .width = std::min(ui.width(), 320.0f)}, options);
    ui.space(12);
    if (!chosen) return std::nullopt;
    return static_cast<std::size_t>(std::stoul(*chosen));
}

// How the heatmap is sorted, above it.
void heatmap_order(Place& place) {
    Ui& ui = place.ui;
    chart::HeatmapOrder order = place.state.coordination.options.heatmap;
    const auto sort = [&] {
        place.actions.push_back(state::Coordinate{state::SortHeatmap{order}});
    };
    const int beside = ui.width() >= 680 ? 2 : 1;
    ui.columns("order", beside, 16, "figures", [&](int column) {
        if (column == 0) {
            if (const auto rows = order_choice(ui, "rows", words::kSortRows, kRowOrders,
                                               static_cast<std::size_t>(order.rows))) {
                order.rows = static_cast<Rows>(*rows);
                sort();
            }
        }
        if (column == beside - 1) {
            if (const auto columns = order_choice(ui, "columns", words::kSortColumns, kColumnOrders,
                                                  static_cast<std::size_t>(order.columns))) {
                order.columns = static_cast<Columns>(*columns);
                sort();
            }
        }
    });
}

void charts(Place& place, report::Topic topic, const words::Phrase& title) {
    const define::Questionnaire& survey = state::priority_survey(place.state);
    topic_screen(place, survey, title, [&](const report::WaveAnalysis& wave) {
        Ui& ui = place.ui;
        const Shelf shelf{survey, wave,
                          report::figures(survey, wave, place.state.coordination.options)};
        for (const report::Figure& figure : shelf.figures) {
            if (figure.topic != topic || of_a_kind(figure)) continue;
            if (figure.chart == report::Chart::Heatmap) heatmap_order(place);
            figure_card(place, survey, wave, figure);
        }
        if (topic != report::Topic::Priorities) return;
        one_of_a_kind(place, shelf, "contexte", words::kAnswersTo, [&](const std::string& id) {
            const define::Page* page = define::find_page(survey, id);
            return page == nullptr ? id : std::string(ui.say(page->title));
        });
    });
}

}  // namespace

void priorities(Place& place) {
    charts(place, report::Topic::Priorities, words::kPrioritiesTitle);
}

void pooling(Place& place) {
    charts(place, report::Topic::Pooling, words::kPoolingTitle);
}

}  // namespace coordination
