#pragma once
// One node of the semantic tree: what a person can perceive or operate, where it stands, and what
// is written on it. The tree is rebuilt with every frame; sem/patch.h sends only what changed.
// Both skins are made from it: real elements laid over the canvas, or plain HTML.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sem {

// Stable across frames and languages: a hash of a path such as "respond/gen-date/field", never of a
// label. 0 is the root.
using Key = std::uint64_t;

constexpr Key hash(std::string_view text, Key seed = 1469598103934665603ull) {
    for (char c : text)
        seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return seed;
}

enum class Role : std::uint8_t {
    Group,
    Banner,
    Main,
    Navigation,
    ContentInfo,
    List,
    ListItem,
    Heading,
    Paragraph,
    Label,
    Legend,
    Button,
    Link,
    RadioGroup,
    Radio,
    CheckboxGroup,
    Checkbox,
    TextField,
    TextArea,
    NumberField,
    DateField,
    MonthField,
    Select,
    Option,
    FileButton,
    Progress,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Image,
};
const char* name(Role role);  // "group", "banner", …, as the patch and sem.js spell them

enum Flag : std::uint32_t {
    kChecked = 1,
    kDisabled = 2,
    kRequired = 4,
    kInvalid = 8,
    kCurrent = 16,
    kExpanded = 32,
    kCollapsed = 64,
    kMultipleFiles = 128,
    kPressed = 256,
    kIconAfter = 512,
    kFocusable = 1024,
    kVerbatim = 2048,   // a field whose text is no language: neither spelling nor capitals
};

// One drawn line of text, relative to the node, in CSS px. Lines of one block belong together
// (wrapped text); blocks are separate pieces (a label, then its help).
struct Run {
    float x = 0, y = 0, width = 0;  // y: top of the line box
    float size = 16, line_height = 24;
    std::uint16_t weight = 400;  // 400, 600, 700
    std::uint8_t block = 0;
    std::string_view ink;  // palette role: "ink", "ink2", "prim", "onprim", …
    std::string text;
    bool operator==(const Run&) const = default;
};

// `look`, `tone`, `icon` and Run::ink are words of the program, never of a person: views of literals.
struct Node {
    Key key = 0, parent = 0;
    Role role = Role::Group;
    int level = 0;          // headings: 1 to 6
    std::string_view look;  // style class of the HTML skin: "card", "primary", …
    std::string_view tone;  // "ok", "bad", "place", … within a look
    std::uint32_t flags = 0;
    float x = 0, y = 0, w = 0, h = 0;  // CSS px, document space
    float number = 0, minimum = 0, maximum = 0;
    Key label_for = 0;                 // Label: the field it names
    Key described_by = 0;              // the node that explains the fault or the expected form
    std::uint32_t value_revision = 0;  // grows when the model, not the user, set the value
    std::string label;                 // accessible name where the drawn text is not enough
    std::string value;     // text of a field; option id of a Radio or Option; SVG of an Image
    std::string language;  // of this part, empty: the page's
    std::string_view icon; // SVG path data in a 24 × 24 box, stroked; HTML skin only
    std::vector<Run> runs;
    bool operator==(const Node&) const = default;
};

}  // namespace sem
