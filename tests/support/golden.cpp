#include "tests/support/golden.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace support {
namespace {

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// "line 12: <expected> | <actual>"
std::string first_difference(const std::string& expected, const std::string& actual) {
    std::istringstream left(expected);
    std::istringstream right(actual);
    std::string one, other;
    for (int line = 1;; ++line) {
        const bool more_left = static_cast<bool>(std::getline(left, one));
        const bool more_right = static_cast<bool>(std::getline(right, other));
        if (!more_left && !more_right) return "line ends";
        if (more_left != more_right || one != other)
            return "line " + std::to_string(line) + ": " + (more_left ? one : "(end)") + " | " +
                   (more_right ? other : "(end)");
    }
}

}  // namespace

void check_golden(const std::string& name, const std::string& actual) {
    const std::string path = std::string(INTERGRAPPES_SOURCE_FOLDER) + "/tests/golden/" + name;
    const std::string expected = read(path);
    const char* update = std::getenv("UPDATE_GOLDEN");
    if (expected != actual && update != nullptr && std::string(update) == "1") {
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    CAPTURE(name);
    if (expected != actual) FAIL_CHECK(first_difference(expected, actual));
}

}  // namespace support
