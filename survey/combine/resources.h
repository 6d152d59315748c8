#pragma once
// Which resources help with which themes.

#include <string>
#include <vector>

#include "survey/define/definition.h"

namespace combine {

// Those that name at least one of these section ids, in their own order.
std::vector<const define::Resource*> resources_for(const std::vector<std::string>& sections,
                                                   const std::vector<define::Resource>& resources);

}  // namespace combine
