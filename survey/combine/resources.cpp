#include "survey/combine/resources.h"

#include <algorithm>

namespace combine {

std::vector<const define::Resource*> resources_for(const std::vector<std::string>& sections,
                                                   const std::vector<define::Resource>& resources) {
    std::vector<const define::Resource*> result;
    for (const define::Resource& resource : resources)
        if (std::find_first_of(resource.sections.begin(), resource.sections.end(), sections.begin(),
                               sections.end()) != resource.sections.end())
            result.push_back(&resource);
    return result;
}

}  // namespace combine
