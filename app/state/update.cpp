// What each action does. Effects are collected, never performed.

#include <algorithm>
#include <utility>

#include "app/state/actions.h"
#include "app/state/assessment.h"
#include "app/state/files.h"
#include "app/state/persist.h"
#include "app/state/plan_record.h"
#include "app/state/sealing.h"
#include "app/state/storage.h"
#include "app/words/assessment.h"
#include "survey/answer/profile.h"
#include "survey/exchange/response_file.h"

namespace state {
namespace {

struct Updater {
    State& state;
    const Context& context;
    Effects effects;

    void focus(std::string path) { effects.focus = FocusOn{std::move(path)}; }
    void keep_session() { effects.store.push_back(Put{kSessionKey, session_record(state)}); }

    // Every change of a response counts: revision and time grow together.
    void touch(Draft& draft) {
        draft.response.revision += 1;
        draft.response.modified = context.now;
        draft.response.language = base::code(state.language);
        keep(draft);
    }
    void keep(const Draft& draft) {
        for (Put& put : draft_puts(draft))
            effects.store.push_back(std::move(put));
        keep_session();
    }
    void keep_plan() {
        const Draft* draft = current_draft(state);
        if (draft == nullptr) return;
        effects.store.push_back(Put{plan_key(draft->response.id), plan_record(draft->plan)});
    }
    void forget(const Draft& draft) {
        for (const std::string& key : draft_keys(draft))
            effects.store.push_back(Delete{key});
    }
    void show(Screen screen) {
        state.screen = screen;
        state.show_missing = false;
        state.sealing.too_short = state.sealing.failed = false;   // was about an export elsewhere
        focus("title");
        keep_session();
    }

