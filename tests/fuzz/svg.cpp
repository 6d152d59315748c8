// Any texts in a chart: the file is well formed, has only the elements of a drawing, and no text of it is markup.

#include <set>
#include <string>
#include <vector>

#include "survey/chart/svg.h"
#include "tests/fuzz/pieces.h"

namespace {

const std::set<std::string, std::less<>>& elements() {
    static const std::set<std::string, std::less<>> all{
        "svg",  "title",  "desc",    "defs",   "pattern", "rect", "line",    "path", "g",
        "text", "circle", "polygon", "polyline", "tspan", "style", "clipPath", "metadata"};
    return all;
}

bool allowed_character(unsigned char c) {
    return c >= 0x20 || c == '\t' || c == '\n' || c == '\r';   // as XML has it
}

// Elements open and close in turn; every attribute is in quotes; what lies between holds no bare & or <.
void check(std::string_view file) {
    std::vector<std::string_view> open;
    std::size_t at = 0;
    if (file.rfind("<?xml", 0) == 0) at = file.find("?>") + 2;
    for (; at < file.size(); ++at) {
        const char c = file[at];
        fuzz::must(allowed_character(static_cast<unsigned char>(c)), "no control character");
        if (c == '&') {
            const std::size_t end = file.find(';', at);
            fuzz::must(end != std::string_view::npos && end - at < 8, "every & begins a reference");
        }
        if (c != '<') continue;
        const std::size_t end = file.find('>', at);
        fuzz::must(end != std::string_view::npos, "every < is closed");
        std::string_view tag = file.substr(at + 1, end - at - 1);
        const bool closes = tag.front() == '/', whole = tag.back() == '/';
        if (closes) tag.remove_prefix(1);
        const std::string_view name = tag.substr(0, tag.find_first_of(" /\n"));
        fuzz::must(elements().contains(name), "an element of a drawing");
        fuzz::must(tag.find("href") == std::string_view::npos && tag.find(" on") == std::string_view::npos,
                   "no reference and no handler");
        if (closes) {
            fuzz::must(!open.empty() && open.back() == name, "in turn");
            open.pop_back();
        } else if (!whole) {
            open.push_back(name);
        }
        at = end;
    }
    fuzz::must(open.empty(), "all closed");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Bytes bytes(data, size);
    chart::Scene scene;
    scene.width = 10 + bytes.number(200), scene.height = 10 + bytes.number(200);
    scene.id = "statuts";
    scene.title = bytes.text();
    scene.description = bytes.text();
    scene.long_description = bytes.text();
    scene.source = bytes.text();
    scene.wave = bytes.text();
    while (!bytes.empty() && scene.shapes.size() < 8) {
        chart::Text text;
        text.text = bytes.text();
        text.at = {static_cast<double>(bytes.number(200)), static_cast<double>(bytes.number(200))};
        scene.shapes.push_back(std::move(text));
        scene.shapes.push_back(chart::Rect{1, 2, 3, 4, 0, chart::Role::Place, chart::Role::Line,
                                           static_cast<chart::Pattern>(bytes.number(5)), chart::Role::PlaceMark});
    }
    check(chart::svg(scene));
    return 0;
}
