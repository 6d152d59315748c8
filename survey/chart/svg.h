#pragma once
// Scene to SVG: real text, mm size, title and description, no script, no reference outside the
// file. The same scene gives the same bytes. Colours are the light ones.

#include <string>
#include <string_view>
#include <vector>

#include "survey/chart/scene.h"

namespace chart {

std::string svg(const Scene& scene);
// The part of it between two heights, for charts taller than a sheet of paper.
std::string svg(const Scene& scene, double from, double to);
// Heights that cut the scene into equal parts no taller than `tallest`, at unbroken rules across it,
// so that no row is cut: 0, …, its height.
std::vector<double> cuts(const Scene& scene, double tallest);

// The five characters of XML escaped, characters XML forbids dropped. For text and attributes.
std::string xml_escaped(std::string_view text);

}  // namespace chart
