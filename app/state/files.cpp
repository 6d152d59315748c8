#include "app/state/files.h"

#include "app/state/assessment.h"
#include "app/state/persist.h"
#include "app/state/sealing.h"
#include "survey/answer/visibility.h"
#include "survey/exchange/response_file.h"

namespace state {
namespace {

void resume(State& state, const Draft& draft, Effects& effects) {
    state.draft = draft.response.id;
    state.text_revision += 1;
    state.screen = Screen::Review;
    effects.store.push_back(Put{kSessionKey, session_record(state)});
    effects.focus = FocusOn{"title"};
}

// Away from the coordinator's screens a file is the respondent's own, to go on with.
void reopen(State& state, const FileArrived& file, Effects& effects) {
    state.open_fault.reset();
    state.open_older = false;
    state.open_name = file.name;
    state.screen = Screen::Start;
    auto entry = exchange::read_response(file.bytes, state.catalogue);
    if (file.refused) entry = base::Fault{*file.refused, {}, {}};
    if (!entry) {
        state.open_fault = entry.faults().front();
        effects.focus = FocusOn{"open-fault"};
        return;
    }
    Draft draft;
    draft.response = std::move(entry.value().response);
    for (const Draft& here : state.drafts) {
        if (here.response.id != draft.response.id) continue;
        if (here.response.revision < draft.response.revision) continue;
        if (here.response.revision == draft.response.revision) return resume(state, here, effects);
        state.open_older = true;  // what is on this device is newer: nothing is overwritten
        effects.focus = FocusOn{"open-fault"};
        return;
    }
    for (const Draft& old : state.drafts) {
        // Its plan and what it is compared with stay.
        if (old.response.id == draft.response.id) draft.plan = old.plan, draft.before = old.before;
    }
    std::erase_if(state.drafts,
                  [&](const Draft& old) { return old.response.id == draft.response.id; });
    effects.store.push_back(Put{draft_key(draft.response.id), draft_record(draft)});
    state.drafts.insert(state.drafts.begin(), std::move(draft));
    resume(state, state.drafts.front(), effects);
}

}  // namespace

std::string file_stem(const std::string& text) {
    // U+00C0 to U+00FF, the letters of French and its neighbours, without their marks.
    constexpr std::string_view kPlain =
        "AAAAAAACEEEEIIIIDNOOOOO-OUUUUYTsaaaaaaaceeeeiiiidnooooo-ouuuuyty";
    std::string stem;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '\xC3' && i + 1 < text.size()) c = kPlain[static_cast<unsigned char>(text[++i]) & 63U];
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain)
            stem += c;
        else if (text.compare(i, 2, "œ") == 0 || text.compare(i, 2, "Œ") == 0)
            stem += text[++i] == '\x93' ? "oe" : "OE";
        else if (!stem.empty() && stem.back() != '-')
            stem += '-';
    }
    while (!stem.empty() && stem.back() == '-')
        stem.pop_back();
    return stem;
}

Download answers_file(const State& state, const Draft& draft) {
    answer::Response response = draft.response;
    // What is not asked any more stays on this device, in case it is asked again, and is absent
    // here.
    const define::Questionnaire& survey = questionnaire_of(state, draft);
    for (const PageRef& ref : pages(survey)) {
        for (const define::Question& question : ref.page->questions) {
            if (!answer::asked(question, survey, draft.response.answers)) {
                response.answers.erase(question.id);
            }
        }
    }
    // Members share a cluster: their organisation tells their files apart.
    const std::string& whose =
        survey.profile ? response.respondent.organisation : response.respondent.grappe;
    const std::string name = file_stem(response.questionnaire_id) + "-" + file_stem(whose) + "-" +
                             file_stem(response.wave) + ".json";
    return {name, "application/json",
            exchange::write_response(response, exchange::Layout::Indented)};
}

void receive_file(State& state, const FileArrived& file, Effects& effects) {
    if (put_aside(state, file, effects)) return;
    if (!receive_beside(state, file, effects)) reopen(state, file, effects);
}

}  // namespace state
