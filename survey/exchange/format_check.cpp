#include "survey/exchange/format_check.h"

#include "survey/base/number.h"
#include "survey/exchange/leaf.h"

namespace exchange {

namespace {

using base::Code;
using base::Fault;

constexpr int kFormatVersion = 1;

// "12": up to six digits, no leading zero.
bool is_version_part(std::string_view part) {
    const bool digits = part.find_first_not_of("0123456789") == std::string_view::npos;
    return digits && !part.empty() && part.size() <= 6 && (part.size() == 1 || part[0] != '0');
}

}  // namespace

std::optional<Fault> check_format(const Node& root, std::string_view format) {
    if (root.kind != Node::Kind::Object) return Fault{Code::WrongFormat};
    const Node* name = root.member("format");
    if (name == nullptr) return Fault{Code::WrongFormat, "format"};
    if (name->kind != Node::Kind::String || name->text != format) {
        return Fault{Code::WrongFormat, "format", shown_in_fault(*name)};
    }
    const Node* version = root.member("formatVersion");
    if (version == nullptr) return Fault{Code::Missing, "formatVersion"};
    int number = 0;
    base::Faults faults;
    read_leaf(*version, "formatVersion", number, faults);
    if (!faults.empty()) return faults.front();
    if (number > kFormatVersion) return Fault{Code::NewerVersion, "formatVersion", version->text};
    if (number < kFormatVersion) return Fault{Code::OutOfRange, "formatVersion", version->text};
    return std::nullopt;
}

std::optional<int> major_version(std::string_view version) {
    const std::size_t first = version.find('.');
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = version.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const std::string_view major = version.substr(0, first);
    const bool valid = is_version_part(major) &&
                       is_version_part(version.substr(first + 1, second - first - 1)) &&
                       is_version_part(version.substr(second + 1));
    if (!valid) return std::nullopt;
    return static_cast<int>(base::parse_number(major).value_or(0));
}

}  // namespace exchange
