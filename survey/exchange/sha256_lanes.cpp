// Many texts, four at a time.

#include <algorithm>

#include "survey/exchange/sha256.h"
#include "survey/exchange/sha256_rounds.h"

namespace exchange {

namespace {

// A word of each of four texts, in one register where the machine has such; compilers spell it out where not.
using Lanes = std::uint32_t __attribute__((vector_size(16)));
constexpr std::size_t kLanes = 4;

// Of block `i` of four texts; the state of a text that has none goes on, and means nothing.
void compress_lanes(sha::State<Lanes>& state, const std::array<sha::Blocks, kLanes>& texts, std::size_t i) {
    static constexpr std::array<char, 64> kNothing{};
    const auto block = [&](std::size_t lane) { return i < texts[lane].count() ? texts[lane][i] : kNothing.data(); };
    const std::array<const char*, kLanes> from{block(0), block(1), block(2), block(3)};
    sha::Schedule<Lanes> words;
    for (std::size_t t = 0; t < words.size(); ++t)
        words[t] = Lanes{sha::word_at(from[0] + 4 * t), sha::word_at(from[1] + 4 * t), sha::word_at(from[2] + 4 * t),
                         sha::word_at(from[3] + 4 * t)};
    sha::compress(state, words);
}

// Appends the sums of up to four texts.
void sum(const std::array<sha::Blocks, kLanes>& texts, std::size_t count, std::vector<std::string>& sums) {
    sha::State<Lanes> state;
    for (std::size_t i = 0; i < state.size(); ++i) state[i] = sha::kStart[i] - Lanes{};   // in each lane
    std::array<sha::State<std::uint32_t>, kLanes> ended{};
    std::size_t running = count;
    for (std::size_t block = 0; running > 0; ++block) {
        compress_lanes(state, texts, block);
        for (std::size_t lane = 0; lane < count; ++lane) {
            if (block + 1 != texts[lane].count()) continue;   // each has one block at least
            for (std::size_t i = 0; i < state.size(); ++i) ended[lane][i] = state[i][lane];
            --running;
        }
    }
    for (std::size_t lane = 0; lane < count; ++lane) sums.push_back(sha::hexadecimal(ended[lane]));
}

}  // namespace

std::vector<std::string> sha256_each(const std::vector<std::string_view>& texts, std::string_view then) {
    std::vector<std::string> sums;
    sums.reserve(texts.size());
    for (std::size_t first = 0; first < texts.size(); first += kLanes) {
        const std::size_t count = std::min(kLanes, texts.size() - first);
        std::array<sha::Blocks, kLanes> four;
        for (std::size_t lane = 0; lane < count; ++lane) four[lane] = sha::Blocks(texts[first + lane], then);
        sum(four, count, sums);
    }
    return sums;
}

}  // namespace exchange
