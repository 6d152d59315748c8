#include "survey/chart/answers.h"

#include <algorithm>

#include "survey/base/number.h"
#include "survey/chart/panel_words.h"
#include "survey/chart/rows.h"
#include "survey/chart/words.h"
#include "survey/combine/priority.h"
#include "survey/combine/statistics.h"

namespace chart {
namespace {

using base::Language;
using combine::QuestionCounts;
using define::QuestionType;

std::string option_name(const define::Question& question, const std::string& id,
                        Language language) {
    for (const define::Option& option : question.options)
        if (option.id == id) return option.label.in(language);
    for (const define::Point& point : question.points)
        if (std::to_string(point.value) == id)
            return id + "\u00A0– " + point.label.in(language);
    return id;
}

class Answers {
public:
    Answers(const define::Questionnaire& questionnaire, long panel, Language language)
        : questionnaire_(questionnaire), language_(language) {
        chart_.high = static_cast<double>(std::max(panel, 1L));
        const long step = std::max(1L, (panel + 4) / 5);
        for (long at = 0; at <= panel; at += step)
            chart_.ticks.push_back({static_cast<double>(at), count(at, language)});
        chart_.columns = {say(language, "Réponses", "Answers")};
        chart_.name_share = 0.5;
        table_.header = {say(language, "Question", "Question"), say(language, "Réponse", "Answer"),
                         say(language, "Nombre", "Count"), "n",
                         say(language, "Sans objet", "Not applicable"),
                         say(language, "Ne sait pas", "Don’t know"),
                         say(language, "Sans réponse", "Blank")};
    }

    void add(const QuestionCounts& counts) {
        const define::Question& question = *define::find_question(questionnaire_, counts.question);
        const std::string name = question.label.in(language_);
        Row heading;
        heading.kind = RowKind::Heading;
        heading.name = name + " (" + states(counts) + ")";
        chart_.rows.push_back(std::move(heading));
        if (counts.type == QuestionType::Number) return number(name, counts);
        for (const combine::OptionCount& option : counts.options) {
            Row row;
            row.name = option_name(question, option.option, language_);
            if (option.count > 0)
                row.marks.push_back({MarkKind::Box, 0, static_cast<double>(option.count), 0, 0, {}});
            row.cells = {of_n(option.count, counts.n, language_)};
            table(name, row.name, count(option.count, language_), counts);
            chart_.rows.push_back(std::move(row));
        }
    }

    RowChart take_chart() { return std::move(chart_); }
    AltTable take_table() { return std::move(table_); }

private:
    // "n 9, ne sait pas 1": what is 0 is left out.
    std::string states(const QuestionCounts& counts) const {
        std::string words = "n\u00A0" + count(counts.n, language_);
        const auto add = [&](const char* what, long number) {
            if (number > 0) words += ", " + std::string(what) + "\u00A0" + count(number, language_);
        };
        add(say(language_, "sans objet", "not applicable"), counts.not_applicable);
        add(say(language_, "ne sait pas", "don’t know"), counts.dont_know);
        add(say(language_, "sans réponse", "blank"), counts.blank);
        return words;
    }

    void number(const std::string& name, const QuestionCounts& counts) {
        const auto median = combine::median(counts.values);
        Row row;
        row.name = say(language_, "Médiane", "Median");
        row.cells = {median ? level_shown(median, language_) : std::string("–")};
        table(name, row.name, row.cells.front(), counts);
        chart_.rows.push_back(std::move(row));
    }

    void table(const std::string& question, const std::string& answer, const std::string& value,
               const QuestionCounts& counts) {
        table_.rows.push_back({question, answer, value, count(counts.n, language_),
                               count(counts.not_applicable, language_),
                               count(counts.dont_know, language_), count(counts.blank, language_)});
    }

    const define::Questionnaire& questionnaire_;
    Language language_;
    RowChart chart_;
    AltTable table_;
};

bool countable(const define::Question& question) {
    switch (question.type) {
    case QuestionType::Single:
    case QuestionType::YesNo:
    case QuestionType::Multiple:
    case QuestionType::Scale:
    case QuestionType::Number: return true;
    default: return false;
    }
}

bool on_page(const define::Page& page, const std::string& question) {
    return std::any_of(page.questions.begin(), page.questions.end(),
                       [&](const define::Question& each) { return each.id == question; });
}

}  // namespace

std::vector<const define::Page*> counted_pages(const define::Questionnaire& questionnaire) {
    const auto ranked = combine::ranked_pages(questionnaire);
    std::vector<const define::Page*> pages;
    for (const define::Section& section : questionnaire.sections)
        for (const define::Page& page : section.pages)
            if (std::find(ranked.begin(), ranked.end(), &page) == ranked.end() &&
                std::any_of(page.questions.begin(), page.questions.end(), countable))
                pages.push_back(&page);
    return pages;
}

Scene answers(const combine::Panel& panel, const define::Page& page,
              const define::Questionnaire& questionnaire, Language language, double width) {
    const std::string id = "contexte-" + page.id;
    Scene scene = panel_scene(id.c_str(), page.title.in(language), panel, questionnaire, language);
    scene.description = say(language, "Barres\u00A0: réponses de ", "Bars: answers of ") +
                        counted_respondents(questionnaire, scene.n, language) +
                        say(language, " aux questions ", " to the questions ") +
                        quoted(scene.title, language) + " (" + scene.wave + ")";
    Answers made(questionnaire, scene.n, language);
    long questions = 0, blank = 0;
    for (const QuestionCounts& counts : combine::count_answers(panel, questionnaire)) {
        if (!on_page(page, counts.question)) continue;
        made.add(counts);
        ++questions;
        blank += counts.blank;
    }
    scene.long_description = scene.title + ". " + panel_subtitle(questionnaire, scene, language) +
                             ". " + counted(questions, "question", "question", language) +
                             semicolon(language) + say(language, "réponses laissées vides", "answers left blank") +
                             colon(language) + count(blank, language) + ".";
    RowChart chart = made.take_chart();
    chart.subtitle = panel_subtitle(questionnaire, scene, language);
    scene.table = made.take_table();
    scene.table.caption = scene.title;
    draw_rows(scene, std::move(chart), width);
    return scene;
}

}  // namespace chart
