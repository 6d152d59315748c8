#include "tests/support/catalogue.h"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

namespace support {

const exchange::Catalogue& catalogue() {
    static const base::Result<exchange::Catalogue> result = exchange::built_in_catalogue();
    REQUIRE(result);
    return result.value();
}

const define::Questionnaire& priorities() {
    const define::Questionnaire* found = catalogue().questionnaire("sondage-priorites");
    REQUIRE(found != nullptr);
    return *found;
}

std::string source_file(const std::string& name) {
    const std::string path = std::string(INTERGRAPPES_SOURCE_FOLDER) + "/" + name;
    std::ifstream file(path, std::ios::binary);
    CAPTURE(path);
    REQUIRE(file.good());
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::string fixture(const std::string& name) { return source_file("tests/fixtures/" + name); }

}  // namespace support
