#pragma once
// What must hold for every chart, whatever its data.

#include <string>
#include <vector>

#include "survey/chart/scene.h"

namespace support {

// Nothing outside the scene, no text over another, no text under 14 px, a description of 150
// characters at most, a table as wide as its header, svg without script, markup of the data, or
// reference outside the file. Fails the running test.
void check_scene(const chart::Scene& scene);

std::vector<std::string> texts(const chart::Scene& scene);  // drawn, in order
std::string joined(const chart::Scene& scene);              // every word of it: svg and table
std::vector<std::string> column(const chart::AltTable& table, const std::string& heading);

}  // namespace support
