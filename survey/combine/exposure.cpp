#include "survey/combine/exposure.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "survey/combine/reach.h"
#include "survey/combine/suppress.h"

namespace combine {
namespace {

std::vector<RowSet> together(std::vector<RowSet> some, const std::vector<RowSet>& more) {
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

std::vector<char> hidden_groups(const RowSet& selection, const std::vector<RowSet>& groups,
                                const RowSet& valid, long least) {
    std::vector<GroupCell> cells;
    Equation parts{Equation::Kind::Sum, {}};
    RowSet rest = selection & valid;
    for (const RowSet& group : groups) {
        parts.cells.push_back(cells.size());
        cells.push_back({count_common(group, valid), true});
        rest -= group;
    }
    parts.cells.push_back(cells.size());
    cells.push_back({rest.count(), false});   // of no group: what the total minus all groups leaves
    std::vector<char> hidden = hidden_cells(cells, {parts}, {}, {}, least);
    hidden.pop_back();
    return hidden;
}

Reach judged(const std::vector<RowSet>& sets, const std::vector<RowSet>& kept, long least) {
    for (const RowSet& each : kept)
        if (follows(each, sets)) return Reach::Few;
    return reach(sets, least);
}

std::vector<std::size_t> largest_first(const std::vector<RowSet>& groups, const RowSet& valid) {
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return count_common(groups[a], valid) > count_common(groups[b], valid);
    });
    return order;
}

}  // namespace

Verdict decide(const std::vector<RowSet>& before, const RowSet& selection,
               const std::vector<RowSet>& groups, const RowSet& valid, long least,
               const std::vector<RowSet>& kept) {
    const long n = count_common(selection, valid);
    if (n > 0 && n < least) return {Refusal::TooFew, 0, {}};
    Verdict verdict{Refusal::None, 0, std::vector<char>(groups.size(), 1)};
    const std::vector<RowSet> total = shown_sets(selection, groups, valid, verdict);
    const Reach alone = judged(together(before, total), kept, least);
    if (alone == Reach::Unknown) return {Refusal::Uncertain, 0, {}};
    if (alone == Reach::Few) {
        std::size_t against = 0;
        while (against < before.size() &&
               judged(together({before[against]}, total), kept, least) != Reach::Few)
            ++against;
        return {Refusal::Difference, against, {}};
    }
    verdict.hidden = hidden_groups(selection, groups, valid, least);
    const auto holds = [&] {
        return judged(together(before, shown_sets(selection, groups, valid, verdict)), kept, least) ==
               Reach::Nobody;
    };
    if (holds()) return verdict;
    const std::vector<char> wanted = std::exchange(verdict.hidden, std::vector<char>(groups.size(), 1));
    for (const std::size_t group : largest_first(groups, valid)) {
        verdict.hidden[group] = wanted[group];
        if (wanted[group] == 0 && !holds()) verdict.hidden[group] = 1;
    }
    return verdict;
}

std::vector<RowSet> shown_sets(const RowSet& selection, const std::vector<RowSet>& groups,
                               const RowSet& valid, const Verdict& verdict) {
    if (verdict.refusal != Refusal::None) return {};
    std::vector<RowSet> sets{selection & valid};
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (verdict.hidden[i] == 0) sets.push_back(groups[i] & valid);
    std::erase_if(sets, [](const RowSet& set) { return set.empty(); });
    return sets;
}

}  // namespace combine
