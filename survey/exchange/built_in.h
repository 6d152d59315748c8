#pragma once
// The files of survey/content, embedded at build time by survey/content/embed.cmake.

#include <string_view>

namespace exchange {

// The bytes of one file by its name ("clusters.json"); empty when there is none.
std::string_view built_in_file(std::string_view name);

}  // namespace exchange
