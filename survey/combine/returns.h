#pragma once
// Who answered: clusters against what was collected, a questionnaire and a wave each ("returns" are
// the questionnaires that came back). Only questionnaires that count one response a cluster.

#include <string>
#include <vector>

#include "survey/answer/progress.h"
#include "survey/combine/merge.h"
#include "survey/define/definition.h"

namespace combine {

struct Collection {
    std::string questionnaire;         // id
    std::string wave;
    bool operator==(const Collection&) const = default;
};

enum class Return { Missing, Received, SeveralVersions };

struct ReturnCell {
    Return status = Return::Missing;
    int versions = 0;                  // different files received; duplicates are none
    // Of the one that counts; null when missing.
    const answer::Response* counted = nullptr;
    answer::Progress questions;        // answered, of those asked
    int required_blank = 0;            // required questions without an answer
    // The cluster said in an earlier wave of this questionnaire, the last one it answered, that it
    // takes no part any more: it is missing, and nobody reminds it.
    bool withdrew = false;
};
struct ReturnRow {
    std::string cluster;               // id
    std::vector<ReturnCell> cells;     // one a collection
};

struct Returns {
    std::vector<Collection> collections;   // questionnaires in their order, waves ascending
    std::vector<ReturnRow> rows;       // clusters in their usual order, unknown ids after them
};

// `standings` are those of `entries`, a person's choice included. `expected` are collections that stand there even
// though nothing came back yet. Points to the entries’ responses. Independent
// of their order.
Returns returns(const Entries& entries, const std::vector<Standing>& standings,
                const std::vector<define::Questionnaire>& questionnaires,
                const std::vector<define::Cluster>& clusters,
                const std::vector<Collection>& expected = {});

}  // namespace combine
