#pragma once
// From files received to responses that count. The outcome does not depend on the order of entries,
// except which of two identical ones is called the duplicate (the later in the list).

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

}  // namespace combine
