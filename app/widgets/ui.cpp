#include "app/widgets/ui.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/item_watch.h"
#include <imgui.h>
#include <imgui_internal.h>

namespace widgets {

Ui::Ui(const Frame& frame, Painter& painter, std::size_t nodes_expected)
    : frame_(frame), painter_(painter) {
    area_.w = frame.width;
    tree_.nodes.reserve(nodes_expected + 16);
}

sem::Tree Ui::take() {
    tree_.document.width = frame_.width;
    tree_.document.height = std::fmax(std::ceil(bottom_), frame_.height);
    return std::move(tree_);
}

sem::Key Ui::key(std::string_view id) const {
    return sem::hash(id, path_.back() ^ 0x9e3779b9u);
}

void Ui::scope(std::string_view id, const Body& body) {
    path_.push_back(key(id));
    body();
    path_.pop_back();
}

void Ui::space(float height) {
    if (!area_.row) area_.y += height;
}

void Ui::region(float x, float y, float w, const Body& body) {
    const Area kept = area_;
    area_ = Area{.x = x, .y = y, .w = w};
    body();
    const float reached = area_.y;
    area_ = kept;
    bottom_ = std::fmax(bottom_, reached);
}

Rect Ui::place(float w, float h) {
    if (!area_.row) {
        const Rect rect{area_.x, area_.y, std::fmin(w, area_.w), h};
        area_.y += h;
        bottom_ = std::fmax(bottom_, area_.y);
        return rect;
    }
    if (area_.cursor > area_.x && area_.cursor + w > area_.x + area_.w + 0.5f) {
        area_.cursor = area_.x;
        area_.y = area_.line_bottom + area_.gap;
    }
    const float inset = std::fmax(0.0f, (area_.row_height - h) / 2);
    const Rect rect{area_.cursor, area_.y + inset, std::fmin(w, area_.w), h};
    area_.cursor += w + area_.gap;
    area_.line_bottom = std::fmax(area_.line_bottom, area_.y + std::fmax(h, area_.row_height));
    bottom_ = std::fmax(bottom_, area_.line_bottom);
    return rect;
}

sem::Node& Ui::emit(sem::Role role, std::string_view id, const Rect& rect, const char* look) {
    if (listening()) tree_.nodes.clear();  // one node at a time is enough to be asked about
    sem::Node& node = tree_.nodes.emplace_back();
    node.key = key(id);
    node.parent = parents_.back();
    node.role = role;
    node.look = look;
    node.x = rect.x, node.y = rect.y, node.w = rect.w, node.h = rect.h;
    return node;
}

void Ui::item(const sem::Node& node) {
    if (listening()) return;
    const float scale = painter_.scale();
    const ImRect box({node.x * scale, node.y * scale},
                     {(node.x + node.w) * scale, (node.y + node.h) * scale});
    ImGui::ItemAdd(box, item_id(node.key));
}

bool Ui::took(sem::Key wanted, platform::Event event) const {
    return frame_.input != nullptr && frame_.input->key == wanted && frame_.input->event == event;
}

std::size_t Ui::open(sem::Role role, std::string_view id, const char* look) {
    emit(role, id, {area_.x, area_.y, area_.w, 0}, look);
    const std::size_t index = tree_.nodes.size() - 1;
    path_.push_back(tree_.nodes[index].key);
    parents_.push_back(tree_.nodes[index].key);
    return index;
}

// A container's box is that of what it holds: assistive technology outlines it.
void Ui::close(std::size_t index) {
    path_.pop_back();
    parents_.pop_back();
    if (index + 1 == tree_.nodes.size()) return;
    float left = 1e9f, top = 1e9f, right = 0, bottom = 0;
    for (std::size_t i = index + 1; i < tree_.nodes.size(); ++i) {
        const sem::Node& inner = tree_.nodes[i];
        if (inner.role == sem::Role::Option) continue;
        left = std::fmin(left, inner.x), top = std::fmin(top, inner.y);
        right = std::fmax(right, inner.x + inner.w), bottom = std::fmax(bottom, inner.y + inner.h);
    }
    sem::Node& node = tree_.nodes[index];
    node.x = left, node.y = top, node.w = right - left, node.h = bottom - top;
}

sem::Key Ui::node(sem::Role role, std::string_view id, const char* look, const Body& body,
                  std::string label) {
    const std::size_t index = open(role, id, look);
    tree_.nodes[index].label = std::move(label);
    body();
    close(index);
    return tree_.nodes[index].key;
}

void Ui::panel(sem::Role role, std::string_view id, const Panel& panel, const Body& body) {
    const Area outer = area_;
    const std::size_t index = open(role, id, panel.look);
    tree_.nodes[index].tone = panel.tone;
    tree_.nodes[index].label = panel.label;
    if (panel.icon != nullptr) tree_.nodes[index].icon = panel.icon;
    area_ = Area{.x = outer.x + panel.padding,
                 .y = outer.y + panel.padding,
                 .w = outer.w - 2 * panel.padding};
    body();
    const float height = area_.y + panel.padding - outer.y;
    area_ = outer;
    area_.y += height;
    close(index);
    bottom_ = std::fmax(bottom_, area_.y);
    const Rect box{outer.x, outer.y, outer.w, height};
    sem::Node& node = tree_.nodes[index];
    node.x = box.x, node.y = box.y, node.w = box.w, node.h = box.h;
    painter_.layer(panel.layer);
    painter_.fill(box, panel.fill, panel.radius);
    if (panel.dashed)
        painter_.dashed(box, panel.border, 2);
    else if (panel.border != Ink::None)
        painter_.stroke(box, panel.border, panel.radius, 1);
    painter_.layer(Painter::kLayers - 1);
}

void Ui::row(std::string_view id, float height, float gap, const Body& body, const char* look) {
    const Area outer = area_;
    const std::size_t index = open(sem::Role::Group, id, look);
    area_.row = true;
    area_.row_height = height;
    area_.gap = gap;
    area_.cursor = outer.x;
    area_.line_bottom = outer.y;
    body();
    const float reached = area_.line_bottom;
    area_ = outer;
    area_.y = reached;
    close(index);
}

void Ui::dock(std::string_view id, const char* look, const Rect& box, const Body& body) {
    const std::size_t index = open(sem::Role::Group, id, look);
    painter_.dock(box.y);
    painter_.fill(box, Ink::Surface, 0);
    painter_.fill({box.x, box.y, box.w, 1}, Ink::Line, 0);
    body();
    painter_.undock();
    close(index);
    sem::Node& node = tree_.nodes[index];
    node.x = box.x, node.y = box.y, node.w = box.w, node.h = box.h;
    tree_.document.dock_height = box.h;
    move_to(box.y + box.h);
}

void Ui::columns(std::string_view id, int count, float gap, const char* look,
                 const ColumnBody& body) {
    const Area outer = area_;
    const std::size_t index = open(sem::Role::Group, id, look);
    const float each = (outer.w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    float reached = outer.y;
    for (int i = 0; i < count; ++i) {
        area_ = Area{.x = outer.x + static_cast<float>(i) * (each + gap), .y = outer.y, .w = each};
        body(i);
        reached = std::fmax(reached, area_.y);
    }
    area_ = outer;
    area_.y = reached;
    close(index);
    bottom_ = std::fmax(bottom_, reached);
}

float Ui::draw_text(sem::Node& node, float x, float y, float w, const Style& style,
                    std::string_view text, int block, bool centred) {
    if (listening()) return style.line;
    const std::vector<Line> lines = break_lines(text, style.weight, style.size, w);
    float line_top = y;
    for (const Line& line : lines) {
        const float at = centred ? x + (w - line.width) / 2 : x;
        painter_.text(at, line_top, style.size, style.line, style.weight, style.ink, line.text);
        sem::Run run;
        run.x = at - node.x, run.y = line_top - node.y, run.width = line.width;
        run.size = style.size, run.line_height = style.line;
        run.weight = style.weight == chart::Weight::Bold       ? 700
                     : style.weight == chart::Weight::Semibold ? 600
                                                               : 400;
        run.block = static_cast<std::uint8_t>(block);
        run.ink = name(style.ink);
        run.text = line.text;
        node.runs.push_back(std::move(run));
        line_top += style.line;
    }
    return line_top - y;
}

sem::Key Ui::text(std::string_view id, const Style& style, std::string_view text, sem::Role role,
                  const char* look, const char* tone) {
    if (listening()) return emit(role, id, {}, look).key;
    const float room = area_.row ? std::fmax(40.0f, area_.x + area_.w - area_.cursor) : area_.w;
    const std::vector<Line> lines = break_lines(text, style.weight, style.size, room);
    float wide = 0;
    for (const Line& line : lines)
        wide = std::fmax(wide, line.width);
    const Rect rect =
        place(area_.row ? std::ceil(wide) : area_.w, static_cast<float>(lines.size()) * style.line);
    sem::Node& node = emit(role, id, rect, look);
    node.tone = tone;
    draw_text(node, rect.x, rect.y, std::fmax(rect.w, wide) + 0.5f, style, text);
    return node.key;
}

sem::Key Ui::heading(std::string_view id, int level, const Style& style, std::string_view words) {
    const sem::Key made = text(id, style, words, sem::Role::Heading);
    tree_.nodes.back().level = level;
    return made;
}

}  // namespace widgets
