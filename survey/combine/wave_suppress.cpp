#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "survey/combine/suppress.h"
#include "survey/combine/wave_pairs.h"

namespace combine {
namespace {

const Benchmark* benchmark_of(const std::vector<Benchmark>& benchmarks, const std::string& wave) {
    for (const Benchmark& each : benchmarks)
        if (each.wave == wave && !each.groups.empty()) return &each;
    return nullptr;
}

// Whether the benchmark hides this value in a group, or does not know it.
bool hides(const BenchmarkGroup& group, const std::string& id) {
    for (const auto* spreads : {&group.themes, &group.items}) {
        const auto found = spreads->find(id);
        if (found != spreads->end()) return found->second.hidden;
    }
    return true;
}

// One side of a pair of waves, one value: who has it, and who of them is paired.
struct Side {
    const Voices& voices;
    std::size_t value;
    std::vector<char> paired;          // one a voice

    // How few people the paired and a union of parts may differ by: of each part, the fewer of those
    // inside and outside. `part` names the part of a voice; people of hidden parts are one part, since
    // the total minus the others gives their sum.
    template <class Part>
    long difference(Part part) const {
        std::map<std::string, std::pair<long, long>> parts;
        for (std::size_t i = 0; i < voices.size(); ++i) {
            if (std::isnan(voices[i].values[value])) continue;
            auto& [in, out] = parts[part(i)];
            ++(paired[i] != 0 ? in : out);
        }
        long result = 0;
        for (const auto& [name, sizes] : parts) result += std::min(sizes.first, sizes.second);
        return result;
    }
};

// Whether sums of the benchmark's groups, or of those paired with the wave before, come too close.
bool too_close(const Side& side, const std::string& id, const Benchmark& benchmark,
               const std::vector<char>* paired_before) {
    const long least = benchmark.min_group;
    const auto close = [&](long difference) { return difference > 0 && difference < least; };
    std::vector<std::string> dimensions{""};
    for (const BenchmarkGroup& group : benchmark.groups)
        if (group.by != dimensions.back()) dimensions.push_back(group.by);
    for (const std::string& by : dimensions) {
        std::vector<std::string> shown;
        for (const BenchmarkGroup& group : benchmark.groups)
            if (!by.empty() && group.by == by && !hides(group, id)) shown.push_back(group.value);
        const long difference = side.difference([&](std::size_t i) {
            if (by.empty()) return std::string();
            const std::string& own = value_of(side.voices[i].response->respondent, by);
            const bool known = std::find(shown.begin(), shown.end(), own) != shown.end();
            return known ? own : std::string();
        });
        if (close(difference)) return true;
    }
    return paired_before != nullptr && close(side.difference([&](std::size_t i) {
        return std::string((*paired_before)[i] != 0 ? "1" : "0");
    }));
}

std::vector<char> marked(const Voices& voices, const std::vector<PairedWaves::Couple>& couples,
                         std::size_t PairedWaves::Couple::*side) {
    std::vector<char> result(voices.size(), 0);
    for (const auto& couple : couples) result[couple.*side] = 1;
    return result;
}

const std::string& id_of(const WaveChanges& changes, std::size_t value) {
    const std::size_t questions = changes.questions.size();
    return value < questions ? changes.questions[value].id : changes.measures[value - questions].id;
}

}  // namespace

std::vector<std::vector<char>> hidden_changes(const std::vector<PairedWaves>& pairs,
                                              const std::vector<WaveChanges>& changes,
                                              const std::vector<std::vector<std::size_t>>& relations,
                                              const std::vector<Benchmark>& benchmarks) {
    std::vector<Equation> equations;
    for (const auto& relation : relations)
        equations.push_back({Equation::Kind::Relation, relation});
    std::vector<std::vector<char>> result;
    for (std::size_t w = 0; w < pairs.size(); ++w) {
        const Benchmark* before = benchmark_of(benchmarks, changes[w].before);
        const Benchmark* now = benchmark_of(benchmarks, changes[w].now);
        std::vector<GroupCell> cells;
        for (std::size_t v = 0; v < pairs[w].couples.size(); ++v) {
            const auto& couples = pairs[w].couples[v];
            const std::string& id = id_of(changes[w], v);
            GroupCell& cell = cells.emplace_back(GroupCell{static_cast<long>(couples.size()), true});
            if (cell.n == 0) continue;
            const Side from{*pairs[w].before, v,
                            marked(*pairs[w].before, couples, &PairedWaves::Couple::before)};
            const Side to{*pairs[w].now, v,
                          marked(*pairs[w].now, couples, &PairedWaves::Couple::now)};
            std::vector<char> earlier;
            if (w > 0 && result[w - 1][v] == 0)
                earlier = marked(*pairs[w].before, pairs[w - 1].couples[v],
                                 &PairedWaves::Couple::now);
            const bool hide = before == nullptr || now == nullptr ||
                              hides(before->groups.front(), id) || hides(now->groups.front(), id) ||
                              too_close(from, id, *before, earlier.empty() ? nullptr : &earlier) ||
                              too_close(to, id, *now, nullptr);
            if (hide) cell.n = 1;      // a cell of one is always hidden
        }
        const long least = now != nullptr ? now->min_group : kLargestGroup;
        result.push_back(hidden_cells(cells, equations, {}, {}, least));
    }
    return result;
}

}  // namespace combine
