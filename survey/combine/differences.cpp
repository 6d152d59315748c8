#include "survey/combine/differences.h"

#include "survey/answer/visibility.h"

namespace combine {
namespace {

const answer::Answer* given(const define::Question& question,
                            const define::Questionnaire& questionnaire,
                            const answer::Answers& answers) {
    const answer::Answer* found = answer::find(answers, question.id);
    if (found == nullptr || answer::is_empty(*found)) return nullptr;
    return answer::visible(question, questionnaire, answers) ? found : nullptr;
}

}  // namespace

std::vector<Difference> differences(const answer::Response& left, const answer::Response& right,
                                    const define::Questionnaire& questionnaire) {
    std::vector<Difference> result;
    for (const define::Section& section : questionnaire.sections)
        for (const define::Page& page : section.pages)
            for (const define::Question& question : page.questions) {
                const answer::Answer* a = given(question, questionnaire, left.answers);
                const answer::Answer* b = given(question, questionnaire, right.answers);
                const bool same = a == nullptr || b == nullptr ? a == b : *a == *b;
                if (!same) result.push_back({&page, &question, a, b});
            }
    return result;
}

}  // namespace combine
