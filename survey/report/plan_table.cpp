#include "survey/report/plan_table.h"

#include <algorithm>

namespace report {
namespace {

struct PlanHeading {
    const char *fr, *en;
};
constexpr PlanHeading kPlanHeadings[] = {
    {"Thème", "Theme"},           {"Pratique", "Practice"},   {"Niveau actuel", "Level now"},
    {"Cible", "Target"},          {"Étape", "Step"},          {"Niveau de l’étape", "Step’s level"},
    {"Ce qui sera fait", "What will be done"}, {"Responsable", "Owner"}, {"Échéance", "Due date"},
};

using Row = std::vector<exchange::Cell>;

Row practice_cells(const combine::ItemScore& item, const combine::Scores& now,
                   const answer::Plan& plan, base::Language language) {
    const auto target = plan.targets.find(item.question->id);
    Row row{now.themes[static_cast<std::size_t>(item.theme)].section->title.in(language),
            item.page->title.in(language)};
    row.resize(std::size(kPlanHeadings));
    if (item.standpoint == combine::Standpoint::Rated) row[2] = static_cast<long>(item.level);
    if (target != plan.targets.end()) row[3] = static_cast<long>(target->second);
    return row;
}

}  // namespace

exchange::Table plan_table(const answer::Plan& plan, const combine::Scores& now,
                           base::Language language) {
    exchange::Table table;
    for (const PlanHeading& heading : kPlanHeadings)
        table.header.emplace_back(language == base::Language::Fr ? heading.fr : heading.en);
    const auto is_about = [](const std::string& question) {
        return [&question](const auto& one) { return one.question->id == question; };
    };
    long number = 0;
    for (const answer::Step& step : plan.steps) {
        ++number;
        const auto item = std::find_if(now.items.begin(), now.items.end(), is_about(step.question));
        if (item == now.items.end()) continue;
        Row row = practice_cells(*item, now, plan, language);
        row[4] = number, row[5] = static_cast<long>(step.level);
        row[6] = step.action, row[7] = step.owner, row[8] = step.due;
        table.rows.push_back(std::move(row));
    }
    for (const combine::ItemScore& item : now.items) {
        const bool stepped = std::any_of(
            plan.steps.begin(), plan.steps.end(),
            [&](const answer::Step& step) { return step.question == item.question->id; });
        if (!stepped && plan.targets.contains(item.question->id))
            table.rows.push_back(practice_cells(item, now, plan, language));
    }
    return table;
}

}  // namespace report
