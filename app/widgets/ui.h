#pragma once
// The widgets. Each is one Dear ImGui item that draws itself and says what it means, so that the
// picture and the semantic tree cannot differ. Screens call these from top to bottom; a call that
// operates something returns true in the pass in which the person operated it.
//
// Layout: widgets fill a column from top to bottom; `row` places them side by side. All in CSS px.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/platform/bridge.h"
#include "app/sem/patch.h"
#include "app/widgets/painter.h"
#include "app/widgets/text_layout.h"
#include "app/words/words.h"
#include "survey/base/function_ref.h"
#include "survey/base/text.h"

namespace widgets {

// What the person did since the last frame; at most one a pass.
struct Input {
    platform::Event event{};
    sem::Key key = 0;
    std::string text = {};
};

// Size, line height, weight and colour of a text.
struct Style {
    float size = 16, line = 24;
    chart::Weight weight = chart::Weight::Regular;
    Ink ink = Ink::Ink;
};

namespace styles {
using chart::Weight;
inline constexpr Style kCaption{13, 18, Weight::Regular, Ink::Ink2};
inline constexpr Style kSmall{14, 20, Weight::Regular, Ink::Ink2};
inline constexpr Style kSmallStrong{14, 20, Weight::Semibold, Ink::Ink};
inline constexpr Style kBody{16, 24, Weight::Regular, Ink::Ink};
inline constexpr Style kSoft{16, 24, Weight::Regular, Ink::Ink2};
inline constexpr Style kStrong{16, 24, Weight::Semibold, Ink::Ink};
inline constexpr Style kLead{18, 26, Weight::Regular, Ink::Ink2};
inline constexpr Style kSection{18, 26, Weight::Bold, Ink::Ink};
inline constexpr Style kCardTitle{20, 28, Weight::Bold, Ink::Ink};
inline constexpr Style kQuestion{22, 30, Weight::Bold, Ink::Ink};
inline constexpr Style kPage{28, 36, Weight::Bold, Ink::Ink};
inline constexpr Style kHero{36, 44, Weight::Bold, Ink::Ink};
}  // namespace styles

struct Panel {
    const char* look = "card";
    const char* tone = "";
    Ink fill = Ink::Surface, border = Ink::Line;
    float radius = 12, padding = 24;
    int layer = 1;
    bool dashed = false;
    const char* icon = nullptr;  // for the HTML skin: the canvas draws its own
    std::string label = {};
};

struct Button {
    const char* look = "secondary";  // primary, secondary, quiet, danger
    const char* icon = nullptr;
    bool icon_after = false;
    bool disabled = false;
    float width = 0;  // 0: as wide as its text
    float height = 48;
    std::string label = {};  // accessible name, when it must say more than the text
};

struct Choice {
    const char* look = "choice";  // choice, option, level, scale-cell, chip
    std::string text = {};
    std::string help = {};
    std::string value = {};  // option id
    std::string label = {};
    const char* icon = nullptr;
    const char* tone = "";
    std::string mark = {};   // level: its number, on the tile
    Ink tile = Ink::None, on_tile = Ink::None;
    bool checked = false, disabled = false, invalid = false;
    float width = 0;
    float height = 0;  // at least: neighbours in a row are equally tall
};

struct Field {
    sem::Role role = sem::Role::TextField;
    std::string value = {};
    std::string label = {};  // only when no visible label names it
    sem::Key described_by = 0;
    int max_length = 0;
    int rows = 1;
    bool required = false, invalid = false;
    bool verbatim = false;   // no spelling, no capitals
    float width = 0;
    std::uint32_t revision = 0;
};

struct SelectOption {
    std::string id, text;
};

class Ui {
public:
    using Body = base::FunctionRef<void()>;
    using ColumnBody = base::FunctionRef<void(int)>;

    struct Frame {
        float width = 1280, height = 800;  // layout viewport, CSS px
        base::Language language = base::Language::Fr;
        const Input* input = nullptr;  // null in the pass that is shown
    };
    Ui(const Frame& frame, Painter& painter, std::size_t nodes_expected = 0);

    // What was built; the tree's document size is that of the content.
    sem::Tree take();

    const Frame& frame() const { return frame_; }
    // The pass that finds out what the person did: nothing is laid out, drawn or kept of it.
    bool listening() const { return frame_.input != nullptr; }
    base::Language language() const { return frame_.language; }
    std::string_view say(const base::Text& text) const { return text.in(frame_.language); }
    const char* say(const words::Phrase& phrase) const { return phrase.in(frame_.language); }
    bool narrow() const { return frame_.width < 600; }
    bool medium() const { return frame_.width < 900; }

    // Identity: keys are hashes of the path of ids around a widget.
    void scope(std::string_view id, const Body& body);
    sem::Key key(std::string_view id) const;
    // Names the last node, so that the focus can be sent there by name ("title").
    void mark(std::string name) { marks_[std::move(name)] = tree_.nodes.back().key; }
    void mark(std::string name, sem::Key key) { marks_[std::move(name)] = key; }
    const std::map<std::string, sem::Key>& marks() const { return marks_; }

