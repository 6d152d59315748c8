#include "survey/combine/kemeny.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace combine {
namespace {

using Items = std::vector<int>;
using Mask = std::uint32_t;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool beats(const Pairwise& wins, int winner, int loser) {
    return wins[at(winner)][at(loser)] > wins[at(loser)][at(winner)];
}

// Component number of each item. Reachability by Warshall: a few dozen items at most.
Items components(const Pairwise& wins) {
    const int n = static_cast<int>(wins.size());
    std::vector<std::vector<char>> reaches(wins.size(), std::vector<char>(wins.size(), 0));
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) reaches[at(i)][at(j)] = i == j || beats(wins, i, j);
    for (int k = 0; k < n; ++k)
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n && reaches[at(i)][at(k)]; ++j)
                if (reaches[at(k)][at(j)]) reaches[at(i)][at(j)] = 1;
    Items result(wins.size(), -1);
    int count = 0;
    for (int i = 0; i < n; ++i) {
        if (result[at(i)] >= 0) continue;
        for (int j = i; j < n; ++j)
            if (reaches[at(i)][at(j)] && reaches[at(j)][at(i)]) result[at(j)] = count;
        ++count;
    }
    return result;
}

// One component: the least cost of ordering every subset of it.
class Component {
public:
    Component(const Pairwise& wins, Items items) : items_(std::move(items)) {
        const int n = static_cast<int>(items_.size());
        low_bits_ = n / 2;
        for (int i = 0; i < n; ++i) {
            low_.push_back(half_table(wins, i, 0, low_bits_));
            high_.push_back(half_table(wins, i, low_bits_, n));
        }
        least_.assign(std::size_t{1} << n, 0);
        for (Mask set = 1; set < least_.size(); ++set) least_[set] = least(set);
        left_ = static_cast<Mask>(least_.size() - 1);
    }

    // Whether an optimal order of what is left can start with this item.
    bool can_start(int item) const {
        const int index = index_of(item);
        return cost_first(index, left_) + least_[without(left_, index)] == least_[left_];
    }
    void place(int item) { left_ = without(left_, index_of(item)); }

private:
    static Mask without(Mask set, int index) { return set & ~(Mask{1} << index); }

    int index_of(int item) const {
        return static_cast<int>(std::find(items_.begin(), items_.end(), item) - items_.begin());
    }

    // Cost of `first` before each subset of items [from, to).
    std::vector<std::uint32_t> half_table(const Pairwise& wins, int first, int from, int to) const {
        std::vector<std::uint32_t> table(std::size_t{1} << (to - from), 0);
        for (Mask set = 1; set < table.size(); ++set) {
            int lowest = 0;
            while ((set >> lowest & 1U) == 0) ++lowest;
            const int later = from + lowest;
            const long cost =
                later == first ? 0 : wins[at(items_[at(later)])][at(items_[at(first)])];
            table[set] = table[without(set, lowest)] + static_cast<std::uint32_t>(cost);
        }
        return table;
    }

    std::uint32_t cost_first(int index, Mask set) const {
        const Mask low_part = set & ((Mask{1} << low_bits_) - 1);
        return low_[at(index)][low_part] + high_[at(index)][set >> low_bits_];
    }

    std::uint32_t least(Mask set) const {
        std::uint32_t best = UINT32_MAX;
        for (int i = 0; i < static_cast<int>(items_.size()); ++i) {
            if ((set >> i & 1U) == 0) continue;
            best = std::min(best, cost_first(i, set) + least_[without(set, i)]);
        }
        return best;
    }

    Items items_;
    int low_bits_ = 0;
    std::vector<std::vector<std::uint32_t>> low_, high_;
    std::vector<std::uint32_t> least_;
    Mask left_ = 0;
};

}  // namespace

Pairwise pairwise(const Preferences& preferences, int items) {
    Pairwise wins(at(items), std::vector<long>(at(items), 0));
    for (const auto& rater : preferences)
        for (std::size_t i = 0; i < at(items); ++i)
            for (std::size_t j = 0; j < at(items); ++j)
                if (rater[i] && rater[j] && *rater[i] > *rater[j]) ++wins[i][j];
    return wins;
}

std::optional<std::vector<int>> kemeny_order(const Pairwise& wins) {
    const int n = static_cast<int>(wins.size());
    const Items component_of = components(wins);
    std::vector<Component> parts;
    for (int number = 0;; ++number) {
        Items members;
        for (int i = 0; i < n; ++i)
            if (component_of[at(i)] == number) members.push_back(i);
        if (members.empty()) break;
        if (static_cast<int>(members.size()) > kLargestComponent) return {};
        parts.emplace_back(wins, std::move(members));
    }

    // Across components strict majorities never form a cycle, so all of them can be respected: the
    // optima are exactly the orders that do so and are optimal inside each component.
    std::vector<char> placed(wins.size(), 0);
    const auto free_to_go = [&](int item) {
        if (placed[at(item)]) return false;
        for (int other = 0; other < n; ++other)
            if (!placed[at(other)] && component_of[at(other)] != component_of[at(item)] &&
                beats(wins, other, item))
                return false;
        return parts[at(component_of[at(item)])].can_start(item);
    };
    std::vector<int> order;
    while (static_cast<int>(order.size()) < n) {
        int next = 0;
        while (!free_to_go(next)) ++next;
        placed[at(next)] = 1;
        parts[at(component_of[at(next)])].place(next);
        order.push_back(next);
    }
    return order;
}

std::optional<long> kemeny_optima(const Pairwise& wins) {
    const std::size_t n = wins.size();
    if (n > kMostCounted) return {};
    // Of each set that comes last: the least cost, and in how many orders.
    std::vector<long> least(std::size_t{1} << n, 0), ways(std::size_t{1} << n, 1);
    for (Mask set = 1; set < least.size(); ++set) {
        long best = -1, orders = 0;
        for (std::size_t first = 0; first < n; ++first) {
            if ((set >> first & 1U) == 0) continue;
            const Mask rest = set & ~(Mask{1} << first);
            long cost = least[rest];
            for (std::size_t later = 0; later < n; ++later)
                if ((rest >> later & 1U) != 0) cost += wins[later][first];
            if (best < 0 || cost < best) best = cost, orders = 0;
            if (cost == best) orders += ways[rest];
        }
        least[set] = best;
        ways[set] = orders;
    }
    return ways.back();
}

std::vector<double> copeland_scores(const Pairwise& wins) {
    std::vector<double> scores(wins.size(), 0);
    for (std::size_t i = 0; i < wins.size(); ++i)
        for (std::size_t j = 0; j < wins.size(); ++j)
            if (i != j)
                scores[i] += wins[i][j] > wins[j][i] ? 1 : wins[i][j] == wins[j][i] ? 0.5 : 0;
    return scores;
}

long disagreements(const Pairwise& wins, const std::vector<int>& order) {
    long result = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size(); ++j)
            result += wins[at(order[j])][at(order[i])];
    return result;
}

}  // namespace combine
