#include "app/command/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <istream>
#include <string_view>
#include <system_error>
#include <utility>

namespace command {
namespace {

namespace fs = std::filesystem;

// One more than a response may have: the reader then refuses it as too big.
constexpr std::size_t kMost = 1024 * 1024 + 1;

bool is_bundle(const std::string& path) {
    return path.ends_with(".ndjson") || path.ends_with(".jsonl");
}

// Reads on to the end of the line, keeping at most kMost bytes. False at the end of the input.
bool next_line(std::istream& in, std::string& line) {
    line.clear();
    std::array<char, 65536> part;   // of which only what is read is looked at
    bool any = false;
    while (in.getline(part.data(), part.size()) || in.gcount() > 0) {
        any = true;
        const bool whole = !in.fail();   // failbit: the buffer was full before the end of the line
        const bool last = in.eof();
        const auto got = static_cast<std::size_t>(in.gcount()) - (whole && !last ? 1 : 0);
        line.append(part.data(), std::min(got, kMost - line.size()));
        if (whole) return true;
        in.clear(in.rdstate() & ~std::ios::failbit);
        if (last) return true;
    }
    return any;
}

bool blank(const std::string& line) {
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

// Whether braces open and close once around everything but white space.
bool whole_object(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos || text[first] != '{') return false;
    long depth = 0;
    bool in_string = false;
    for (std::size_t i = first; i < text.size(); ++i) {
        const char each = text[i];
        if (in_string) {
            if (each == '\\') ++i;
            else if (each == '"') in_string = false;
        } else if (each == '"') {
            in_string = true;
        } else if (each == '{') {
            ++depth;
        } else if (each == '}' && --depth == 0) {
            return text.find_first_not_of(" \t\r", i + 1) == std::string_view::npos;
        }
    }
    return false;
}

// `begun`: lines read already, after `row` others.
void read_bundle(const std::string& path, std::istream& in, const Visit& visit,
                 std::vector<std::string> begun = {}, long row = 0) {
    std::string line;
    bool any = false;
    std::size_t taken = 0;
    const auto next = [&] {
        if (taken == begun.size()) return next_line(in, line);
        line = std::move(begun[taken++]);
        return true;
    };
    while (next()) {
        ++row;
        if (blank(line)) continue;
        any = true;
        if (!visit({path, row, std::exchange(line, {})})) return;
    }
    if (!any) visit({path, 0, {}});
}

std::string rest_of(std::istream& in, std::string start) {
    std::array<char, 65536> part{};
    while (start.size() < kMost && (in.read(part.data(), part.size()) || in.gcount() > 0))
        start.append(part.data(), std::min(static_cast<std::size_t>(in.gcount()),
                                           kMost - start.size()));
    return start;
}

// A response of its own, written over several lines, has no such line inside it.
bool is_row(std::string_view line) {
    return whole_object(line) && line.find("\"format\"") != std::string_view::npos;
}

void read_standard_input(std::istream& in, const Visit& visit) {
    std::string start;                 // the bytes so far, up to the limit
    std::string line;
    const auto read_line = [&] {
        if (!next_line(in, line)) return false;
        start.append(line, 0, kMost - start.size());
        if (!in.eof() && start.size() < kMost) start += '\n';
        return true;
    };
    long blanks = -1;
    do {
        ++blanks;
        if (!read_line()) return void(visit({"-", 0, start}));
    } while (blank(line));
    if (whole_object(line)) return read_bundle("-", in, visit, {std::move(line)}, blanks);
    std::string first = line;
    if (read_line() && is_row(line))
        return read_bundle("-", in, visit, {std::move(first), std::move(line)}, blanks);
    visit({"-", 0, rest_of(in, std::move(start))});
}

// False when it cannot be read.
bool read_one(const std::string& path, const Visit& visit) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return false;
    if (is_bundle(path)) read_bundle(path, file, visit);
    else visit({path, 0, rest_of(file, {})});
    return !file.bad();
}

// False when a folder under it cannot be listed.
bool list_folder(const std::string& folder, std::vector<std::string>& files) {
    std::error_code error;
    fs::recursive_directory_iterator at(folder, error);
    while (!error && at != fs::recursive_directory_iterator()) {
        const std::string path = at->path().generic_string();
        std::error_code ignored;
        if ((path.ends_with(".json") || is_bundle(path)) && at->is_regular_file(ignored))
            files.push_back(path);
        at.increment(error);
    }
    std::sort(files.begin(), files.end());
    return !error;
}

}  // namespace

std::vector<std::string> each_document(const std::vector<std::string>& inputs, std::istream& in,
                                       const Visit& visit) {
    std::vector<std::string> unreadable;
    for (const std::string& input : inputs) {
        if (input == "-") {
            read_standard_input(in, visit);
            continue;
        }
        std::vector<std::string> files;
        std::error_code error;
        if (fs::is_directory(input, error)) {
            if (!list_folder(input, files)) unreadable.push_back(input);
        } else {
            files.push_back(input);
        }
        for (const std::string& file : files)
            if (!read_one(file, visit)) unreadable.push_back(file);
    }
    return unreadable;
}

std::optional<std::string> read_file(const std::string& path, std::size_t limit) {
    std::error_code error;
    if (!fs::is_regular_file(path, error) || fs::file_size(path, error) > limit || error) return {};
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (!file) return {};
    return bytes;
}

}  // namespace command
