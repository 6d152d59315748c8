#include "survey/report/page.h"

#include <utility>

#include "survey/chart/svg.h"
#include "survey/chart/words.h"

namespace report {
namespace {

constexpr std::size_t kWhole = 14;  // rows
constexpr double kTallest = 1150;   // px of a chart on a sheet of Letter, the lower one

// 912 px of a chart on 186 mm of A4 leave its 14 px text 8 pt. Tables are 8 pt at least.
constexpr const char* kStyles =
    "@page{margin:13mm 12mm}"
    "*{box-sizing:border-box;-webkit-print-color-adjust:exact;print-color-adjust:exact}"
    "body{margin:0 auto;padding:16px;max-width:190mm;color:#13262c;background:#fff;"
    "font:10pt/1.4 'Open Sans','Noto Sans',Arial,sans-serif}"
    "header{border-bottom:2px solid #0f566b;margin-bottom:4mm}"
    "h1{font-size:20pt;line-height:1.2;margin:0 0 1mm}"
    "h2{font-size:14pt;margin:6mm 0 1.5mm;color:#0f566b}h3{font-size:11pt;margin:4mm 0 1mm}"
    "h2,h3,caption{break-after:avoid}p,ul,dl{margin:0 0 2mm}ul{padding-left:5mm}"
    "p,li,figure,tr,dl{break-inside:avoid}p,li{orphans:3;widows:3}"
    ".note,footer,.lead{color:#40545b}.note,footer{font-size:8.5pt}.lead{font-size:11pt}"
    "footer{border-top:1px solid #6b7f86;margin-top:6mm;padding-top:2mm}"
    "dl{display:flex;margin-right:1px;flex-wrap:wrap;border:1px solid #6b7f86;border-radius:2mm}"
    "dl div{flex:1 1 27mm;padding:2mm 3mm}dt{font-size:8.5pt;color:#40545b}"
    "dd{margin:0;font-size:14pt;font-weight:700;color:#0f566b}"
    "figure{margin:0 0 3mm}figure svg{display:block;width:100%;height:auto}"
    "table{width:100%;border-collapse:collapse;margin:0 0 4mm;font-size:8.5pt;line-height:1.3}"
    "caption{text-align:left;color:#40545b;padding-bottom:1mm}thead{display:table-header-group}"
    "th,td{padding:.5mm 1.2mm;text-align:left;vertical-align:top;border-bottom:1px solid #cfd9d9}"
    "th{font-weight:400}thead th{font-weight:600;vertical-align:bottom;border-color:#13262c}"
    "tbody th:first-child,caption+thead th:first-child{padding-left:0}"
    ".numbers thead th:first-child{min-width:56mm}.numbers td,.numbers thead "
    "th+th{text-align:right;font-variant-numeric:tabular-nums}"
    ".whole{break-inside:avoid}.plan th:first-child{width:40%}.dense{line-height:1.2}.dense "
    "th,.dense td{padding:.35mm 1.2mm}"
    ".bars thead th:last-child{text-align:left}"
    "tr.group th{font-weight:700;padding-top:2mm;break-after:avoid}tr.group{break-after:avoid}"
    ".tall thead th+th{writing-mode:vertical-rl;text-align:left;transform:rotate(180deg);"
    "vertical-align:top;padding:1mm;max-height:44mm;line-height:1.1;border:0}"
    ".tall thead{border-bottom:1px solid #13262c}.tall thead th:first-child{border:0}"
    ".columns{columns:2;column-gap:8mm}.columns section{break-inside:avoid}"
    ".columns h3{margin-top:0}.bar{display:flex;width:62mm;gap:2px}"
    ".bar span{border:1px solid #333;height:4mm;min-width:1px}"
    ".bar span.l0{background:#edf4f2}.bar span.l1{background:#a9d0c5}"
    ".bar span.l2{background:#63a193}.bar span.l3{background:#2c7265}.bar "
    "span.l4{background:#0b3d35}"
    ".sheet{break-before:page}.words td{white-space:pre-line;overflow-wrap:anywhere}"
    ".words th:first-child{width:18%}.settle{list-style:none;padding:0}"
    ".settle li{min-height:13mm;border-bottom:1px solid #cfd9d9;padding-top:1mm}"
    "@media print{body{padding:0;max-width:none}}"
    "@media screen and (max-width:640px){table{display:block;overflow-x:auto}.columns{columns:1}}";

std::string row(const std::vector<std::string>& cells, const char* scope, const char* other) {
    std::string result = "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i)
        result += i == 0 || *other == 'h'
                      ? element("th", cells[i], i == 0 ? scope : " scope=\"col\"")
                      : element("td", cells[i]);
    return result + "</tr>\n";
}

}  // namespace

std::string element(const char* name, const std::string& words, const char* attributes) {
    return std::string("<") + name + attributes + '>' + chart::xml_escaped(words) + "</" + name +
           '>';
}

std::string link(const std::string& url, const std::string& words) {
    if (!url.starts_with("https://")) return chart::xml_escaped(words);
    return "<a href=\"" + chart::xml_escaped(url) + "\">" + chart::xml_escaped(words) + "</a>";
}

std::string table_head(const std::string& caption, const std::vector<std::string>& header,
                       const char* class_name) {
    return std::string("<table class=\"") + class_name + "\">" + element("caption", caption) +
           "<thead>" + row(header, " scope=\"col\"", "h") + "</thead><tbody>\n";
}

std::string group_row(const std::string& words, std::size_t columns) {
    const std::string attributes = " scope=\"rowgroup\" colspan=\"" + std::to_string(columns) + '"';
    return "</tbody><tbody><tr class=\"group\">" + element("th", words, attributes.c_str()) +
           "</tr>\n";
}

std::string table_row(const std::vector<std::string>& cells) {
    return row(cells, " scope=\"row\"", "d");
}

std::string table_end() {
    return "</tbody></table>\n";
}

Page::Page(std::string title, base::Language language)
    : title_(std::move(title)), language_(language) {}

void Page::lead(const std::string& words) {
    html(element("p", words, " class=\"lead\""));
}
void Page::heading(const std::string& words) {
    html("\n" + element("h2", words) + "\n");
}
void Page::subheading(const std::string& words) {
    html("\n" + element("h3", words) + "\n");
}
void Page::paragraph(const std::string& words) {
    html(element("p", words) + "\n");
}
void Page::note(const std::string& words) {
    html(element("p", words, " class=\"note\"") + "\n");
}

void Page::list(const std::vector<std::string>& words) {
    html("<ul>");
    for (const std::string& each : words)
        html(element("li", each));
    html("</ul>\n");
}

void Page::facts(const std::vector<Fact>& facts) {
    html("<dl>");
    for (const Fact& fact : facts)
        html("<div>" + element("dt", fact.name) + element("dd", fact.value) + "</div>");
    html("</dl>\n");
}

void Page::table(const chart::AltTable& table, const char* class_name) {
    html(table_head(table.caption, table.header, class_name));
    for (const auto& cells : table.rows)
        html(table_row(cells));
    html(table_end());
}

void Page::figure(chart::Scene scene, const char* table_class) {
    const std::string stem = scene.id;
    for (int number = 2; !ids_.insert(scene.id).second; ++number)
        scene.id = stem + '-' + std::to_string(number);
    const std::vector<double> cuts = chart::cuts(scene, kTallest);
    const std::string id = scene.id;
    for (std::size_t part = 1; part < cuts.size(); ++part) {
        if (part > 1) scene.id = id + "-part" + std::to_string(part);
        html("<figure>" + chart::svg(scene, cuts[part - 1], cuts[part]) + "</figure>\n");
    }
    // A short table moves to the next sheet whole.
    const char* numbers = scene.table.rows.size() <= kWhole ? "numbers whole" : "numbers dense";
    table(scene.table, table_class != nullptr ? table_class : numbers);
}

std::string Page::document(const std::string& footer) const {
    const char* language = chart::say(language_, "fr-CA", "en-CA");
    return std::string("<!DOCTYPE html>\n<html lang=\"") + language +
           "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
           "content=\"width=device-width\">" +
           element("title", title_) + "<style>" + kStyles + "</style></head>\n<body><header>" +
           element("p", "Intergrappes DD", " class=\"note\"") + element("h1", title_) +
           "</header>\n<main>\n" + body_ + "</main>\n" + element("footer", footer) +
           "</body></html>\n";
}

}  // namespace report
