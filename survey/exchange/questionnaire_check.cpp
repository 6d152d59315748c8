#include "survey/exchange/questionnaire_check.h"

#include <array>
#include <set>

#include "survey/exchange/condition_check.h"
#include "survey/exchange/format_check.h"
#include "survey/exchange/pooling_check.h"
#include "survey/exchange/question_check.h"
#include "survey/exchange/scoring_check.h"

namespace exchange {

namespace {

using base::Code;

// Ids of one kind: well formed, each once.
class Ids {
public:
    explicit Ids(Faults& faults) : faults_(faults) {}

    void add(const std::string& id, const std::string& place) {
        if (!is_id(id)) {
            faults_.push_back({id.empty() ? Code::Missing : Code::OutOfRange, place, id});
        } else if (!seen_.insert(id).second) {
            faults_.push_back({Code::DupKey, place, id});
        }
    }

private:
    Faults& faults_;
    std::set<std::string> seen_;
};

void check_lists(const QuestionnaireDraft& draft, Faults& faults) {
    Ids ids(faults);
    for (std::size_t i = 0; i < draft.option_lists.size(); ++i) {
        const std::string place = item_place("optionLists", i);
        ids.add(draft.option_lists[i].id, place + ".id");
        check_options(draft.option_lists[i].options, place + ".options", faults);
    }
}

void check_models(const QuestionnaireDraft& draft, Faults& faults) {
    Ids ids(faults);
    for (std::size_t i = 0; i < draft.models.size(); ++i) {
        const ModelDraft& model = draft.models[i];
        const std::string place = item_place("models", i);
        ids.add(model.id, place + ".id");
        if (model.questions.empty()) faults.push_back({Code::Missing, place + ".questions"});
        check_questions(model.questions, place + ".questions", draft, faults);
    }
}

void check_page(const PageDraft& draft, const std::string& place, const QuestionnaireDraft& file,
                Faults& faults) {
    const std::string& model = draft.page.model;
    if (model.empty()) {
        if (draft.questions.empty()) faults.push_back({Code::Missing, place + ".questions"});
        check_questions(draft.questions, place + ".questions", file, faults);
        return;
    }
    // One or the other: where would the page's own questions stand?
    if (!draft.questions.empty()) {
        faults.push_back({Code::UnknownKey, place + ".questions", "questions"});
    }
    for (const ModelDraft& known : file.models) {
        if (known.id == model) return;
    }
    faults.push_back({Code::UnknownQuestion, place + ".model", model});
}

void check_sections(const QuestionnaireDraft& draft, Faults& faults) {
    Ids sections(faults);
    Ids pages(faults);
    if (draft.sections.empty()) faults.push_back({Code::Missing, "sections"});
    for (std::size_t s = 0; s < draft.sections.size(); ++s) {
        const SectionDraft& section = draft.sections[s];
        const std::string place = item_place("sections", s);
        sections.add(section.section.id, place + ".id");
        if (!(section.section.weight > 0)) faults.push_back({Code::OutOfRange, place + ".weight"});
        if (section.pages.empty()) faults.push_back({Code::Missing, place + ".pages"});
        for (std::size_t p = 0; p < section.pages.size(); ++p) {
            const std::string page = item_place(place + ".pages", p);
            pages.add(section.pages[p].page.id, page + ".id");
            check_page(section.pages[p], page, draft, faults);
        }
    }
}

// Full ids must differ over the whole questionnaire, models expanded.
void check_full_ids(const Expanded& expanded, Faults& faults) {
    std::set<std::string> seen;
    std::set<std::string> pages;
    std::size_t place = 0;
    for (const define::Section& section : expanded.questionnaire.sections) {
        for (const define::Page& page : section.pages) {
            const bool repeated_page = !pages.insert(page.id).second;
            for (const define::Question& question : page.questions) {
                const std::string where = expanded.places[place++] + ".id";
                // A page that stands twice was named: its model's questions do too, of course.
                const bool follows = repeated_page && !question.field.empty();
                if (!seen.insert(question.id).second && !follows) {
                    faults.push_back({Code::DupKey, where, question.id});
                }
            }
        }
    }
}

const define::Question* find_field(const ModelDraft& model, const std::string& field) {
    for (const QuestionDraft& draft : model.questions) {
        if (draft.question.id == field) return &draft.question;
    }
    return nullptr;
}

void check_quadrants(const std::vector<define::Quadrant>& quadrants, Faults& faults) {
    Ids ids(faults);
    std::set<std::pair<bool, bool>> corners;
    for (std::size_t i = 0; i < quadrants.size(); ++i) {
        const std::string place = item_place("ranking.quadrants", i);
        ids.add(quadrants[i].id, place + ".id");
        const std::pair corner{quadrants[i].high_index, quadrants[i].high_coverage};
        if (!corners.insert(corner).second) faults.push_back({Code::DupKey, place + ".index"});
    }
    if (corners.size() != 4) faults.push_back({Code::Missing, "ranking.quadrants"});
}

void check_ranking(const define::Ranking& ranking, const QuestionnaireDraft& draft, Faults& faults) {
    const ModelDraft* model = nullptr;
    for (const ModelDraft& known : draft.models) {
        if (known.id == ranking.model) model = &known;
    }
    if (model == nullptr) {
        faults.push_back({Code::UnknownQuestion, "ranking.model", ranking.model});
    } else {
        struct Need {
            const char* key;
            const std::string& field;
            define::QuestionType type;
        };
        const std::array<Need, 4> needs{{
            {"ranking.status", ranking.status, define::QuestionType::Single},
            {"ranking.priority", ranking.priority, define::QuestionType::Scale},
            {"ranking.requiredResources", ranking.required_resources, define::QuestionType::Multiple},
            {"ranking.availableResources", ranking.available_resources,
             define::QuestionType::Multiple}}};
        for (const Need& need : needs) {
            const define::Question* field = find_field(*model, need.field);
            if (field == nullptr) {
                faults.push_back({Code::UnknownQuestion, need.key, need.field});
            } else if (field->type != need.type) {
                faults.push_back({Code::WrongType, need.key, need.field});
            }
        }
        const define::Question* status = find_field(*model, ranking.status);
        const std::string& tie = ranking.first_tie_option;
        if (status != nullptr && !status->options.empty() &&
            define::find_option(*status, tie) == nullptr) {
            faults.push_back({Code::UnknownOption, "ranking.firstTieOption", tie});
        }
    }
    if (ranking.index_threshold < 0 || ranking.index_threshold > 100) {
        faults.push_back({Code::OutOfRange, "ranking.indexThreshold"});
    }
    if (ranking.coverage_threshold < 0 || ranking.coverage_threshold > 1) {
        faults.push_back({Code::OutOfRange, "ranking.coverageThreshold"});
    }
    check_quadrants(ranking.quadrants, faults);
}

}  // namespace

Faults check_questionnaire(const QuestionnaireDraft& draft, const Expanded& expanded) {
    Faults faults;
    const define::Questionnaire& head = draft.questionnaire;
    Ids(faults).add(head.id, "id");
    if (!major_version(head.version)) faults.push_back({Code::OutOfRange, "version", head.version});
    check_lists(draft, faults);
    check_models(draft, faults);
    check_sections(draft, faults);
    check_full_ids(expanded, faults);
    check_conditions(expanded, faults);
    if (draft.ranking) check_ranking(draft.ranking->ranking, draft, faults);
    check_scoring(draft, expanded, faults);
    check_pooling(expanded.questionnaire, faults);
    return faults;
}

}  // namespace exchange
