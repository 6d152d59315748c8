#pragma once
// What the ids of published tables stand for, in one language.

#include <string>

#include "survey/report/published.h"

namespace report {

class Labels {
public:
    Labels(const define::Questionnaire& questionnaire, const Options& options)
        : questionnaire_(questionnaire), options_(options) {}

    // `column` is the table's own name for the column ("initiative", "group"); `question` the
    // question of the same row, which alone says what an option means. Empty: nothing is known.
    std::string of(const std::string& column, const std::string& id,
                   const std::string& question) const;

private:
    std::string question(const std::string& id) const;
    std::string option(const std::string& question, const std::string& id) const;
    std::string cluster(const std::string& id) const;
    std::string theme(const std::string& id) const;
    std::string group(const std::string& id) const;

    const define::Questionnaire& questionnaire_;
    const Options& options_;
};

}  // namespace report