    // Fields and choices can be read and not changed.
    void set_read_only(bool read_only) { read_only_ = read_only; }
    bool read_only() const { return read_only_; }

    // Where the next widget goes.
    float left() const { return area_.x; }
    float top() const { return area_.y; }
    float width() const { return area_.w; }
    void space(float height);
    void move_to(float y) {
        area_.y = y;
        bottom_ = bottom_ > y ? bottom_ : y;
    }
    void region(float x, float y, float w, const Body& body);  // back to here afterwards

    // Containers.
    sem::Key node(sem::Role role, std::string_view id, const char* look, const Body& body,
                  std::string label = {});
    void panel(sem::Role role, std::string_view id, const Panel& panel, const Body& body);
    // Side by side, wrapping; items are centred on `height`. `pull` places the row's items at the
    // right end when they fit.
    void row(std::string_view id, float height, float gap, const Body& body,
             const char* look = "row");
    void columns(std::string_view id, int count, float gap, const char* look,
                 const ColumnBody& body);

    // What stays at the lower edge of the window while the page scrolls; `box` is where it belongs
    // when the page is at its end. The canvas keeps a strip for it, on which `body` draws.
    void dock(std::string_view id, const char* look, const Rect& box, const Body& body);

    // Text.
    sem::Key text(std::string_view id, const Style& style, std::string_view text,
                  sem::Role role = sem::Role::Paragraph, const char* look = "",
                  const char* tone = "");
    sem::Key heading(std::string_view id, int level, const Style& style, std::string_view text);
    void label_for(std::string_view id, sem::Key field, std::string_view text,
                   std::string_view note = {});
    void legend(std::string_view id, std::string_view text, std::string_view note = {});
    void tag(std::string_view id, std::string_view text, const char* tone, Ink ink, Ink fill);
    sem::Key error(std::string_view id, std::string_view text);

    // Controls.
    bool button(std::string_view id, std::string_view text, const Button& button = {});
    float button_width(std::string_view text, const Button& button = {}) const;
    // To a page outside, in a tab of its own; `note` tells assistive technology so.
    void link(std::string_view id, std::string_view text, std::string address, std::string label);
    // A level's number on its colour, 28 px a side.
    void level_tile(std::string_view id, int value, const LevelInk& ink, std::string label);
    bool icon_button(std::string_view id, const char* icon, std::string label,
                     bool bordered = true, Ink ink = Ink::Ink2);
    // The left (`first`) or right part of a switch of two: "segment-part".
    bool segment(std::string_view id, std::string_view text, std::string label, bool pressed,
                 float width, bool first);
    bool tab(std::string_view id, std::string_view text, bool current, bool small = false);
    bool radio(std::string_view id, const Choice& choice);
    // The new state when it was just changed.
    std::optional<bool> checkbox(std::string_view id, const Choice& choice);
    float choice_height(const Choice& choice, float width) const;
    // The whole text after a change.
    std::optional<std::string> field(std::string_view id, const Field& field);
    std::optional<std::string> select(std::string_view id, const Field& field,
                                      const std::vector<SelectOption>& options);
    void file_button(std::string_view id, std::string_view text, const Button& button);
    void progress(std::string_view id, float value, float maximum, std::string label);

    // Raw parts for wider widgets (chart view, tables, chrome).
    Painter& paint() { return painter_; }
    Rect place(float w, float h);  // takes room at the cursor
    sem::Node& emit(sem::Role role, std::string_view id, const Rect& rect, const char* look = "");
    void item(const sem::Node& node);  // the Dear ImGui item of a control
    bool took(sem::Key key, platform::Event event) const;
    const std::string& input_text() const { return frame_.input->text; }
    // Draws wrapped text inside a node and attaches it; returns its height.
    float draw_text(sem::Node& node, float x, float y, float w, const Style& style,
                    std::string_view text, int block = 0, bool centred = false);
    std::size_t open(sem::Role role, std::string_view id, const char* look);
    void close(std::size_t index);
    void nudge(float dx) { area_.cursor += dx; }  // inside a row
    sem::Node& last() { return tree_.nodes.back(); }
    sem::Node& at(std::size_t index) { return tree_.nodes[index]; }

private:
    struct Area {
        float x = 0, y = 0, w = 0;
        bool row = false;
        float cursor = 0, row_height = 0, gap = 0, line_bottom = 0;
    };
    sem::Node& choice(std::string_view id, const Choice& choice, sem::Role role);
    void draw_option(sem::Node& node, const Choice& choice, const Rect& rect);
    void draw_line(sem::Node& node, const Choice& choice, const Rect& rect, bool round);
    void draw_level(sem::Node& node, const Choice& choice, const Rect& rect);
    void draw_cell(sem::Node& node, const Choice& choice, const Rect& rect);
    void draw_field(const Rect& rect, const Field& field, sem::Node& node);
    void draw_marker(float x, float y, bool checked, bool disabled, bool round);

    Frame frame_;
    Painter& painter_;
    sem::Tree tree_;
    std::vector<sem::Key> path_{0};
    std::vector<sem::Key> parents_{0};
    Area area_;
    float bottom_ = 0;
    bool read_only_ = false;
    std::map<std::string, sem::Key> marks_;
};

}  // namespace widgets
