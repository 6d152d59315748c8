// What the screens of a self-assessment show, worked out from its answers, its plan and the files
// beside it.

#include <algorithm>

#include "app/state/state.h"

namespace state {
namespace {

combine::Levels step_levels(const answer::Plan& plan) {
    combine::Levels levels;
    for (const answer::Step& step : plan.steps) {
        int& level = levels[step.question];
        level = std::max(level, step.level);
    }
    return levels;
}

}  // namespace

void refresh_view(State& state) {
    state.view.reset();
    const Draft* draft = current_draft(state);
    if (draft == nullptr) return;
    const define::Questionnaire& survey = questionnaire_of(state, *draft);
    if (!survey.scoring) return;
    const answer::Answers& answers = draft->response.answers;
    View view;
    view.now = combine::score(answers, survey);
    const answer::Answers planned = combine::raised(answers, step_levels(draft->plan));
    view.planned = combine::score(planned, survey);
    view.target = combine::score(combine::raised(planned, draft->plan.targets), survey);
    if (draft->before) view.pairs = combine::pair(*draft->before, draft->response, survey);
    state.view = std::move(view);
}

std::string group_key(const combine::BenchmarkGroup& group) {
    return group.by.empty() ? std::string() : group.by + ':' + group.value;
}

const combine::BenchmarkGroup* compared_group(const State& state) {
    if (!state.sector) return nullptr;
    const auto& groups = state.sector->benchmark.groups;
    for (const combine::BenchmarkGroup& group : groups) {
        if (group_key(group) == state.compare_by) return &group;
    }
    return groups.empty() ? nullptr : &groups.front();
}

}  // namespace state
