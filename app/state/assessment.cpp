#include "app/state/assessment.h"

#include <algorithm>
#include <cstdlib>

#include "app/state/files.h"
#include "app/state/persist.h"
#include "survey/answer/profile.h"
#include "survey/exchange/benchmark_file.h"
#include "survey/exchange/response_file.h"

namespace state {
namespace {

int level_now(const State& state, const Draft& draft, const std::string& question) {
    for (const combine::ItemScore& item : combine::score(draft.response.answers,
                                                         questionnaire_of(state, draft)).items) {
        if (item.question->id != question) continue;
        if (item.standpoint == combine::Standpoint::Rated) return item.level;
        return item.question->points.front().value;
    }
    return 0;
}

// Files say what they are; which reader to try needs no more than that.
bool is_benchmark(std::string_view bytes) {
    return bytes.substr(0, 256).find("intergrappes/benchmark") != std::string_view::npos;
}

void refuse(State& state, const FileArrived& file, base::Fault fault, Effects& effects) {
    state.open_name = file.name;
    state.open_fault = std::move(fault);
    effects.focus = FocusOn{"open-fault"};
}

void take_sector(State& state, const FileArrived& file, Effects& effects) {
    auto benchmark = exchange::read_benchmark(file.bytes, state.catalogue);
    if (!benchmark) return refuse(state, file, benchmark.faults().front(), effects);
    state.open_fault.reset();
    state.sector = Sector{std::move(benchmark.value()), file.bytes};
    state.compare_by.clear();
    effects.store.push_back(Put{kSectorKey, file.bytes});
    const Draft* draft = current_draft(state);
    const bool assessing = draft != nullptr && questionnaire_of(state, *draft).scoring;
    if (state.screen != Screen::Start && assessing) state.screen = Screen::Compare;
    effects.focus = FocusOn{"sector"};
}

// Last year's answers open this year's: the same organisation, and most of its profile.
void take_newcomer(State& state, answer::Response older, Effects& effects) {
    const std::string wave = state.newcomer_wave;
    state.newcomer = older.respondent;
    state.newcomer_wave = wave;
    state.newcomer_before = std::move(older);
    state.text_revision += 1;
    effects.focus = FocusOn{"before"};
}

void take_before(State& state, Draft& draft, answer::Response older, Effects& effects) {
    // Once paired, always paired: both files name the same organisation from now on.
    answer::Respondent& mine = draft.response.respondent;
    if (!older.respondent.id.empty() && older.respondent.id != mine.id) {
        mine.id = older.respondent.id;
        draft.response.revision += 1;
        draft.response.modified = state.clock.now;
    }
    draft.before = std::move(older);
    state.screen = Screen::Compare;
    for (Put& put : draft_puts(draft))
        effects.store.push_back(std::move(put));
    effects.focus = FocusOn{"before"};
}

}  // namespace

Draft new_draft(const State& state, const Context& context) {
    const define::Questionnaire* survey = state.catalogue.questionnaire(state.newcomer_survey);
    if (survey == nullptr) survey = &priority_survey(state);
    Draft draft;
    answer::Response& response = draft.response;
    response.questionnaire_id = survey->id;
    response.questionnaire_version = survey->version;
    response.id = context.new_id;
    response.wave = state.newcomer_wave;
    response.respondent = state.newcomer;
    response.created = context.now;
    response.modified = context.now;
    response.language = base::code(state.language);
    if (!survey->profile) return draft;
    answer::introduce(response, *survey);
    if (response.respondent.id.empty()) response.respondent.id = context.new_respondent;
    draft.before = state.newcomer_before;
    return draft;
}

void change_plan(State& state, const SetTarget& action) {
    Draft* draft = current_draft(state);
    if (draft == nullptr) return;
    if (action.level)
        draft->plan.targets[action.question] = *action.level;
    else
        draft->plan.targets.erase(action.question);
}

void change_plan(State& state, const AddStep& action) {
    Draft* draft = current_draft(state);
    if (draft == nullptr || draft->plan.steps.size() >= answer::kMostSteps) return;
    const define::Question* question =
        define::find_question(questionnaire_of(state, *draft), action.question);
    if (question == nullptr || question->points.empty()) return;
    answer::Step step;
    step.question = action.question;
    step.level =
        std::min(level_now(state, *draft, action.question) + 1, question->points.back().value);
    step.action = question->recommendation.in(state.language);
    draft->plan.steps.push_back(std::move(step));
    state.text_revision += 1;
}

void change_plan(State& state, const SetStep& action) {
    Draft* draft = current_draft(state);
    if (draft == nullptr || action.index >= draft->plan.steps.size()) return;
    answer::Step& step = draft->plan.steps[action.index];
    if (action.field == "action") step.action = action.value;
    if (action.field == "owner") step.owner = action.value;
    if (action.field == "due") step.due = action.value;
    if (action.field == "level") step.level = std::atoi(action.value.c_str());
}

bool receive_beside(State& state, const FileArrived& file, Effects& effects) {
    Draft* draft = current_draft(state);
    const bool introducing = state.screen == Screen::Identity;
    const bool assessing = draft != nullptr && questionnaire_of(state, *draft).scoring &&
                           state.screen != Screen::Start && state.screen != Screen::Help;
    if (file.refused) return false;
    if (is_benchmark(file.bytes)) {
        take_sector(state, file, effects);
        return true;
    }
    if (!introducing && !assessing) return false;
    auto entry = exchange::read_response(file.bytes, state.catalogue);
    if (!entry) {
        refuse(state, file, entry.faults().front(), effects);
        return true;
    }
    answer::Response& older = entry.value().response;
    const std::string& wanted =
        introducing ? state.newcomer_survey : draft->response.questionnaire_id;
    if (older.questionnaire_id != wanted || (!introducing && older.id == draft->response.id))
        return false;
    state.open_fault.reset();
    if (introducing)
        take_newcomer(state, std::move(older), effects);
    else
        take_before(state, *draft, std::move(older), effects);
    return true;
}

}  // namespace state