    void operator()(const GoTo& action) {
        if (action.screen != Screen::Review) state.notice_open = false;
        show(action.screen);
    }
    void operator()(const SetLanguage& action) {
        state.language = action.language;
        keep_session();
    }
    void operator()(const ToggleTheme& action) {
        state.theme = action.dark_now ? ThemeChoice::Light : ThemeChoice::Dark;
        keep_session();
    }
    void operator()(const SetTheme& action) {
        state.theme = action.theme;
        keep_session();
    }
    void operator()(const SetPlainPage& action) {
        state.plain_page = action.plain;
        keep_session();
    }
    void operator()(const OpenHelp&) {
        if (state.screen != Screen::Help) state.help_from = state.screen;
        show(Screen::Help);
    }
    void operator()(const CloseHelp&) { show(state.help_from); }
    void operator()(const ToggleSections&) { state.sections_open = !state.sections_open; }
    void operator()(const Introduce& action) {
        state.newcomer = {};
        state.newcomer_survey = action.survey;
        state.newcomer_before.reset();
        state.open_fault.reset();
        state.wave_refused = false;
        state.newcomer_wave = context.now.substr(0, 4);
        state.text_revision += 1;
        show(Screen::Identity);
    }
    void operator()(const SetNewcomer& action) {
        if (action.field == "grappe") state.newcomer.grappe = action.value;
        if (action.field == "organisation") state.newcomer.organisation = action.value;
        if (action.field == "name") state.newcomer.name = action.value;
        if (action.field == "role") state.newcomer.role = action.value;
        if (action.field != "wave") return;
        state.newcomer_wave = action.value;
        state.wave_refused = false;
    }
    void operator()(const BeginSurvey&) {
        const bool nameless = state.newcomer_survey != priority_survey(state).id &&
                              state.newcomer.organisation.empty();
        if (nameless || state.newcomer.grappe.empty() || state.newcomer_wave.empty()) {
            state.show_missing = true;
            focus(nameless                         ? "identity/organisation"
                  : state.newcomer.grappe.empty() ? "identity/clusters/first"
                                                  : "identity/wave");
            return;
        }
        Draft draft = new_draft(state, context);
        // What could not be read back is never begun.
        if (!exchange::read_response(draft_record(draft), state.catalogue)) {
            state.wave_refused = true;
            focus("identity/wave");
            return;
        }
        state.draft = context.new_id;
        touch(*state.drafts.insert(state.drafts.begin(), std::move(draft)));
        show(Screen::Survey);
    }
    void operator()(const Resume& action) {
        state.draft = action.id;
        state.text_revision += 1;
        show(Screen::Survey);
    }
    void operator()(const DeleteDraft& action) {
        const auto found = std::find_if(state.drafts.begin(), state.drafts.end(), [&](auto& draft) {
            return draft.response.id == action.id;
        });
        if (found == state.drafts.end()) return;
        forget(*found);
        state.undo = {.drafts = {*found}};
        const auto next = state.drafts.erase(found);
        if (state.draft == action.id) state.draft.clear();
        // The neighbour takes the focus: the next one, else the one before, else what undoes it.
        if (state.drafts.empty())
            focus("undo");
        else
            focus("draft/" + (next == state.drafts.end() ? std::prev(next) : next)->response.id);
        keep_session();
    }
    void operator()(const UndoLast&) {
        const Undo undo = std::exchange(state.undo, {});
        for (const Draft& draft : undo.drafts) {
            state.drafts.insert(state.drafts.begin(), draft);
            keep(draft);
        }
        if (undo.changed) {
            for (Draft& draft : state.drafts) {
                if (draft.response.id != undo.changed->response.id) continue;
                draft.plan = undo.changed->plan;
                draft.before = undo.changed->before;
                state.text_revision += 1;
                keep(draft);
            }
        }
        if (undo.sector) {
            state.sector = undo.sector;
            effects.store.push_back(Put{kSectorKey, state.sector->bytes});
        }
        if (!undo.imports.empty()) bring_back(undo.imports);
        combine::disclose(state.coordination.disclosed, undo.disclosed);
        if (!undo.imports.empty()) effects.store.push_back(Put{kDeskKey, desk_record(state)});
        focus("title");
    }
    // Each to where it was among the others, and into storage again.
    void bring_back(const Imports& removed) {
        auto& imports = state.coordination.imports;
        Imports kept;
        kept.swap(imports);
        imports = removed;
        for (Put& put : import_puts(state, 0))
            effects.store.push_back(std::move(put));
        imports.insert(imports.end(), kept.begin(), kept.end());
        std::sort(imports.begin(), imports.end(),
                  [](const Import& a, const Import& b) { return a.number < b.number; });
        state.coordination.stale = state.coordination.changed = true;
    }
    void operator()(const DismissNotice&) {
        state.notice_open = false;
        state.undo = {};
        state.open_fault.reset();
        state.open_older = false;
        focus("title");
    }
    void operator()(const GoToPage& action) {
        Draft* draft = current_draft(state);
        if (draft == nullptr) return;
        const int count = static_cast<int>(pages(questionnaire_of(state, *draft)).size());
        if (action.page >= count) return show(Screen::Review);
        draft->page = std::max(0, action.page);
        state.sections_open = false;
        state.screen = Screen::Survey;
        focus(action.question.empty() ? "title" : "q/" + action.question);
        keep_session();
    }
    void operator()(const SetAnswer& action) {
        Draft* draft = current_draft(state);
        if (draft == nullptr) return;
        draft->typed.erase(action.question);
        answer::Answers& answers = draft->response.answers;
        if (action.answer)
            answers.insert_or_assign(action.question, *action.answer);
        else
            answers.erase(action.question);
        const define::Questionnaire& survey = questionnaire_of(state, *draft);
        keep_subsets(answers, survey);
        answer::describe(draft->response, survey);
        touch(*draft);
    }
    void operator()(const SetTyped& action) {
        Draft* draft = current_draft(state);
        if (draft == nullptr) return;
        draft->typed[action.question] = action.text;
        draft->response.answers.erase(action.question);
        touch(*draft);
    }
    void operator()(const ToggleChoice& action) {
        Draft* draft = current_draft(state);
        if (draft == nullptr) return;
        answer::Choices choices;
        const answer::Answer* old = answer::find(draft->response.answers, action.question);
        if (old != nullptr && old->state == answer::State::Answered) {
            if (const auto* list = std::get_if<answer::Choices>(&old->value)) choices = *list;
        }
        choices.erase(std::remove(choices.begin(), choices.end(), action.option), choices.end());
        if (action.on) choices.push_back(action.option);
        std::sort(choices.begin(), choices.end());
        std::optional<answer::Answer> now;
        if (!choices.empty()) now = answer::Answer{answer::State::Answered, choices};
        (*this)(SetAnswer{action.question, now});
    }
    // What is no longer required cannot stay available.
    static void keep_subsets(answer::Answers& answers, const define::Questionnaire& survey) {
        for (const PageRef& ref : pages(survey)) {
            for (const define::Question& question : ref.page->questions) {
                if (!question.subset_of.empty()) narrow(answers, question);
            }
        }
    }
    static void narrow(answer::Answers& answers, const define::Question& question) {
        const auto inner = answers.find(question.id);
        if (inner == answers.end() ||
            !std::holds_alternative<answer::Choices>(inner->second.value)) {
            return;
        }
        const answer::Answer* outer = answer::find(answers, question.subset_of);
        const auto* allowed = outer ? std::get_if<answer::Choices>(&outer->value) : nullptr;
        auto& kept = std::get<answer::Choices>(inner->second.value);
        kept.erase(std::remove_if(kept.begin(), kept.end(),
                                  [&](const std::string& id) {
                                      return allowed == nullptr ||
                                             std::find(allowed->begin(), allowed->end(), id) ==
                                                 allowed->end();
                                  }),
                   kept.end());
        if (kept.empty()) answers.erase(inner);
    }
    void operator()(const ExportAnswers&) {
        const Draft* draft = current_draft(state);
        if (draft == nullptr) return;
        state.notice_open = false;
        if (!hand_over(state, answers_file(state, *draft), effects)) {
            state.screen = Screen::Review;   // where the passphrase is
            return keep_session();
        }
        state.exported_name = effects.downloads.back().name;
        state.notice_open = state.sealing.making.empty();   // else once it is sealed
        if (state.notice_open) focus("notice");
    }
    void operator()(const WantSealed& action) {
        state.sealing = {.wanted = action.wanted, .passphrase = state.sealing.passphrase};
        if (action.wanted) focus("passphrase");
    }
    void operator()(const SetPassphrase& action) {
        state.sealing.passphrase = action.text;
        state.sealing.too_short = state.sealing.failed = false;
    }
    void operator()(const ProposePassphrase&) {
        (*this)(SetPassphrase{proposed_passphrase(context.new_id)});
        state.text_revision += 1;
        focus("passphrase");
    }
    void operator()(const FileSealed& action) { sealed(state, action.works, effects); }
    void operator()(const SetKey& action) { state.locked.passphrase = action.text; }
    void operator()(const OpenSealed&) { try_passphrase(state, effects); }
    void operator()(const ForgetSealed&) { forget_sealed(state, effects), focus("title"); }
    void operator()(const FileArrived& action) { receive_file(state, action, effects); }
    void operator()(const Coordinate&) {}  // done by coordination::update()
    void operator()(const PartLoaded& action) {
        state.coordination.part = action.works ? Part::Here : Part::Failed;
        state.coordination.stale = true;
        focus("title");
    }
    void operator()(const LoadPart&) { state.coordination.part = Part::Absent; }
    void operator()(const ToggleDetail& action) {
        if (state.opened.erase(action.id) == 0) state.opened.insert(action.id);
    }
    void operator()(const SetTarget& action) { change_plan(state, action), keep_plan(); }
    void operator()(const SetStep& action) { change_plan(state, action), keep_plan(); }
    void operator()(const AddStep& action) {
        change_plan(state, action), keep_plan();
        effects.sayings.push_back({false, words::kStepAdded.in(state.language)});
    }
    void operator()(const RemoveStep& action) {
        Draft* draft = current_draft(state);
        if (draft == nullptr || action.index >= draft->plan.steps.size()) return;
        state.undo = {.changed = *draft};
        draft->plan.steps.erase(draft->plan.steps.begin() + static_cast<long>(action.index));
        state.text_revision += 1;
        keep_plan();
        focus("undo");
    }
    void operator()(const CompareBy& action) {
        state.compare_by = action.group;
        keep_session();
    }
    void operator()(const ForgetBefore&) {
        Draft* draft = current_draft(state);
        if (draft == nullptr || !draft->before) return;
        state.undo = {.changed = *draft};
        draft->before.reset();
        effects.store.push_back(Delete{before_key(draft->response.id)});
        focus("undo");
    }
    void operator()(const ForgetSector&) {
        effects.store.push_back(Delete{kSectorKey});
        state.undo = {};
        state.undo.sector.swap(state.sector);
        focus("undo");
    }
    void operator()(const DownloadAssessment& action) {
        if (auto file = assessment_file(state, action.name))
            effects.downloads.push_back(std::move(*file));
    }
    void operator()(const EraseAll&) {
        effects.store.push_back(EraseStored{});   // also what could not be read
        state.undo = {.drafts = std::move(state.drafts), .imports = std::move(state.coordination.imports)};
        state.undo.disclosed = std::move(state.coordination.disclosed);
        state.undo.sector.swap(state.sector);
        state.drafts.clear();
        const Part part = state.coordination.part;
        state.coordination = {};
        state.coordination.part = part;
        state.draft.clear();
        state.saved.damaged = state.apart = false;
        state.saved.rescue.clear();
        state.sealing = {};
        forget_sealed(state, effects);
        show(Screen::Start);
        focus("undo");
    }
    void operator()(const Stored& action) { stored(state, action, context, effects); }
    void operator()(const StorageFault& action) { storage_fault(state, action, effects); }
    void operator()(const Held& action) { held(state, action, effects); }
    void operator()(const ChangedElsewhere& action) {
        changed_elsewhere(state, action, context, effects);
    }
    void operator()(const TakeCopy&) { keep_copy(state, effects); }
    void operator()(const LeaveCopy&) { leave_copy(state, effects); }
    void operator()(const TakeOver&) { effects.take = true; }
    void operator()(const NewerBuild&) { state.newer_build = true; }
    void operator()(const GoToNewerBuild&) { effects.update = true; }
};

}  // namespace

Effects update(State& state, const Action& action, const Context& context) {
    Updater updater{state, context, {}};
    const Screen screen = state.screen;
    const base::Language language = state.language;
    state.clock = {context.now, context.local_offset};
    if (!state.holding.elsewhere || !changes_answers(action)) std::visit(updater, action);
    const std::string open = hold_key(state);
    if (open != state.holding.key) state.holding = {open, false};
    if (screen != state.screen || language != state.language) state.coordination.stale = true;
    refresh_view(state);
    if (!updater.effects.store.empty() && state.saved.saving != Saving::Failed) {
        state.saved.saving = Saving::Pending;
    }
    return std::move(updater.effects);
}

bool for_coordinator(const State& state, const Action& action) {
    return std::holds_alternative<Coordinate>(action) ||
           (std::holds_alternative<FileArrived>(action) && coordinating(state));
}

}  // namespace state
