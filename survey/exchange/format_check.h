#pragma once
// The step between syntax and content that all our files share: what kind of file is this, and is it
// of a time this program knows?

#include <optional>
#include <string>
#include <string_view>

#include "survey/base/result.h"
#include "survey/exchange/json_gate.h"

namespace exchange {

// WRONG_FORMAT: not an object, or another "format". Then MISSING, WRONG_TYPE, OUT_OF_RANGE or
// NEWER_VERSION for "formatVersion", which is 1 today.
std::optional<base::Fault> check_format(const Node& root, std::string_view format);

// The first of the three numbers of "1.0.0"; nothing when the text is no such version.
std::optional<int> major_version(std::string_view version);

}  // namespace exchange
