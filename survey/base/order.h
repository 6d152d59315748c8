#pragma once
// Sorting of short lists. The library's stable sort is several kilobytes of code for every list it
// is used on, which the page would load; lists here hold tens of things.

#include <cstddef>
#include <utility>
#include <vector>

namespace base {

// Stable; quadratic.
template <class T, class Before>
void sort_few(std::vector<T>& items, Before before) {
    for (std::size_t i = 1; i < items.size(); ++i) {
        T moving = std::move(items[i]);
        std::size_t to = i;
        for (; to > 0 && before(moving, items[to - 1]); --to)
            items[to] = std::move(items[to - 1]);
        items[to] = std::move(moving);
    }
}

}  // namespace base
