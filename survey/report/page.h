#pragma once
// One self-contained HTML document that prints well on Letter and A4: styles inside, no script, no
// reference to anything outside but the resources' own addresses.

#include <set>
#include <string>
#include <vector>

#include "survey/chart/scene.h"
#include "survey/chart/words.h"

namespace report {

using chart::operator+;

// Words are escaped; the parts named `html` are not.
class Page {
public:
    Page(std::string title, base::Language language);

    void lead(const std::string& words);
    void heading(const std::string& words);     // h2
    void subheading(const std::string& words);  // h3
    void paragraph(const std::string& words);
    void note(const std::string& words);  // small and soft
    void list(const std::vector<std::string>& words);
    // Figures that open the report: what it is, how much.
    struct Fact {
        std::string name, value;
    };
    void facts(const std::vector<Fact>& facts);
    // First cells are the rows' headers. Classes: "numbers" sets the others right, "whole" keeps it
    // on one sheet, "dense" saves height, "plan" gives the first column 40 %, "tall" turns
    // headings, "bars" sets the last heading left, "words" keeps line ends of what people wrote.
    void table(const chart::AltTable& table, const char* class_name = "numbers");
    // And its table, of the class that suits numbers unless another one is given.
    void figure(chart::Scene scene, const char* table_class = nullptr);
    void html(const std::string& html) { body_ += html; }

    std::string document(const std::string& footer) const;

private:
    std::string title_, body_;
    base::Language language_;
    std::set<std::string> ids_;  // of figures
};

std::string element(const char* name, const std::string& words, const char* attributes = "");
// A link to an https address; the words alone for any other.
std::string link(const std::string& url, const std::string& words);
// The parts of a table, for those that need more than AltTable. `class_name` as above.
std::string table_head(const std::string& caption, const std::vector<std::string>& header,
                       const char* class_name);
std::string group_row(const std::string& words, std::size_t columns);  // opens a new tbody
std::string table_row(const std::vector<std::string>& cells);
std::string table_end();

}  // namespace report
