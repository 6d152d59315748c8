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
// was read as. Whoever has added the last one calls finish().
class Reading {
public:
    using Take = std::function<void(const Document&, ReadResponse)>;
    Reading(const exchange::Catalogue& catalogue, Take take);

    void add(Document document);
    void finish();

private:
    const exchange::Catalogue& catalogue_;
    Take take_;
    std::vector<Document> waiting_;
    std::size_t bytes_ = 0;   // of those that wait
};

}  // namespace command
