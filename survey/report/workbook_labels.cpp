#include "survey/report/workbook_labels.h"

#include "survey/chart/pooling_words.h"
#include "survey/chart/reference.h"
#include "survey/chart/words.h"

namespace report {

using chart::say;

// A page's title names what its questions ask about: "Traiteur local – Statut".
std::string Labels::question(const std::string& id) const {
    for (const define::Section& section : questionnaire_.sections)
        for (const define::Page& page : section.pages)
            for (const define::Question& question : page.questions) {
                if (question.id != id) continue;
                const std::string& title = page.title.in(options_.language);
                const std::string& label = question.label.in(options_.language);
                if (title.empty() || label == title) return label;
                if (label.empty() || question.field.empty())
                    return question.type == define::QuestionType::Scale || label.empty() ? title
                                                                                        : label;
                return title + " – " + label;
            }
    return {};
}

std::string Labels::option(const std::string& question, const std::string& id) const {
    const define::Question* of = define::find_question(questionnaire_, question);
    if (of == nullptr) return {};
    for (const define::Point& point : of->points)
        if (std::to_string(point.value) == id) return point.label.in(options_.language);
    const define::Option* found = define::find_option(*of, id);
    return found != nullptr ? found->label.in(options_.language) : std::string();
}

std::string Labels::cluster(const std::string& id) const {
    for (const define::Cluster& each : options_.clusters)
        if (each.id == id) return each.name.in(options_.language);
    return {};
}

std::string Labels::theme(const std::string& id) const {
    if (id == combine::kOverall) return say(options_.language, "Score global", "Overall score");
    for (const define::Section& section : questionnaire_.sections)
        if (section.id == id) return section.title.in(options_.language);
    return {};
}

std::string Labels::group(const std::string& id) const {
    const std::size_t mark = id.find(':');
    const bool all = mark == std::string::npos;
    const std::string by = all ? std::string() : id.substr(0, mark);
    return chart::group_label(by, all ? std::string() : id.substr(mark + 1), questionnaire_,
                              options_.clusters, options_.language);
}

std::string Labels::of(const std::string& column, const std::string& id,
                       const std::string& asked) const {
    if (id.empty()) return {};
    if (column == "question") return question(id);
    if (column == "option") return option(asked, id);
    if (column == "theme") return theme(id);
    if (column == "group") return group(id);
    if (column.starts_with("grappe")) return cluster(id);
    if (column == "initiative") {
        const define::Page* page = define::find_page(questionnaire_, id);
        return page != nullptr ? page->title.in(options_.language) : std::string();
    }
    if (column == "quadrant" && questionnaire_.ranking)
        for (const define::Quadrant& each : questionnaire_.ranking->quadrants)
            if (each.id == id) return each.label.in(options_.language);
    if (!questionnaire_.pooling) return {};
    const define::Pooling& pooling = *questionnaire_.pooling;
    const bool needs = column == "need";
    if (!needs && column != "offer") return {};
    if (needs && pooling.mentoring && id == pooling.mentoring->seek)
        return pooling.mentoring->label.in(options_.language);
    if (const auto found = option(needs ? pooling.needs : pooling.offers, id); !found.empty())
        return found;
    return pooling.mentoring ? option(pooling.mentoring->question, id) : std::string();
}

}  // namespace report
