#include "survey/exchange/sha256.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace exchange {

namespace {

using Words = std::array<std::uint32_t, 8>;

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (§4.2.2).
constexpr std::array<std::uint32_t, 64> kRound{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// Of the square roots of the first 8 primes (§5.3.3).
constexpr Words kStart{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

std::uint32_t rotated(std::uint32_t word, unsigned by) { return (word >> by) | (word << (32U - by)); }

std::uint32_t word_at(const char* bytes) {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) word = (word << 8U) | static_cast<unsigned char>(bytes[i]);
    return word;
}

// Of the schedule only sixteen words are needed at a time: each takes the place of the one sixteen before it.
using Schedule = std::array<std::uint32_t, 16>;

void advance(Schedule& words) {
    for (std::size_t t = 0; t < 16; ++t) {
        const std::uint32_t a = words[(t + 1) % 16];
        const std::uint32_t b = words[(t + 14) % 16];
        const std::uint32_t low = rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3U);
        const std::uint32_t high = rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10U);
        words[t] += low + words[(t + 9) % 16] + high;
    }
}

// One round; who calls it turns the letters instead of moving what they hold.
[[gnu::always_inline]] inline void mix(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d, std::uint32_t e,
                std::uint32_t f, std::uint32_t g, std::uint32_t& h, std::uint32_t added) {
    const std::uint32_t sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    h += sum1 + ((e & f) ^ (~e & g)) + added;
    d += h;
    const std::uint32_t sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    h += sum0 + ((a & b) ^ (a & c) ^ (b & c));
}

void compress(Words& state, const char* block) {
    Schedule words;
    for (std::size_t i = 0; i < 16; ++i) words[i] = word_at(block + 4 * i);
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t t = 0; t < 64; t += 8) {
        if (t >= 16 && t % 16 == 0) advance(words);
        const auto added = [&](std::size_t i) { return kRound[t + i] + words[t % 16 + i]; };
        mix(a, b, c, d, e, f, g, h, added(0));
        mix(h, a, b, c, d, e, f, g, added(1));
        mix(g, h, a, b, c, d, e, f, added(2));
        mix(f, g, h, a, b, c, d, e, added(3));
        mix(e, f, g, h, a, b, c, d, added(4));
        mix(d, e, f, g, h, a, b, c, added(5));
        mix(c, d, e, f, g, h, a, b, added(6));
        mix(b, c, d, e, f, g, h, a, added(7));
    }
    const Words mixed{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i) state[i] += mixed[i];
}

// The last bytes, the bit that ends them, and the length in bits: one or two whole blocks.
std::string padded_end(std::string end, std::size_t total) {
    end.push_back('\x80');
    while (end.size() % 64 != 56) end.push_back('\0');
    const std::uint64_t bits = static_cast<std::uint64_t>(total) * 8;
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        end.push_back(static_cast<char>((bits >> (shift - 8)) & 0xFFU));
    }
    return end;
}

}  // namespace

std::string sha256(std::string_view bytes, std::string_view then) {
    Words state = kStart;
    std::string_view rest = bytes;
    for (; rest.size() >= 64; rest.remove_prefix(64)) compress(state, rest.data());
    const std::string end = padded_end(std::string(rest).append(then), bytes.size() + then.size());
    for (std::size_t at = 0; at < end.size(); at += 64) compress(state, end.data() + at);
    static constexpr std::string_view kHex = "0123456789abcdef";
    std::string digits;
    for (const std::uint32_t word : state) {
        for (unsigned shift = 32; shift > 0; shift -= 4) {
            digits.push_back(kHex[(word >> (shift - 4)) & 0xFU]);
        }
    }
    return digits;
}

}  // namespace exchange
