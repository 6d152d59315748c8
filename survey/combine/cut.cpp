#include "survey/combine/cut.h"

#include <cstddef>
#include <utility>

namespace combine {
namespace {

using Vertices = std::vector<std::size_t>;

// The vertices that can be reached from `start`.
Vertices part_of(const Weights& weights, std::size_t start, std::vector<char>& seen) {
    Vertices part{start};
    seen[start] = 1;
    for (std::size_t at = 0; at < part.size(); ++at)
        for (std::size_t other = 0; other < weights.size(); ++other)
            if (seen[other] == 0 && weights[part[at]][other] > 0) {
                seen[other] = 1;
                part.push_back(other);
            }
    return part;
}

// Orders the vertices, each time the one tied most to those before it. Gives the last two.
std::pair<std::size_t, std::size_t> last_two(const Weights& weights, const Vertices& alive,
                                             long& weight_of_last) {
    std::vector<long> tied(weights.size(), 0);
    std::vector<char> taken(weights.size(), 0);
    std::pair<std::size_t, std::size_t> last{alive.front(), alive.front()};
    for (std::size_t round = 0; round < alive.size(); ++round) {
        std::size_t next = weights.size();
        for (const std::size_t vertex : alive)
            if (taken[vertex] == 0 && (next == weights.size() || tied[vertex] > tied[next]))
                next = vertex;
        taken[next] = 1;
        weight_of_last = tied[next];
        last = {last.second, next};
        for (const std::size_t vertex : alive) tied[vertex] += weights[next][vertex];
    }
    return last;
}

struct Cut {
    long weight = 0;
    Vertices side;      // empty: none
};

// Lightest cut of a connected part.
Cut lightest(Weights weights, Vertices alive) {
    std::vector<Vertices> merged(weights.size());
    for (const std::size_t vertex : alive) merged[vertex] = {vertex};
    Cut best;
    while (alive.size() > 1) {
        long weight = 0;
        const auto [kept, gone] = last_two(weights, alive, weight);
        if (best.side.empty() || weight < best.weight) best = {weight, merged[gone]};
        for (const std::size_t other : alive) {
            if (other == kept) continue;
            weights[kept][other] += weights[gone][other];
            weights[other][kept] = weights[kept][other];
        }
        merged[kept].insert(merged[kept].end(), merged[gone].begin(), merged[gone].end());
        std::erase(alive, gone);
    }
    return best;
}

}  // namespace

std::vector<char> thin_cut(const Weights& weights, long least) {
    std::vector<char> seen(weights.size(), 0);
    Cut thinnest;
    Vertices whole;                       // the part it goes through
    for (std::size_t start = 0; start < weights.size(); ++start) {
        if (seen[start] != 0) continue;
        Vertices part = part_of(weights, start, seen);
        Cut found = lightest(weights, part);
        if (found.side.empty() || found.weight >= least) continue;
        if (!thinnest.side.empty() && found.weight >= thinnest.weight) continue;
        thinnest = std::move(found);
        whole = std::move(part);
    }
    std::vector<char> side;
    if (thinnest.side.empty()) return side;
    side.assign(weights.size(), 0);
    for (const std::size_t vertex : whole) side[vertex] = 2;
    for (const std::size_t vertex : thinnest.side) side[vertex] = 1;
    return side;
}

}  // namespace combine
