#include "survey/chart/resources.h"

#include <algorithm>

#include "survey/chart/panel_words.h"
#include "survey/chart/rows.h"
#include "survey/chart/words.h"
#include "survey/combine/means.h"

namespace chart {
namespace {

using base::Language;
using combine::ResourceDemand;

// What is lacking most often; nothing when all that is required is there.
std::string title_of(const std::vector<ResourceDemand>& demands, Language language) {
    const ResourceDemand* worst = nullptr;
    for (const ResourceDemand& each : demands)
        if (each.required > each.available &&
            (worst == nullptr || each.required - each.available > worst->required - worst->available))
            worst = &each;
    if (worst == nullptr)
        return say(language, "Ce que les demandes requièrent", "What the demands require");
    return say(language, "Ce qui manque le plus souvent\u00A0: ", "What is lacking most often: ") +
           worst->label.in(language);
}

}  // namespace

Scene resources(const combine::Panel& panel, const define::Questionnaire& questionnaire,
                Language language, double width) {
    const auto demands = combine::resource_demands(panel, questionnaire);
    Scene scene = panel_scene("ressources", title_of(demands, language), panel, questionnaire, language);
    scene.description = say(language, "Barres\u00A0: ressources que requièrent les demandes de ",
                            "Bars: resources required by the demands of ") +
                        counted_respondents(questionnaire, scene.n, language) +
                        say(language, ", et celles qu’elles ont", ", and those they have") + " (" +
                        scene.wave + ")";
    scene.long_description =
        scene.title + ". " + panel_subtitle(questionnaire, scene, language) + ".";
    RowChart chart;
    long most = 1;
    for (const ResourceDemand& each : demands) most = std::max(most, each.required);
    chart.high = static_cast<double>(most);
    for (const long at : {0L, most / 2, most})
        if (chart.ticks.empty() || chart.ticks.back().at < static_cast<double>(at))
            chart.ticks.push_back({static_cast<double>(at), count(at, language)});
    chart.columns = {say(language, "Disponible", "Available")};
    chart.name_share = 0.36;
    chart.legend = {{{MarkKind::Box, 0, 0, 0, 0, {}},
                     say(language, "Demandes qui la requièrent", "Demands that require it")},
                    {{MarkKind::Own, 0, 0, 0, 0, {}},
                     say(language, "Dont la grappe en dispose", "Of which the cluster has it")}};
    scene.table = {scene.title,
                   {say(language, "Ressource", "Resource"), say(language, "Requise", "Required"),
                    say(language, "Disponible", "Available")},
                   {}};
    for (const ResourceDemand& each : demands) {
        Row row;
        row.name = each.label.in(language);
        if (each.required > 0)
            row.marks = {{MarkKind::Box, 0, static_cast<double>(each.required), 0, 0, {}},
                         {MarkKind::Own, static_cast<double>(each.available), 0, 0, 0, {}}};
        row.cells = {of_n(each.available, each.required, language)};
        scene.table.rows.push_back(
            {row.name, count(each.required, language), count(each.available, language)});
        chart.rows.push_back(std::move(row));
    }
    chart.subtitle = panel_subtitle(questionnaire, scene, language);
    chart.notes = {say(language, "Une demande\u00A0: une grappe et une initiative.",
                       "A demand: one cluster and one initiative.")};
    draw_rows(scene, std::move(chart), width);
    return scene;
}

}  // namespace chart
