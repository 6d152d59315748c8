#pragma once
// Debug builds: holds every item that Dear ImGui saw in a frame against the semantic tree, so that
// nothing can be drawn to be operated without telling assistive technology what it is. In other
// builds nothing is watched and no fault is ever found.

#include <string>
#include <vector>

#include "app/sem/patch.h"
#include "app/widgets/picture.h"

namespace widgets {

class ItemWatch {
public:
    // Watches the current Dear ImGui context until it is destroyed.
    ItemWatch();
    ~ItemWatch();
    ItemWatch(const ItemWatch&) = delete;
    ItemWatch& operator=(const ItemWatch&) = delete;

    // Items without a node, controls without a name, controls that are no item: one line each.
    std::vector<std::string> faults(const sem::Tree& tree) const;

    struct Seen {
        unsigned id = 0;
        float x = 0, y = 0, w = 0, h = 0;  // device px
    };
    void see(const Seen& item) { seen_.push_back(item); }

private:
    std::vector<Seen> seen_;
};

// The id of a node's Dear ImGui item.
constexpr unsigned item_id(sem::Key key) {
    return static_cast<unsigned>(key ^ (key >> 32));
}

}  // namespace widgets
