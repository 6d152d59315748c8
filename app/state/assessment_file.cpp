// The files a member leaves with: tables, charts and a report.

#include "app/state/assessment.h"
#include "app/state/files.h"
#include "survey/chart/assessed.h"
#include "survey/chart/changes.h"
#include "survey/chart/svg.h"
#include "survey/exchange/score_tables.h"
#include "survey/report/plan_table.h"
#include "survey/report/self_assessment.h"

namespace state {
namespace {

bool ends(const std::string& text, std::string_view tail) {
    return text.size() >= tail.size() &&
           text.compare(text.size() - tail.size(), tail.size(), tail) == 0;
}

std::string today(const State& state) {
    return state.clock.now.substr(0, 10);
}

std::optional<chart::Scene> chart_named(const State& state, const std::string& id) {
    const Draft& draft = *current_draft(state);
    const define::Questionnaire& survey = questionnaire_of(state, draft);
    const auto others = reference(state);
    const chart::Assessed facts = assessed(state, others ? &*others : nullptr);
    if (id == "profil") return chart::profile(facts, state.language);
    if (id == "radar") return chart::radar(facts, state.language);
    if (id == "evolution" && state.view->pairs) {
        return chart::changes(*state.view->pairs, survey, draft.before->wave, draft.response.wave,
                              draft.response.modified, state.language);
    }
    for (const define::Section* theme : combine::themes(survey)) {
        if (id == "pratiques-" + theme->id) return chart::practices(facts, *theme, state.language);
    }
    return std::nullopt;
}

std::string report_html(const State& state, const Draft& draft) {
    const auto others = reference(state);
    return report::self_assessment_html(
        {.response = draft.response,
         .questionnaire = questionnaire_of(state, draft),
         .clusters = state.catalogue.clusters,
         .resources = state.catalogue.resources,
         .plan = draft.plan,
         .before = draft.before ? &*draft.before : nullptr,
         .others = others ? &*others : nullptr,
         .today = today(state)},
        state.language);
}

}  // namespace

std::optional<chart::Reference> reference(const State& state) {
    const combine::BenchmarkGroup* group = compared_group(state);
    const Draft* draft = current_draft(state);
    if (group == nullptr || draft == nullptr) return std::nullopt;
    return chart::Reference{group,
                            chart::group_label(group->by, group->value,
                                               questionnaire_of(state, *draft),
                                               state.catalogue.clusters, state.language),
                            state.sector->benchmark.min_group};
}

chart::Assessed assessed(const State& state, const chart::Reference* others) {
    const Draft& draft = *current_draft(state);
    const bool planned = !draft.plan.steps.empty(), aimed = !draft.plan.targets.empty();
    return {.questionnaire = questionnaire_of(state, draft),
            .now = state.view->now,
            .planned = planned ? &state.view->planned : nullptr,
            .target = aimed ? &state.view->target : nullptr,
            .others = others,
            .organisation = draft.response.respondent.organisation,
            .wave = draft.response.wave,
            .modified = draft.response.modified};
}

std::optional<Download> assessment_file(const State& state, const std::string& name) {
    const Draft* draft = current_draft(state);
    if (draft == nullptr || !state.view) return std::nullopt;
    const define::Questionnaire& survey = questionnaire_of(state, *draft);
    const std::string saved = file_stem(draft->response.respondent.organisation) + "-" +
                              file_stem(draft->response.wave) + "-" + name;
    const auto table = [&](const exchange::Table& rows) {
        const auto dialect = state.language == base::Language::Fr ? exchange::Csv::ExcelFr
                                                                  : exchange::Csv::Rfc4180;
        return Download{saved, "text/csv", exchange::write_csv(rows, dialect)};
    };
    // For machines: the format's own table. For people: theirs.
    if (name == "scores.csv") {
        return Download{saved, "text/csv",
                        exchange::write_csv(exchange::scores_table({&draft->response}, survey),
                                            exchange::Csv::Rfc4180)};
    }
    if (name == "plan.csv") {
        return table(
            report::plan_table(draft->plan, state.view->now, state.language));
    }
    if (name == "report.html") return Download{saved, "text/html", report_html(state, *draft)};
    const bool png = ends(name, ".png");
    if (!png && !ends(name, ".svg")) return std::nullopt;
    const auto scene = chart_named(state, name.substr(0, name.size() - 4));
    if (!scene) return std::nullopt;
    // The page turns the picture into points.
    return Download{saved, png ? "image/png" : "image/svg+xml", chart::svg(*scene)};
}

}  // namespace state
