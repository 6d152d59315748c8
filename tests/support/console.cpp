#include "tests/support/console.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/command/command.h"

namespace support {

namespace fs = std::filesystem;

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "intergrappes-XXXXXX").string();
    path_ = mkdtemp(name.data());
}

Folder::~Folder() { fs::remove_all(path_); }

std::string Folder::at(const std::string& name) const { return (path_ / name).generic_string(); }

std::string Folder::write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return at(name);
}

std::string Folder::read(const std::string& name) const {
    std::ifstream file(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Outcome run(const std::vector<std::string>& words, const std::string& input) {
    std::istringstream in(input);
    std::ostringstream out, err;
    const int status = command::run(words, {in, out, err});
    return {status, out.str(), err.str()};
}

}  // namespace support
