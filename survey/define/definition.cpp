#include "survey/define/definition.h"

#include <algorithm>

namespace define {

const Question* find_question(const Questionnaire& questionnaire, const std::string& id) {
    for (const Section& section : questionnaire.sections) {
        for (const Page& page : section.pages) {
            const auto found = std::find_if(page.questions.begin(), page.questions.end(),
                                            [&](const Question& q) { return q.id == id; });
            if (found != page.questions.end()) return &*found;
        }
    }
    return nullptr;
}

const Option* find_option(const Question& question, const std::string& id) {
    const auto found = std::find_if(question.options.begin(), question.options.end(),
                                    [&](const Option& option) { return option.id == id; });
    return found == question.options.end() ? nullptr : &*found;
}

const Page* find_page(const Questionnaire& questionnaire, const std::string& id) {
    for (const Section& section : questionnaire.sections)
        for (const Page& page : section.pages)
            if (page.id == id) return &page;
    return nullptr;
}

}  // namespace define
