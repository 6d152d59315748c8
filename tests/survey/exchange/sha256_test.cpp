#include "survey/exchange/sha256.h"

#include <doctest/doctest.h>

// The values of FIPS 180-4's examples, and lengths around the end of a block.
TEST_CASE("SHA-256 gives the published digests") {
    using exchange::sha256;
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1000000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    CHECK(sha256(std::string(55, 'x')) ==
          "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072");
    CHECK(sha256(std::string(64, 'x')) ==
          "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c");
}

TEST_CASE("many digests at once are those of each, whatever the lengths that come together") {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 200; ++i) texts.emplace_back(i * 83 % 200, static_cast<char>(97 + i % 26));
    texts.emplace_back(5000, 'x');
    for (const std::string& then : {std::string(), std::string("}"), std::string(70, 'y')})
        for (std::size_t count = 0; count <= texts.size(); count += count < 9 ? 1 : 64) {
            const std::vector<std::string_view> some(texts.end() - static_cast<std::ptrdiff_t>(count), texts.end());
            const auto sums = exchange::sha256_each(some, then);
            REQUIRE(sums.size() == count);
            for (std::size_t i = 0; i < count; ++i) CHECK(sums[i] == exchange::sha256(some[i], then));
        }
}
