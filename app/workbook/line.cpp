#include <cstdlib>

#include "app/workbook/parts.h"

namespace workbook {
namespace {

char unescaped(char letter) {
    switch (letter) {
        case 't': return '\t';
        case 'n': return '\n';
        case 'r': return '\r';
        default: return letter;
    }
}

}  // namespace

Line::Line(std::string_view line) : fields_(1) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\t') fields_.emplace_back();
        else if (line[at] == '\\' && at + 1 < line.size()) fields_.back() += unescaped(line[++at]);
        else fields_.back() += line[at];
    }
}

const std::string& Line::text(std::size_t field) const {
    static const std::string none;
    return field + 1 < fields_.size() ? fields_[field + 1] : none;
}

double Line::number(std::size_t field) const { return std::strtod(text(field).c_str(), nullptr); }

}  // namespace workbook
