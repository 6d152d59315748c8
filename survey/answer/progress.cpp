#include "survey/answer/progress.h"

#include "survey/answer/visibility.h"

namespace answer {

namespace {

bool is_blank(const define::Question& question, const Answers& answers) {
    const Answer* answer = find(answers, question.id);
    return answer == nullptr || is_empty(*answer);
}

}  // namespace

bool page_done(const define::Page& page, const define::Questionnaire& questionnaire,
               const Answers& answers) {
    bool any_required = false;
    bool any_answered = false;
    for (const define::Question& question : page.questions) {
        if (!visible(question, questionnaire, answers)) continue;
        const bool blank = is_blank(question, answers);
        any_answered = any_answered || !blank;
        if (!required_now(question, questionnaire, answers)) continue;
        any_required = true;
        if (blank) return false;
    }
    return any_required || any_answered;
}

Progress progress(const define::Section& section, const define::Questionnaire& questionnaire,
                  const Answers& answers) {
    Progress progress;
    for (const define::Page& page : section.pages) {
        progress.done += page_done(page, questionnaire, answers) ? 1 : 0;
        ++progress.total;
    }
    return progress;
}

Progress progress(const define::Questionnaire& questionnaire, const Answers& answers) {
    Progress sum;
    for (const define::Section& section : questionnaire.sections) {
        const Progress part = progress(section, questionnaire, answers);
        sum.done += part.done;
        sum.total += part.total;
    }
    return sum;
}

Progress answered(const define::Questionnaire& questionnaire, const Answers& answers) {
    Progress result;
    for (const define::Section& section : questionnaire.sections)
        for (const define::Page& page : section.pages)
            for (const define::Question& question : page.questions) {
                if (!asked(question, questionnaire, answers)) continue;
                ++result.total;
                result.done += is_blank(question, answers) ? 0 : 1;
            }
    return result;
}

std::vector<MissingItem> missing(const define::Questionnaire& questionnaire, const Answers& answers) {
    std::vector<MissingItem> items;
    for (const define::Section& section : questionnaire.sections) {
        for (const define::Page& page : section.pages) {
            for (const define::Question& question : page.questions) {
                if (!required_now(question, questionnaire, answers)) continue;
                if (is_blank(question, answers)) items.push_back({section.id, page.id, question.id});
            }
        }
    }
    return items;
}

}  // namespace answer
