// Labels, tags, errors, buttons.

#include <cmath>

#include "app/widgets/icons.h"
#include "app/widgets/ui.h"

namespace widgets {
namespace {

using chart::Weight;

struct ButtonInk {
    Ink fill, border, text;
};

ButtonInk ink_of(const Button& button) {
    const std::string_view look = button.look;
    if (button.disabled) return {Ink::Sunken, Ink::Line, Ink::Ink3};
    if (look == "primary") return {Ink::Primary, Ink::None, Ink::OnPrimary};
    if (look == "quiet") return {Ink::None, Ink::None, Ink::Primary};
    if (look == "inverse") return {Ink::None, Ink::OnInk, Ink::OnInk};
    if (look == "danger") return {Ink::Surface, Ink::Bad, Ink::Bad};
    return {Ink::Surface, Ink::Control, Ink::Primary};
}

float text_size(const Button& button) {
    return button.height >= 48 ? 16 : 14;
}
float padding(const Button& button) {
    if (std::string_view(button.look) == "quiet") return 12;
    return button.height >= 48 ? 20 : 16;
}

}  // namespace

void Ui::label_for(std::string_view id, sem::Key field, std::string_view words,
                   std::string_view note) {
    const Rect rect = place(area_.w, 0);
    sem::Node& node = emit(sem::Role::Label, id, rect, "label");
    node.label_for = field;
    float h = draw_text(node, rect.x, rect.y, rect.w, styles::kStrong, words, 0);
    if (!note.empty() && !node.runs.empty()) {
        const sem::Run& last = node.runs.back();
        const float x = rect.x + last.x + last.width + 8;
        const float need = measured(note, Weight::Regular, 14);
        if (x + need <= rect.x + rect.w) {
            draw_text(node, x, rect.y + last.y + 2, need + 1, styles::kSmall, note, 1);
        } else {
            h += draw_text(node, rect.x, rect.y + h, rect.w, styles::kSmall, note, 1);
        }
    }
    tree_.nodes.back().h = h;
    space(h);
    bottom_ = std::fmax(bottom_, area_.y);
}

void Ui::legend(std::string_view id, std::string_view words, std::string_view note) {
    label_for(id, 0, words, note);
    tree_.nodes.back().role = sem::Role::Legend;
}

void Ui::tag(std::string_view id, std::string_view words, const char* tone, Ink ink, Ink fill) {
    const float wide = measured(words, Weight::Semibold, 13) + 20;
    const Rect rect = place(std::ceil(wide), 26);
    sem::Node& node = emit(sem::Role::Paragraph, id, rect, "tag");
    node.tone = tone;
    painter_.fill(rect, fill, 13);
    draw_text(node, rect.x + 10, rect.y + 4, rect.w, {13, 18, Weight::Semibold, ink}, words);
}

sem::Key Ui::error(std::string_view id, std::string_view words) {
    const Rect rect = place(area_.w, 0);
    sem::Node& node = emit(sem::Role::Paragraph, id, rect, "error");
    node.icon = icons::kAlert;
    painter_.icon(icons::kAlert, rect.x, rect.y + 1, 18, Ink::Bad);
    const float h = draw_text(node, rect.x + 26, rect.y, rect.w - 26,
                              {14, 20, Weight::Regular, Ink::Bad}, words);
    node.h = h;
    space(h);
    bottom_ = std::fmax(bottom_, area_.y);
    return node.key;
}

float Ui::button_width(std::string_view words, const Button& button) const {
    const float icon = button.icon != nullptr ? 28 : 0;
    return std::ceil(measured(words, Weight::Semibold, text_size(button)) + icon +
                     2 * padding(button));
}

bool Ui::button(std::string_view id, std::string_view words, const Button& button) {
    const float wide = button.width > 0 ? button.width : button_width(words, button);
    const Rect rect = place(wide, button.height);
    sem::Node& node = emit(sem::Role::Button, id, rect, button.look);
    item(node);
    node.label = button.label;
    if (button.disabled) node.flags |= sem::kDisabled;
    if (button.icon != nullptr) node.icon = button.icon;
    if (button.icon_after) node.flags |= sem::kIconAfter;
    const ButtonInk ink = ink_of(button);
    if (ink.fill != Ink::None) painter_.fill(rect, ink.fill, 8);
    if (ink.border != Ink::None) painter_.stroke(rect, ink.border, 8, 1);
    const float size = text_size(button);
    const float text_wide = measured(words, Weight::Semibold, size);
    const float icon = button.icon != nullptr ? 20 + 8 : 0;
    float x = rect.x + (rect.w - text_wide - icon) / 2;
    const float middle = rect.y + rect.h / 2;
    if (button.icon != nullptr && !button.icon_after) {
        painter_.icon(button.icon, x, middle - 10, 20, ink.text);
        x += icon;
    }
    const float line = size >= 16 ? 24 : 20;
    draw_text(node, x, middle - line / 2, text_wide + 1, {size, line, Weight::Semibold, ink.text},
              words);
    if (button.icon != nullptr && button.icon_after) {
        painter_.icon(button.icon, x + text_wide + 8, middle - 10, 20, ink.text);
    }
    return took(node.key, platform::Event::Click);
}

bool Ui::icon_button(std::string_view id, const char* icon, std::string label, bool bordered,
                     Ink ink) {
    const Rect rect = place(44, 44);
    sem::Node& node = emit(sem::Role::Button, id, rect, "icon");
    item(node);
    node.label = std::move(label);
    node.icon = icon;
    if (bordered) painter_.stroke(rect, Ink::Control, 8, 1);
    painter_.icon(icon, rect.x + 12, rect.y + 12, 20, ink);
    return took(node.key, platform::Event::Click);
}

bool Ui::segment(std::string_view id, std::string_view words, std::string label, bool pressed,
                 float width, bool first) {
    const Rect rect = place(width, 44);
    sem::Node& node = emit(sem::Role::Button, id, rect, "segment-part");
    item(node);
    node.label = std::move(label);
    if (pressed) node.flags |= sem::kPressed;
    const Rect inside{rect.x + 1, rect.y + 1, rect.w - 2, rect.h - 2};
    painter_.fill_end(rect, pressed ? Ink::Primary : Ink::Control, 8, first);
    if (!pressed) painter_.fill_end(inside, Ink::Surface, 7, first);
    const float text_wide = measured(words, Weight::Semibold, 14);
    draw_text(node, rect.x + (rect.w - text_wide) / 2, rect.y + 12, text_wide + 1,
              {14, 20, Weight::Semibold, pressed ? Ink::OnPrimary : Ink::Ink2}, words);
    return took(node.key, platform::Event::Click);
}

void Ui::link(std::string_view id, std::string_view words, std::string address,
              std::string label) {
    const float room = area_.row ? area_.w : area_.w - 8;
    const std::vector<Line> lines = break_lines(words, Weight::Semibold, 16, room);
    float wide = 0;
    for (const Line& line : lines)
        wide = std::fmax(wide, line.width);
    const float high = std::fmax(44.0f, 24 * static_cast<float>(lines.size()));
    const Rect rect = place(std::ceil(wide) + 8, high);
    sem::Node& node = emit(sem::Role::Link, id, rect, "link");
    item(node);
    node.value = std::move(address);
    node.label = std::move(label);
    float y = rect.y + (high - 24 * static_cast<float>(lines.size())) / 2;
    for (const Line& line : lines) {
        painter_.fill({rect.x + 4, y + 21, line.width, 1}, Ink::Primary, 0);
        y += 24;
    }
    draw_text(node, rect.x + 4, rect.y + (high - 24 * static_cast<float>(lines.size())) / 2,
              wide + 1, {16, 24, Weight::Semibold, Ink::Primary}, words);
}

void Ui::level_tile(std::string_view id, int value, const LevelInk& ink, std::string label) {
    const Rect rect = place(28, 28);
    sem::Node& node = emit(sem::Role::Image, id, rect, "level-tile");
    node.tone = name(ink.fill);
    node.label = std::move(label);
    painter_.fill(rect, ink.fill, 7);
    painter_.stroke(rect, Ink::Control, 7, 1);
    draw_text(node, rect.x, rect.y + 4, 28, {14, 20, Weight::Bold, ink.on}, std::to_string(value),
              0, true);
}

bool Ui::tab(std::string_view id, std::string_view words, bool current, bool small) {
    const Weight weight = current ? Weight::Semibold : Weight::Regular;
    const float size = small ? 14 : 16, side = small ? 6 : 14;
    const float text_wide = measured(words, weight, size);
    const Rect rect = place(std::fmax(44.0f, std::ceil(text_wide) + 2 * side), 52);
    sem::Node& node = emit(sem::Role::Button, id, rect, "tab");
    item(node);
    if (current) node.flags |= sem::kCurrent;
    draw_text(node, rect.x + (rect.w - text_wide) / 2, rect.y + 14, text_wide + 1,
              {size, 24, weight, current ? Ink::Primary : Ink::Ink2}, words);
    if (current) painter_.fill({rect.x, rect.y + rect.h - 4, rect.w, 4}, Ink::Primary, 0);
    return took(node.key, platform::Event::Click);
}

void Ui::file_button(std::string_view id, std::string_view words, const Button& button) {
    const float wide = button.width > 0 ? button.width : button_width(words, button);
    const Rect rect = place(wide, button.height);
    sem::Node& node = emit(sem::Role::FileButton, id, rect, button.look);
    item(node);
    node.flags |= sem::kMultipleFiles;
    const ButtonInk ink = ink_of(button);
    if (ink.fill != Ink::None) painter_.fill(rect, ink.fill, 8);
    if (ink.border != Ink::None) painter_.stroke(rect, ink.border, 8, 1);
    const float size = text_size(button);
    const float line = size >= 16 ? 24 : 20;
    const float text_wide = measured(words, Weight::Semibold, size);
    draw_text(node, rect.x + (rect.w - text_wide) / 2, rect.y + (rect.h - line) / 2, text_wide + 1,
              {size, line, Weight::Semibold, ink.text}, words);
}

void Ui::progress(std::string_view id, float value, float maximum, std::string label) {
    const Rect rect = place(area_.w, 8);
    sem::Node& node = emit(sem::Role::Progress, id, rect, "bar");
    node.number = value;
    node.maximum = maximum;
    node.label = std::move(label);
    painter_.fill(rect, Ink::Sunken, 4);
    const float share = maximum > 0 ? value / maximum : 0;
    if (share > 0)
        painter_.fill({rect.x, rect.y, std::fmax(8.0f, rect.w * share), 8}, Ink::Primary, 4);
}

}  // namespace widgets
