#pragma once
// What the status chart says in words, in both languages.

#include <string>
#include <vector>

#include "survey/combine/priority.h"
#include "survey/define/definition.h"

namespace chart {

// What the words are about: one wave, ranked.
struct StatusFacts {
    const std::vector<combine::RankedItem>& items;
    const define::Questionnaire& questionnaire;
    std::string wave;
    std::string latest;              // latest `modified`, "2023-10-02T14:30:02Z", or empty
    long n = 0;                      // responses
};

struct StatusHeadings {
    std::string initiative, of_n, no_demand, demand, dont_know, blank;
};

StatusHeadings status_headings(const StatusFacts& facts, base::Language language);

// The priority index, whole, or a dash when nobody took a position.
std::string status_index(const combine::RankedItem& item, base::Language language);

// States the finding ("Deux initiatives font l’unanimité") when two or more answered.
std::string status_title(const StatusFacts& facts, base::Language language);
std::string status_subtitle(const StatusFacts& facts, base::Language language);   // n and wave
std::string status_description(const StatusFacts& facts, base::Language language);
std::string status_long_description(const StatusFacts& facts, base::Language language);
std::string status_note(const StatusFacts& facts, base::Language language);       // how to read it
std::string status_source(const StatusFacts& facts, base::Language language);

}  // namespace chart
