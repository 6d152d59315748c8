#pragma once
// The command line run in the tests: words in, status and text out, in a folder of its own.

#include <filesystem>
#include <string>
#include <vector>

namespace support {

// A folder of its own for each test, gone afterwards.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    std::string at(const std::string& name) const;
    std::string write(const std::string& name, const std::string& bytes) const;   // gives its path
    std::string read(const std::string& name) const;

private:
    std::filesystem::path path_;
};

struct Outcome {
    int status;
    std::string out, err;
};

// `intergrappes` with these words, `input` on standard input.
Outcome run(const std::vector<std::string>& words, const std::string& input = {});

}  // namespace support
