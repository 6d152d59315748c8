#pragma once
// From names on the command line to documents, one at a time: a bundle is never held whole.

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace command {

// A response's bytes as received, at most one byte over the limit of a response.
struct Document {
    std::string path;          // as given, or found under the folder given; "-" for standard input
    long row = 0;              // from 1 in a bundle, 0 in a file of its own
    std::string bytes;
};

// False: what follows in the same file is no document either.
using Visit = std::function<bool(Document)>;

// Calls `visit` in the order of inputs; a folder's *.json, *.ndjson and *.jsonl by path, in byte
// order. A bundle is told by its ending, or, on standard input, by a first line that is a whole
// JSON object, or a second one if the first row is bad. Blank lines of a bundle are passed over; a
// bundle without a row is one empty document. Returns the paths that could not be read.
std::vector<std::string> each_document(const std::vector<std::string>& inputs, std::istream& in,
                                       const Visit& visit);

// A whole file, nothing if it cannot be read or is over `limit` bytes.
std::optional<std::string> read_file(const std::string& path, std::size_t limit);

}  // namespace command
