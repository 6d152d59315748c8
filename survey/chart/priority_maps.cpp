#include "survey/chart/priority_maps.h"

#include <algorithm>

#include "survey/base/number.h"
#include "survey/chart/panel_words.h"
#include "survey/chart/scatter.h"
#include "survey/chart/words.h"
#include "survey/combine/agenda.h"
#include "survey/combine/position.h"
#include "survey/combine/reliability.h"

namespace chart {
namespace {

using base::Language;
using combine::RankedItem;

ScatterAxis index_axis(const define::Ranking& ranking, Language language) {
    ScatterAxis axis{say(language, "Indice de priorité →", "Priority index →"), 0, 100,
                     ranking.index_threshold, {}};
    for (int at = 0; at <= 100; at += 25)
        axis.ticks.push_back({double(at), count(at, language)});
    return axis;
}

std::string agreement_shown(std::optional<double> value, Language language) {
    return value ? base::shown(*value, 2, language) : std::string("–");
}

ScatterPoint point_of(const RankedItem& item, Language language) {
    ScatterPoint point;
    point.number = item.rank;
    point.name = item.label.in(language);
    point.x = item.priority_index;
    return point;
}

// ---- Agreement.

AltTable agreement_table(const std::vector<RankedItem>& items, const define::Ranking& ranking,
                         const std::string& caption, Language language) {
    AltTable table{caption,
                   {"Initiative", say(language, "Rang", "Rank"),
                    say(language, "Indice de priorité", "Priority index"),
                    say(language, "Accord A", "Agreement A"), "n",
                    say(language, "À discuter", "To discuss")},
                   {}};
    for (const RankedItem& item : items)
        table.rows.push_back({item.label.in(language), count(item.rank, language),
                              score_shown(item.priority_index, language),
                              agreement_shown(item.agreement_a, language), count(item.n, language),
                              combine::on_agenda(item, ranking) ? say(language, "oui", "yes")
                                                                : say(language, "non", "no")});
    return table;
}

// "Accord de tout le panel : 0,21 (alpha de Krippendorff, ordinal)."
std::string panel_agreement(const combine::Panel& panel, const define::Questionnaire& questionnaire,
                            Language language) {
    const auto alpha = combine::krippendorff_alpha(
        combine::preferences_of(combine::positions(panel, questionnaire)),
        combine::Metric::Ordinal);
    return say(language, "Accord de tout le panel\u00A0: ", "Agreement of the whole panel: ") +
           agreement_shown(alpha, language) +
           say(language, " (alpha de Krippendorff, ordinal\u202F; 1, plein accord\u202F; 0, hasard).",
               " (Krippendorff’s alpha, ordinal; 1, full agreement; 0, chance).");
}

std::string agreement_title(const std::vector<const RankedItem*>& agenda, Language language) {
    const auto number = static_cast<long>(agenda.size());
    if (number == 0)
        return say(language, "Aucune initiative demandée ne divise les grappes",
                   "No initiative that is wanted splits the clusters");
    if (number == 1)
        return say(language, "À discuter\u00A0: ", "To discuss: ") +
               agenda.front()->label.in(language);
    return count(number, language) +
           say(language, " initiatives demandées divisent les grappes",
               " initiatives that are wanted split the clusters");
}

// ---- Quadrants.

const define::Quadrant* quadrant_of(const RankedItem& item, const define::Ranking& ranking) {
    for (const define::Quadrant& each : ranking.quadrants)
        if (each.id == item.quadrant) return &each;
    return nullptr;
}

std::string quadrant_title(const std::vector<RankedItem>& items, const define::Ranking& ranking,
                           Language language) {
    for (const define::Quadrant& each : ranking.quadrants) {
        if (!each.high_index || !each.high_coverage) continue;
        const long here = std::count_if(items.begin(), items.end(), [&](const RankedItem& item) {
            return item.quadrant == each.id;
        });
        return each.label.in(language) + colon(language) +
               counted(here, "initiative", "initiative", language) +
               say(language, " sur\u00A0", " of ") + count(static_cast<long>(items.size()), language);
    }
    return say(language, "Priorité et moyens", "Priority and means");
}

AltTable quadrant_table(const std::vector<RankedItem>& items, const define::Ranking& ranking,
                        const std::string& caption, Language language) {
    AltTable table{caption,
                   {"Initiative", say(language, "Rang", "Rank"),
                    say(language, "Indice de priorité", "Priority index"),
                    say(language, "Ressources couvertes", "Resources covered"),
                    say(language, "Quadrant", "Quadrant")},
                   {}};
    for (const RankedItem& item : items) {
        const define::Quadrant* quadrant = quadrant_of(item, ranking);
        table.rows.push_back({item.label.in(language), count(item.rank, language),
                              score_shown(item.priority_index, language),
                              share_shown(item.resource_coverage, language),
                              quadrant ? std::string(quadrant->label.in(language)) : "–"});
    }
    return table;
}

}  // namespace

Scene agreement_map(const combine::Panel& panel, const std::vector<RankedItem>& items,
                    const define::Questionnaire& questionnaire, Language language, double width) {
    const define::Ranking& ranking = *questionnaire.ranking;
    std::vector<const RankedItem*> agenda, others;
    for (const RankedItem& item : items)
        (combine::on_agenda(item, ranking) ? agenda : others).push_back(&item);
    Scene scene = panel_scene("accord", agreement_title(agenda, language), panel, questionnaire,
                              language);
    scene.description =
        say(language, "Nuage de points\u00A0: priorité et accord de ", "Scatter: priority and agreement of ") +
        counted(static_cast<long>(items.size()), "initiative", "initiative", language) +
        say(language, ", pour voir ce qui se discute", ", to see what to discuss") + " (" +
        scene.wave + ")";
    std::vector<std::string> names;
    for (const RankedItem* item : agenda) names.push_back(item->label.in(language));
    scene.long_description =
        scene.title + ". " + panel_subtitle(questionnaire, scene, language) + "." +
        (names.empty() ? std::string()
                       : say(language, " Demandées sans accord\u00A0: ", " Wanted without agreement: ") +
                             and_list(names, language) + ".");
    Scatter chart;
    chart.x = index_axis(ranking, language);
    chart.y = {say(language, "↑ Accord A (van der Eijk), de −1 à 1",
                   "↑ Agreement A (van der Eijk), from −1 to 1"),
               -1, 1, combine::kSplitBelow, {}};
    for (const double at : {-1.0, -0.5, 0.0, 0.5, 1.0})
        chart.y.ticks.push_back({at, base::shown(at, at == -0.5 || at == 0.5 ? 1 : 0, language)});
    chart.zones = {{true, false, say(language, "Demandé sans accord\u00A0: à discuter",
                                     "Wanted, not agreed: to discuss"), true}};
    chart.subtitle = panel_subtitle(questionnaire, scene, language);
    chart.key_title = say(language, "À discuter d’abord, puis par rang", "To discuss first, then by rank");
    for (const auto* group : {&agenda, &others})
        for (const RankedItem* item : *group) {
            ScatterPoint point = point_of(*item, language);
            point.y = item->agreement_a;
            point.strong = group == &agenda;
            point.figures = say(language, "Indice\u00A0", "Index ") +
                            score_shown(item->priority_index, language) +
                            say(language, ", accord\u00A0", ", agreement ") +
                            agreement_shown(item->agreement_a, language) + ", n\u00A0" +
                            count(item->n, language);
            chart.points.push_back(std::move(point));
        }
    chart.notes = {say(language,
                       "Accord sur la priorité\u00A0: 1, unanimité\u202F; 0, aucun motif\u202F; −1, deux "
                       "camps opposés. Les numéros sont les rangs.",
                       "Agreement on priority: 1, unanimity; 0, no pattern; −1, two opposed camps. "
                       "Numbers are ranks."),
                   panel_agreement(panel, questionnaire, language)};
    scene.table = agreement_table(items, ranking, scene.title, language);
    draw_scatter(scene, chart, width);
    return scene;
}

Scene quadrant_map(const combine::Panel& panel, const std::vector<RankedItem>& items,
                   const define::Questionnaire& questionnaire, Language language, double width) {
    const define::Ranking& ranking = *questionnaire.ranking;
    Scene scene = panel_scene("quadrants", quadrant_title(items, ranking, language), panel,
                              questionnaire, language);
    scene.description =
        say(language, "Nuage de points\u00A0: priorité et ressources de ", "Scatter: priority and resources of ") +
        counted(static_cast<long>(items.size()), "initiative", "initiative", language) +
        say(language, ", pour voir quoi lancer", ", to see what to launch") + " (" + scene.wave + ")";
    Scatter chart;
    chart.x = index_axis(ranking, language);
    chart.y = {say(language, "↑ Ressources requises qui sont disponibles",
                   "↑ Required resources that are available"),
               0, 1, ranking.coverage_threshold, {}};
    for (const double at : {0.0, 0.25, 0.5, 0.75, 1.0})
        chart.y.ticks.push_back({at, share_shown(at, language)});
    scene.long_description = scene.title + ". " + panel_subtitle(questionnaire, scene, language) + ".";
    for (const define::Quadrant& each : ranking.quadrants) {
        chart.zones.push_back({each.high_index, each.high_coverage, each.label.in(language),
                               each.high_index && each.high_coverage});
        std::vector<std::string> names;
        for (const RankedItem& item : items)
            if (item.quadrant == each.id) names.push_back(item.label.in(language));
        if (!names.empty())
            scene.long_description += " " + each.label.in(language) + colon(language) +
                                      and_list(names, language) + ".";
    }
    chart.subtitle = panel_subtitle(questionnaire, scene, language);
    chart.key_title = say(language, "Par rang", "By rank");
    for (const RankedItem& item : items) {
        ScatterPoint point = point_of(item, language);
        point.y = item.resource_coverage;
        const define::Quadrant* quadrant = quadrant_of(item, ranking);
        point.strong = quadrant && quadrant->high_index && quadrant->high_coverage;
        point.figures = say(language, "Indice\u00A0", "Index ") +
                        score_shown(item.priority_index, language) +
                        say(language, ", ressources\u00A0", ", resources ") +
                        share_shown(item.resource_coverage, language);
        chart.points.push_back(std::move(point));
    }
    chart.notes = {say(language,
                       "Sans ressource requise connue, une initiative n’a pas de place sur la hauteur\u202F; "
                       "sa couverture compte comme faible.",
                       "Without a known required resource an initiative has no height; its coverage "
                       "counts as low.")};
    scene.table = quadrant_table(items, ranking, scene.title, language);
    draw_scatter(scene, chart, width);
    return scene;
}

}  // namespace chart
