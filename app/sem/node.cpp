#include "app/sem/node.h"

#include <array>

namespace sem {

const char* name(Role role) {
    static constexpr std::array<const char*, 32> kNames = {
        "group",          "banner",      "main",       "navigation",    "content-info",
        "list",           "list-item",   "heading",    "paragraph",     "label",
        "legend",         "button",      "link",       "radio-group",   "radio",
        "checkbox-group", "checkbox",    "text-field", "text-area",     "number-field",
        "date-field",     "month-field", "select",     "option",        "file-button",
        "progress",       "table",       "row",        "column-header", "row-header",
        "cell",           "image",
    };
    return kNames[static_cast<std::size_t>(role)];
}

}  // namespace sem
