#pragma once
// Documents to responses on every core of the machine, in the order in which they came.

#include <cstddef>
#include <functional>
#include <vector>

#include "app/command/inputs.h"
#include "survey/exchange/catalogue.h"
#include "survey/exchange/response_file.h"

namespace command {

using ReadResponse = base::Result<combine::Entry>;

// Holds documents back until there are enough to share among the cores, then hands each to `take` with what it
// was read as. Whoever has added the last one calls finish(). Answers to a questionnaire that is not kept are
// forgotten as soon as they were checked.
class Reading {
public:
    using Keeps = std::function<bool(const std::string& questionnaire)>;
    using Take = std::function<void(const Document&, ReadResponse)>;
    Reading(const exchange::Catalogue& catalogue, Keeps keeps, Take take);

    void add(Document document);
    void finish();

private:
    const exchange::Catalogue& catalogue_;
    Keeps keeps_;
    Take take_;
    std::vector<Document> waiting_;
    std::size_t bytes_ = 0;   // of those that wait
};

}  // namespace command
