#pragma once
// Counts of one wave. Every number keeps the four states apart: n + not_applicable + dont_know +
// blank = responses.

#include <map>
#include <string>
#include <vector>

#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace combine {

// Responses of other hands' ownership: they must outlive every use of the panel.
using Panel = std::vector<const answer::Response*>;

struct OptionCount {
    std::string option;             // option id; a scale's level as text ("3")
    long count = 0;
};

struct QuestionCounts {
    std::string question;
    define::QuestionType type{};
    long n = 0;                     // values given
    long not_applicable = 0;
    long dont_know = 0;
    long blank = 0;                 // absent, or hidden by its condition
    std::vector<OptionCount> options;   // questionnaire order; levels from the questionnaire, never
                                        // from the data; options that store a state have no row
    std::vector<double> values;     // Scale and Number, ascending
};

// Single, yes-no, scale, multiple and number questions, in questionnaire order.
std::vector<QuestionCounts> count_answers(const Panel& panel,
                                          const define::Questionnaire& questionnaire);

// One panel a wave, waves ascending (byte order), each panel by (cluster, id): nothing computed
// from it depends on the order files came in.
std::map<std::string, Panel> waves(const Panel& responses);

}  // namespace combine
