#pragma once
// Scene to SVG: real text, mm size, title and description, no script, no reference outside the
// file. The same scene gives the same bytes. Colours are the light ones.

#include <string>
#include <string_view>

#include "survey/chart/scene.h"

namespace chart {

std::string svg(const Scene& scene);

// The five characters of XML escaped, characters XML forbids dropped. For text and attributes.
std::string xml_escaped(std::string_view text);

}  // namespace chart
