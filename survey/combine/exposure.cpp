#include "survey/combine/exposure.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "survey/combine/reach.h"
#include "survey/combine/suppress.h"

namespace combine {
namespace {

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

// One table beside what is out: all their sets at once, so that people are looked at once.
class Judge {
public:
    Judge(const std::vector<RowSet>& before, const RowSet& selection, const std::vector<RowSet>& groups,
          const RowSet& valid, const std::vector<RowSet>& kept, long least)
        : least_(least), before_(before.size()), groups_(groups.size()), kept_(kept.size()),
          incidence_(all_sets(before, selection, groups, valid, kept)) {}

    // With these of what is out, the total, and the groups that are not hidden.
    Reach beside(std::vector<std::size_t> out, const std::vector<char>& hidden) const {
        out.push_back(before_);
        for (std::size_t i = 0; i < groups_; ++i)
            if (hidden[i] == 0) out.push_back(before_ + 1 + i);
        for (std::size_t i = 0; i < kept_; ++i)
            if (incidence_.follows(before_ + 1 + groups_ + i, out)) return Reach::Few;
        return incidence_.reach(out, least_);
    }
    Reach beside_all(const std::vector<char>& hidden) const {
        std::vector<std::size_t> out(before_);
        std::iota(out.begin(), out.end(), std::size_t{0});
        return beside(std::move(out), hidden);
    }

private:
    static std::vector<RowSet> all_sets(std::vector<RowSet> sets, const RowSet& selection,
                                        const std::vector<RowSet>& groups, const RowSet& valid,
                                        const std::vector<RowSet>& kept) {
        sets.push_back(selection & valid);
        for (const RowSet& group : groups) sets.push_back(group & valid);
        sets.insert(sets.end(), kept.begin(), kept.end());
        return sets;
    }

    long least_;
    std::size_t before_, groups_, kept_;
    Incidence incidence_;
};

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
    const Judge judge(before, selection, groups, valid, kept, least);
    const std::vector<char> none(groups.size(), 1);
    const Reach alone = judge.beside_all(none);
    if (alone == Reach::Unknown) return {Refusal::Uncertain, 0, {}};
    if (alone == Reach::Few) {
        std::size_t against = 0;
        while (against < before.size() && judge.beside({against}, none) != Reach::Few) ++against;
        return {Refusal::Difference, against, {}};
    }
    Verdict verdict{Refusal::None, 0, hidden_groups(selection, groups, valid, least)};
    if (judge.beside_all(verdict.hidden) == Reach::Nobody) return verdict;
    const std::vector<char> wanted = std::exchange(verdict.hidden, none);
    for (const std::size_t group : largest_first(groups, valid)) {
        verdict.hidden[group] = wanted[group];
        if (wanted[group] == 0 && judge.beside_all(verdict.hidden) != Reach::Nobody)
            verdict.hidden[group] = 1;
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
