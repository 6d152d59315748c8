// Radios and checkboxes in their four looks, and fields.

#include <cmath>

#include "app/widgets/icons.h"
#include "app/widgets/ui.h"

namespace widgets {
namespace {

using chart::Weight;

constexpr float kTile = 28;
constexpr float kWordTop = 49;  // of a status beneath its glyph

// Status options stand side by side with their glyph on top where there is room.
bool stacked_tile(const Choice& choice, float width) {
    return std::string_view(choice.look) == "option" && width < 240;
}

}  // namespace

float Ui::choice_height(const Choice& choice, float width) const {
    const std::string_view look = choice.look;
    if (look == "scale-cell" || listening()) return 48;
    if (stacked_tile(choice, width)) {
        const auto count = break_lines(choice.text, Weight::Semibold, 14, width - 12).size();
        return kWordTop + 20 * static_cast<float>(count) + 15;
    }
    const float side = look == "level" ? 70 + 52 : look == "option" ? 51 + 44 : 52 + 16;
    const auto lines = break_lines(choice.text, Weight::Semibold, 16, width - side).size();
    float h = static_cast<float>(lines) * 24;
    if (!choice.help.empty()) {
        h += 20 *
             static_cast<float>(break_lines(choice.help, Weight::Regular, 14, width - side).size());
    }
    return std::fmax(48.0f, h + 24);
}

void Ui::draw_marker(float x, float y, bool checked, bool disabled, bool round) {
    const Ink ink = disabled ? (checked ? Ink::Ink3 : Ink::Line) : checked ? Ink::Primary : Ink::Control;
    if (round) {
        painter_.circle(x, y, 11, checked ? ink : Ink::Surface);
        if (checked)
            painter_.circle(x, y, 4.5f, Ink::Surface);
        else
            painter_.ring(x, y, 10, ink, 2);
        return;
    }
    const Rect box{x - 11, y - 11, 22, 22};
    painter_.fill(box, checked ? ink : Ink::Surface, 5);
    painter_.stroke(box, ink, 5, 2);
    if (checked) painter_.icon(icons::kCheck, x - 9, y - 9, 18, Ink::OnPrimary, 2.6f);
}

// The glyph tile on top, the word beneath: five statuses in a row.
void Ui::draw_option(sem::Node& node, const Choice& choice, const Rect& rect) {
    const float tile_x = rect.x + (rect.w - kTile) / 2;
    const Rect tile{tile_x, rect.y + 13, kTile, kTile};
    painter_.fill(tile, choice.tile, 7);
    if (choice.tile == Ink::Improve) painter_.stroke(tile, Ink::ImproveEdge, 7, 1);
    if (choice.tile == Ink::Unknown) painter_.stroke(tile, Ink::Control, 7, 1);
    if (choice.icon != nullptr) {
        painter_.icon(choice.icon, tile.x + 5, tile.y + 5, 18, choice.on_tile, 2.6f);
    }
    if (choice.checked) {
        painter_.icon(icons::kCheck, rect.x + rect.w - 26, rect.y + 8, 18, Ink::Primary, 2.8f);
    }
    const Style style{14, 20, choice.checked ? Weight::Semibold : Weight::Regular, Ink::Ink};
    draw_text(node, rect.x + 6, rect.y + kWordTop, rect.w - 12, style, choice.text, 0, true);
}

// A full-width row: marker (or tile and marker), text, help.
void Ui::draw_line(sem::Node& node, const Choice& choice, const Rect& rect, bool round) {
    const bool tiled = choice.tile != Ink::None;
    float x = rect.x + 14;
    const float middle = rect.y + rect.h / 2;
    if (tiled) {
        const Rect tile{rect.x + 11, middle - kTile / 2, kTile, kTile};
        painter_.fill(tile, choice.tile, 7);
        if (choice.tile == Ink::Improve) painter_.stroke(tile, Ink::ImproveEdge, 7, 1);
        if (choice.tile == Ink::Unknown) painter_.stroke(tile, Ink::Control, 7, 1);
        if (choice.icon != nullptr) {
            painter_.icon(choice.icon, tile.x + 5, tile.y + 5, 18, choice.on_tile, 2.6f);
        }
        draw_marker(rect.x + rect.w - 26, middle, choice.checked, choice.disabled, round);
        x = rect.x + 51;
    } else {
        draw_marker(rect.x + 25, rect.y + 24, choice.checked, choice.disabled, round);
        x = rect.x + 52;
    }
    const float room = tiled ? rect.w - 51 - 44 : rect.w - 52 - 16;
    const Style style{16, 24, choice.checked ? Weight::Semibold : Weight::Regular,
                      choice.disabled ? Ink::Ink3 : Ink::Ink};
    float y = rect.y + 12;
    y += draw_text(node, x, y, room, style, choice.text, 0);
    if (!choice.help.empty()) draw_text(node, x, y, room, styles::kSmall, choice.help, 1);
}

// The number of the level on its colour, its name and what it means, and the marker at the end.
void Ui::draw_level(sem::Node& node, const Choice& choice, const Rect& rect) {
    const float middle = rect.y + rect.h / 2;
    const Rect tile{rect.x + 14, middle - 20, 40, 40};
    painter_.fill(tile, choice.tile, 7);
    painter_.stroke(tile, Ink::Control, 7, 1);
    const Style digit{16, 24, Weight::Bold, choice.on_tile};
    draw_text(node, tile.x, middle - 12, 40, digit, choice.mark, 0, true);
    draw_marker(rect.x + rect.w - 28, middle, choice.checked, choice.disabled, true);
    const float room = rect.w - 70 - 52;
    const float lines =
        static_cast<float>(break_lines(choice.help, Weight::Regular, 14, room).size());
    float y = middle - (24 + 20 * lines) / 2;
    y += draw_text(node, rect.x + 70, y, room, styles::kStrong, choice.text, 1);
    draw_text(node, rect.x + 70, y, room, styles::kSmall, choice.help, 2);
}

void Ui::draw_cell(sem::Node& node, const Choice& choice, const Rect& rect) {
    const Style style{16, 24, choice.checked ? Weight::Semibold : Weight::Regular,
                      choice.disabled ? Ink::Ink3 : Ink::Ink};
    draw_text(node, rect.x + 4, rect.y + 12, rect.w - 8, style, choice.text, 0, true);
}

sem::Node& Ui::choice(std::string_view id, const Choice& choice, sem::Role role) {
    const std::string_view look = choice.look;
    float wide = choice.width > 0 ? choice.width : area_.w;
    if (look == "chip" && choice.width <= 0) {
        wide = std::ceil(measured(choice.text, Weight::Semibold, 16)) + 52 + 18;
    }
    wide = std::fmin(wide, area_.w);
    const Rect rect = place(wide, std::fmax(choice.height, choice_height(choice, wide)));
    sem::Node& node = emit(role, id, rect, choice.look);
    item(node);
    node.value = choice.value;
    node.label = choice.label;
    node.tone = choice.tone;
    if (choice.icon != nullptr) node.icon = choice.icon;
    if (choice.checked) node.flags |= sem::kChecked;
    if (choice.disabled) node.flags |= sem::kDisabled;
    const Ink fill = choice.disabled ? Ink::Sunken : choice.checked ? Ink::Soft : Ink::Surface;
    painter_.fill(rect, fill, 8);
    const Ink chosen = choice.disabled ? Ink::Ink3 : Ink::Primary;   // seen as well where it is only read
    const Ink border = choice.checked ? chosen : choice.disabled ? Ink::Line : Ink::Control;
    const bool faulty = choice.invalid && !choice.checked;
    painter_.stroke(rect, faulty ? Ink::Bad : border, 8,
                    choice.checked ? 3.0f
                    : faulty       ? 2.0f
                                   : 1.0f);
    if (stacked_tile(choice, wide))
        draw_option(node, choice, rect);
    else if (look == "scale-cell")
        draw_cell(node, choice, rect);
    else if (look == "level")
        draw_level(node, choice, rect);
    else
        draw_line(node, choice, rect, role == sem::Role::Radio);
    return node;
}

bool Ui::radio(std::string_view id, const Choice& spec) {
    Choice shown = spec;
    shown.disabled |= read_only_;
    const sem::Node& node = choice(id, shown, sem::Role::Radio);
    return took(node.key, platform::Event::Check);
}

std::optional<bool> Ui::checkbox(std::string_view id, const Choice& spec) {
    Choice shown = spec;
    shown.disabled |= read_only_;
    const sem::Node& node = choice(id, shown, sem::Role::Checkbox);
    if (!took(node.key, platform::Event::Check)) return std::nullopt;
    return input_text() == "1";
}

void Ui::draw_field(const Rect& rect, const Field& field, sem::Node& node) {
    painter_.fill(rect, read_only_ ? Ink::Sunken : Ink::Surface, 8);
    const Ink border = field.invalid ? Ink::Bad : read_only_ ? Ink::Line : Ink::Control;
    painter_.stroke(rect, border, 8, field.invalid ? 2.0f : 1.0f);
    if (read_only_) node.flags |= sem::kDisabled;
    node.value = field.value;
    node.label = field.label;
    node.described_by = field.described_by;
    node.maximum = static_cast<float>(field.max_length);
    node.number = static_cast<float>(field.rows);
    node.value_revision = field.revision;
    if (field.required) node.flags |= sem::kRequired;
    if (field.invalid) node.flags |= sem::kInvalid;
    if (field.verbatim) node.flags |= sem::kVerbatim;
}

std::optional<std::string> Ui::field(std::string_view id, const Field& field) {
    const float wide = field.width > 0 ? field.width : area_.w;
    const float high = 24.0f * static_cast<float>(field.rows) + 24;
    const Rect rect = place(wide, std::fmax(48.0f, high));
    sem::Node& node = emit(field.role, id, rect, "field");
    item(node);
    draw_field(rect, field, node);
    if (!took(node.key, platform::Event::Input)) return std::nullopt;
    return input_text();
}

std::optional<std::string> Ui::select(std::string_view id, const Field& field,
                                      const std::vector<SelectOption>& options) {
    const Rect rect = place(field.width > 0 ? field.width : area_.w, 48);
    sem::Node& node = emit(sem::Role::Select, id, rect, "field");
    item(node);
    draw_field(rect, field, node);
    const sem::Key made = node.key;
    painter_.icon("M6 9.5L12 15.5L18 9.5", rect.x + rect.w - 34, rect.y + 14, 20, Ink::Ink2);
    parents_.push_back(made);
    scope(id, [&] {
        for (const SelectOption& option : options) {
            sem::Node& part = emit(sem::Role::Option, option.id, {});
            part.value = option.id;
            part.label = option.text;
            if (option.id == field.value) part.flags |= sem::kChecked;
        }
    });
    parents_.pop_back();
    if (!took(made, platform::Event::Input)) return std::nullopt;
    return input_text();
}

}  // namespace widgets
