#include "survey/chart/carriers.h"

#include "survey/chart/panel_words.h"
#include "survey/chart/pooling_words.h"
#include "survey/chart/rows.h"
#include "survey/chart/words.h"
#include "survey/combine/means.h"

namespace chart {

using base::Language;

Scene carriers(const combine::Panel& panel, const std::vector<combine::RankedItem>& items,
               const define::Questionnaire& questionnaire,
               const std::vector<define::Cluster>& clusters, Language language, double width) {
    const auto all = combine::carriers(panel, items, questionnaire);
    long led = 0;
    for (const combine::Carriers& each : all) led += each.leads.empty() ? 0 : 1;
    Scene scene = panel_scene(
        "meneurs",
        counted(led, "initiative", "initiative", language) +
            say(language,
                led < 2 ? " trouverait une grappe pour la mener"
                        : " trouveraient une grappe pour les mener",
                led == 1 ? " would find a cluster to lead it" : " would find a cluster to lead them"),
        panel, questionnaire, language);
    scene.description = say(language, "Liste\u00A0: qui mènerait ou rejoindrait chaque initiative, selon ",
                            "List: who would lead or join each initiative, according to ") +
                        counted_respondents(questionnaire, scene.n, language) + " (" + scene.wave + ")";
    scene.long_description =
        scene.title + ". " + panel_subtitle(questionnaire, scene, language) + ".";
    const combine::Pooling nothing;
    const PoolingFacts names{nothing, questionnaire, clusters, scene.wave, language};
    const char* leads = say(language, "Pour mener", "To lead");
    const char* joins = say(language, "Pour participer", "To take part");
    scene.table = {scene.title, {"Initiative", leads, joins}, {}};
    RowChart chart;
    chart.name_share = 0.96;
    for (const combine::Carriers& each : all) {
        Row row;
        row.name = count(each.item->rank, language) + ". " + each.item->label.in(language);
        const std::string first = names.names(each.leads), second = names.names(each.joins);
        if (!each.leads.empty()) row.remark = leads + std::string(colon(language)) + first + ". ";
        if (!each.joins.empty()) row.remark += joins + std::string(colon(language)) + second + ".";
        scene.table.rows.push_back({each.item->label.in(language),
                                    each.leads.empty() ? "–" : first,
                                    each.joins.empty() ? "–" : second});
        chart.rows.push_back(std::move(row));
    }
    chart.subtitle = panel_subtitle(questionnaire, scene, language);
    chart.notes = {say(language, "Chaque grappe y est nommée\u00A0: pour le comité, à ne pas publier.",
                       "Each cluster is named: for the committee, not for publication.")};
    draw_rows(scene, std::move(chart), width);
    return scene;
}

}  // namespace chart
