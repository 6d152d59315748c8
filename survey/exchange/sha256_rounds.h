#pragma once
// SHA-256, written once for one text (a Word is a number) and for several side by side (a Word is a vector of
// numbers, one of each text). Numbers in comments are sections of FIPS 180-4.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace exchange::sha {

template <class Word>
using State = std::array<Word, 8>;

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (§4.2.2).
inline constexpr std::array<std::uint32_t, 64> kRound{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// Of the square roots of the first 8 primes (§5.3.3).
inline constexpr State<std::uint32_t> kStart{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                             0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

template <class Word>
[[gnu::always_inline]] inline Word rotated(Word word, unsigned by) {
    return (word >> by) | (word << (32U - by));
}

inline std::uint32_t word_at(const char* bytes) {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) word = (word << 8U) | static_cast<unsigned char>(bytes[i]);
    return word;
}

// Of the schedule only sixteen words are needed at a time: each takes the place of the one sixteen before it.
template <class Word>
using Schedule = std::array<Word, 16>;

template <class Word>
[[gnu::always_inline]] inline void advance(Schedule<Word>& words) {
    for (std::size_t t = 0; t < 16; ++t) {
        const Word a = words[(t + 1) % 16];
        const Word b = words[(t + 14) % 16];
        const Word low = rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3U);
        const Word high = rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10U);
        words[t] += low + words[(t + 9) % 16] + high;
    }
}

// One round; who calls it turns the letters instead of moving what they hold.
template <class Word>
[[gnu::always_inline]] inline void mix(Word a, Word b, Word c, Word& d, Word e, Word f, Word g, Word& h, Word added) {
    const Word sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    h += sum1 + ((e & f) ^ (~e & g)) + added;
    d += h;
    const Word sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    h += sum0 + ((a & b) ^ (a & c) ^ (b & c));
}

// `words` are those of a block, and no longer afterwards.
template <class Word>
void compress(State<Word>& state, Schedule<Word>& words) {
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t t = 0; t < 64; t += 8) {
        if (t >= 16 && t % 16 == 0) advance(words);
        const auto added = [&](std::size_t i) { return kRound[t + i] + words[t % 16 + i]; };
        mix<Word>(a, b, c, d, e, f, g, h, added(0));
        mix<Word>(h, a, b, c, d, e, f, g, added(1));
        mix<Word>(g, h, a, b, c, d, e, f, added(2));
        mix<Word>(f, g, h, a, b, c, d, e, added(3));
        mix<Word>(e, f, g, h, a, b, c, d, added(4));
        mix<Word>(d, e, f, g, h, a, b, c, added(5));
        mix<Word>(c, d, e, f, g, h, a, b, added(6));
        mix<Word>(b, c, d, e, f, g, h, a, added(7));
    }
    const State<Word> mixed{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i) state[i] += mixed[i];
}

// A text, and what comes right after it, as whole blocks of 64 bytes: its own, then its padded end.
class Blocks {
public:
    Blocks() = default;
    Blocks(std::string_view bytes, std::string_view then);
    std::size_t count() const { return whole_ + end_.size() / 64; }
    const char* operator[](std::size_t i) const {
        return i < whole_ ? bytes_.data() + i * 64 : end_.data() + (i - whole_) * 64;
    }

private:
    std::string_view bytes_;
    std::size_t whole_ = 0;
    std::string end_;
};

// 64 lower-case digits.
std::string hexadecimal(const State<std::uint32_t>& state);

}  // namespace exchange::sha
