#include "survey/chart/heatmap_words.h"

#include <algorithm>

#include "survey/base/collation.h"
#include "survey/base/order.h"
#include "survey/chart/panel_words.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using base::Language;
using combine::Position;
using combine::RankedItem;

long needs_of(const HeatmapColumn& column) {
    return std::count_if(column.positions.begin(), column.positions.end(),
                         [](const Position& each) { return each.need; });
}

void sort_rows(HeatmapFacts& facts, HeatmapOrder::Rows order, Language language) {
    using Rows = HeatmapOrder::Rows;
    base::sort_few(facts.rows, [&](const RankedItem* a, const RankedItem* b) {
        if (order == Rows::Questionnaire) return a->place < b->place;
        if (order == Rows::Name)
            return base::sort_key(a->label.in(language)) < base::sort_key(b->label.in(language));
        if (order == Rows::Agreement)   // the unknown last
            return a->agreement_a.value_or(2) < b->agreement_a.value_or(2) - 1e-12;
        return a->rank < b->rank;
    });
}

void sort_columns(HeatmapFacts& facts, HeatmapOrder::Columns order, Language language) {
    using Columns = HeatmapOrder::Columns;
    const auto usual = [&](const HeatmapColumn& column) {
        const auto& clusters = facts.clusters;
        return std::find_if(clusters.begin(), clusters.end(),
                            [&](const define::Cluster& each) {
                                return each.id == column.response->respondent.grappe;
                            }) -
               clusters.begin();
    };
    base::sort_few(facts.columns,
                   [&](const auto& a, const auto& b) { return usual(a) < usual(b); });
    if (order == Columns::Usual) return;
    base::sort_few(facts.columns, [&](const HeatmapColumn& a, const HeatmapColumn& b) {
        if (order == Columns::Needs) return needs_of(a) > needs_of(b);
        return base::sort_key(facts.name_of(*a.response, language)) <
               base::sort_key(facts.name_of(*b.response, language));
    });
}

// "À bonifier, 4", "Ne sait pas", "–".
std::string said(const HeatmapFacts& facts, const Position& position, Language language) {
    switch (position.kind) {
    case Position::Kind::DontKnow:
        return facts.options.legend.back().label.in(language);
    case Position::Kind::NotApplicable:
        return say(language, "Sans objet", "Not applicable");
    case Position::Kind::Blank:
        return "–";
    case Position::Kind::Taken:
        break;
    }
    std::string words = position.status;
    for (const define::Option& option : facts.options.legend)
        if (option.id == position.status) words = option.label.in(language);
    if (position.need && position.priority) words += ", " + count(*position.priority, language);
    return words;
}

}  // namespace

std::string HeatmapFacts::name_of(const answer::Response& response, Language language) const {
    const answer::Respondent& who = response.respondent;
    if (!questionnaire.one_per_cluster && !who.organisation.empty()) return who.organisation;
    for (const define::Cluster& each : clusters)
        if (each.id == who.grappe) return each.name.in(language);
    return who.grappe;
}

HeatmapFacts heatmap_facts(const combine::Panel& panel, const std::vector<RankedItem>& items,
                           const define::Questionnaire& questionnaire,
                           const std::vector<define::Cluster>& clusters, const HeatmapOrder& order,
                           Language language) {
    HeatmapFacts facts{questionnaire, clusters, status_options(questionnaire), {}, {}};
    for (const RankedItem& item : items) facts.rows.push_back(&item);
    auto positions = combine::positions(panel, questionnaire);
    for (std::size_t i = 0; i < panel.size(); ++i)
        facts.columns.push_back({panel[i], std::move(positions[i])});
    sort_rows(facts, order.rows, language);
    sort_columns(facts, order.columns, language);
    return facts;
}

std::string heatmap_description(const HeatmapFacts& facts, const Scene& scene, Language language) {
    return say(language, "Carte\u00A0: statut et priorité de ", "Heatmap: status and priority of ") +
           counted(static_cast<long>(facts.rows.size()), "initiative", "initiative", language) +
           say(language, " selon ", " according to ") +
           counted_respondents(facts.questionnaire, scene.n, language) +
           say(language, ", pour le comité", ", for the committee") + " (" + scene.wave + ")";
}

std::string heatmap_long_description(const HeatmapFacts& facts, const Scene& scene,
                                     Language language) {
    std::string result = scene.title + ". " +
                         panel_subtitle(facts.questionnaire, scene, language) + ".";
    const HeatmapColumn* most = nullptr;
    for (const HeatmapColumn& column : facts.columns)
        if (most == nullptr || needs_of(column) > needs_of(*most)) most = &column;
    if (most != nullptr)
        result += say(language, " Le plus de demandes\u00A0: ", " Most demands: ") +
                  facts.name_of(*most->response, language) + " (" +
                  of_n(needs_of(*most), static_cast<long>(facts.rows.size()), language) + ").";
    return result;
}

std::vector<std::string> heatmap_notes(const HeatmapFacts& facts, Language language) {
    std::vector<std::string> notes{
        say(language,
            "Chiffre\u00A0: priorité de la demande. Tiret dans une case blanche\u00A0: sans réponse ou sans objet.",
            "Digit: priority of the demand. Dash in a white cell: blank or not applicable.")};
    notes.push_back(facts.questionnaire.one_per_cluster
                        ? say(language, "Chaque grappe y est nommée\u00A0: pour le comité, à ne pas publier.",
                              "Each cluster is named: for the committee, not for publication.")
                        : say(language,
                              "Chaque organisation y est nommée\u00A0: pour le comité, à ne pas publier.",
                              "Each organization is named: for the committee, not for publication."));
    return notes;
}

AltTable heatmap_table(const HeatmapFacts& facts, const std::string& caption, Language language) {
    AltTable table{caption, {"Initiative"}, {}};
    for (const HeatmapColumn& column : facts.columns)
        table.header.push_back(facts.name_of(*column.response, language));
    for (const RankedItem* item : facts.rows) {
        table.rows.push_back({item->label.in(language)});
        for (const HeatmapColumn& column : facts.columns)
            table.rows.back().push_back(
                said(facts, column.positions[static_cast<std::size_t>(item->place)], language));
    }
    return table;
}

}  // namespace chart
