#pragma once
// A value or the faults that kept it from being made. Nothing in survey/ throws.

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace base {

// Stable codes of FORMAT.md §7; their names stand in messages and on the command line.
enum class Code {
    TooBig, Empty, NotJson, Truncated, Compressed, Utf16, BadUtf8, TooDeep, TooMany, DupKey,
    BadNumber, WrongFormat, NewerVersion, Checksum,
    OtherQuestionnaire, UnknownQuestion, UnknownOption, OutOfRange, WrongType, Missing, UnknownKey,
    Full, Closed, Damaged, Blocked, Private, OtherTab, NewerStore,
    // After the others, because devices keep codes by number:
    Sealed,         // a file under a passphrase (web/seal.js)
    TooManyFiles,   // more at once than are read
};

// "TOO_BIG", "EMPTY", …
const char* name(Code code);

// One fault. `where` is the place inside the file: a key path ("respondent.grappe"), a question id,
// or empty. `line` and `column` count from 1 (bytes), 0 when they mean nothing. `detail` is the
// offending piece as it stood in the file: it is untrusted, quote it only through `excerpt`.
struct Fault {
    Code code{};
    std::string where{};
    std::string detail{};
    int line = 0;
    int column = 0;
    bool operator==(const Fault&) const = default;
};
using Faults = std::vector<Fault>;

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::move(value)) {}                      // NOLINT: implicit by design
    Result(Fault fault) : content_(Faults{std::move(fault)}) {}          // NOLINT
    Result(Faults faults) : content_(std::move(faults)) {}               // NOLINT

    explicit operator bool() const { return content_.index() == 0; }
    T& value() { return std::get<0>(content_); }
    const T& value() const { return std::get<0>(content_); }
    const Faults& faults() const { return std::get<1>(content_); }

private:
    std::variant<T, Faults> content_;
};

}  // namespace base
