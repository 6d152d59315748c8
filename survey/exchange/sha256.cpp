#include "survey/exchange/sha256.h"

#include "survey/exchange/sha256_rounds.h"

namespace exchange {

namespace {

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

sha::Blocks::Blocks(std::string_view bytes, std::string_view then)
    : bytes_(bytes), whole_(bytes.size() / 64),
      end_(padded_end(std::string(bytes.substr(whole_ * 64)).append(then), bytes.size() + then.size())) {}

std::string sha::hexadecimal(const State<std::uint32_t>& state) {
    static constexpr std::string_view kHex = "0123456789abcdef";
    std::string digits;
    digits.reserve(64);
    for (const std::uint32_t word : state) {
        for (unsigned shift = 32; shift > 0; shift -= 4) digits.push_back(kHex[(word >> (shift - 4)) & 0xFU]);
    }
    return digits;
}

std::string sha256(std::string_view bytes, std::string_view then) {
    const sha::Blocks blocks(bytes, then);
    sha::State<std::uint32_t> state = sha::kStart;
    for (std::size_t i = 0; i < blocks.count(); ++i) {
        sha::Schedule<std::uint32_t> words;
        for (std::size_t t = 0; t < words.size(); ++t) words[t] = sha::word_at(blocks[i] + 4 * t);
        sha::compress(state, words);
    }
    return sha::hexadecimal(state);
}

}  // namespace exchange
