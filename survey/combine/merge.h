#pragma once
// From files received to responses that count. The outcome does not depend on the order of entries,
// except which of two identical ones is called the duplicate (the later in the list).

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "survey/answer/answer.h"
#include "survey/define/definition.h"

namespace combine {

struct Entry {
    answer::Response response;
    std::string checksum;      // "sha256:…" over the canonical bytes, computed even when absent
    bool verified = false;     // the file carried that checksum
};

enum class Standing { Counted, Duplicate, Superseded };

// One standing an entry. Same id: same checksum again → Duplicate; else the highest
// (revision, checksum) stays. Then, for questionnaires that count one response a cluster and wave,
// the latest (modified, id) stays.
std::vector<Standing> standings(const std::vector<Entry>& entries,
                                const std::vector<define::Questionnaire>& questionnaires);

// The same of entries held elsewhere, after a person chose between rivals: of one cluster and wave, a
// response whose id is in `preferred` stays, and only among several of them the latest.
using Entries = std::vector<const Entry*>;
std::vector<Standing> standings(const Entries& entries,
                                const std::vector<define::Questionnaire>& questionnaires,
                                const std::set<std::string>& preferred);

// Different responses to a questionnaire that counts one a cluster and wave: places in `entries` of
// the newest revision of each, the latest (modified, id) first. Ordered by (questionnaire, cluster,
// wave); only where there are two and more.
using Rivals = std::vector<std::size_t>;
std::vector<Rivals> rivals(const Entries& entries,
                           const std::vector<define::Questionnaire>& questionnaires);

}  // namespace combine
