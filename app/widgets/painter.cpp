#include "app/widgets/painter.h"

#include <cmath>
#include <cstdlib>
#include <string>

#include "survey/base/utf8.h"
#include <imgui.h>
#include <imgui_internal.h>

namespace widgets {
namespace {

// Ascent of the subset fonts in em; their descent is 1 em less (web/fonts.py).
constexpr float kAscent = 0.888f;

// Reads "M5 12.5L9.5 17" without regard to what follows a number.
class PathReader {
public:
    explicit PathReader(std::string_view path) : path_(path) {}

    char command() {
        while (at_ < path_.size() && path_[at_] == ' ')
            ++at_;
        if (at_ >= path_.size()) return 0;
        const char c = path_[at_];
        if (c < 'A' || c > 'Z') return last_ == 'M' ? 'L' : last_;
        ++at_;
        last_ = c;
        return c;
    }
    float number() {
        while (at_ < path_.size() && path_[at_] == ' ')
            ++at_;
        const std::string rest(path_.substr(at_, 16));
        char* end = nullptr;
        const float value = std::strtof(rest.c_str(), &end);
        at_ += static_cast<std::size_t>(end - rest.c_str());
        return value;
    }

private:
    std::string_view path_;
    std::size_t at_ = 0;
    char last_ = 0;
};

// One number a kind of shape, so that two of the same size do not look the same.
enum Shape : std::uint64_t { kFill = 1, kFillEnd, kStroke, kLine, kCircle, kRing, kPolygon, kText, kIcon };

Fingerprint print_of(Shape shape, std::uint64_t colour, const Rect& rect, float detail) {
    return Fingerprint().add(shape << 32 | colour).add(rect.x).add(rect.y).add(rect.w).add(rect.h)
        .add(detail);
}

Area area_of(const Rect& rect) {
    return {rect.x, rect.y, rect.x + rect.w, rect.y + rect.h};
}
Area around(float x, float y, float radius) {
    return {x - radius, y - radius, x + radius, y + radius};
}

unsigned packed(std::uint32_t value) {
    return IM_COL32((value >> 16) & 255u, (value >> 8) & 255u, value & 255u, 255);
}

}  // namespace

float Painter::snap(float css) const {
    return std::floor(css * scale_ + 0.5f);
}

bool Painter::note(const Area& where, Fingerprint print) const {
    if (list_ == nullptr) return false;
    if (picture_ == nullptr) return true;
    const bool under_dock = shift_ == 0 && where.top >= dock_top_;
    if (under_dock || !picture_->shows(where.top, where.bottom)) return false;
    picture_->note(where, print.add(static_cast<std::uint64_t>(layer_)).value());
    return true;
}

void Painter::clip(const Rect& given) {
    if (list_ == nullptr) return;
    const Rect rect = moved(given);
    list_->PushClipRect({snap(rect.x), snap(rect.y)},
                        {snap(rect.x + rect.w), snap(rect.y + rect.h)}, true);
}
void Painter::unclip() {
    if (list_ != nullptr) list_->PopClipRect();
}

void Painter::begin() {
    if (list_ != nullptr) list_->ChannelsSplit(kLayers);
}
void Painter::layer(int index) {
    layer_ = index;
    if (list_ != nullptr) list_->ChannelsSetCurrent(index);
}
void Painter::end() {
    if (list_ != nullptr) list_->ChannelsMerge();
}

void Painter::fill_rgb(const Rect& given, std::uint32_t colour, float radius) {
    const Rect rect = moved(given);
    if (!note(area_of(rect), print_of(kFill, colour, rect, radius))) return;
    list_->AddRectFilled({snap(rect.x), snap(rect.y)},
                         {snap(rect.x + rect.w), snap(rect.y + rect.h)}, packed(colour),
                         radius * scale_);
}

void Painter::fill_end(const Rect& given, Ink ink, float radius, bool left) {
    const Rect rect = moved(given);
    const std::uint32_t colour = rgb(ink, theme_);
    const Fingerprint print = print_of(kFillEnd, colour, rect, left ? radius : -radius);
    if (!note(area_of(rect), print)) return;
    list_->AddRectFilled({snap(rect.x), snap(rect.y)},
                         {snap(rect.x + rect.w), snap(rect.y + rect.h)}, packed(colour),
                         radius * scale_,
                         left ? ImDrawFlags_RoundCornersLeft : ImDrawFlags_RoundCornersRight);
}

// The stroke lies inside the box, like a CSS border.
void Painter::stroke_rgb(const Rect& given, std::uint32_t colour, float radius, float thickness) {
    const Rect rect = moved(given);
    const Fingerprint print = print_of(kStroke, colour, rect, radius).add(thickness);
    if (!note(area_of(rect), print)) return;
    const float width = std::fmax(1.0f, std::floor(thickness * scale_ + 0.5f));
    const float half = width / 2;
    list_->AddRect({snap(rect.x) + half, snap(rect.y) + half},
                   {snap(rect.x + rect.w) - half, snap(rect.y + rect.h) - half}, packed(colour),
                   std::fmax(0.0f, radius * scale_ - half), 0, width);
}

void Painter::dashed(const Rect& rect, Ink ink, float thickness) {
    constexpr float kDash = 6, kGap = 5, kCorner = 10;
    auto along = [&](float x1, float y1, float x2, float y2) {
        const float length = std::fabs(x2 - x1) + std::fabs(y2 - y1);
        const float dx = (x2 - x1) / length, dy = (y2 - y1) / length;
        for (float at = kCorner; at < length - kCorner; at += kDash + kGap) {
            const float stop = std::fmin(at + kDash, length - kCorner);
            line(x1 + dx * at, y1 + dy * at, x1 + dx * stop, y1 + dy * stop, ink, thickness);
        }
    };
    const float right = rect.x + rect.w, bottom = rect.y + rect.h;
    along(rect.x, rect.y, right, rect.y);
    along(right, rect.y, right, bottom);
    along(rect.x, bottom, right, bottom);
    along(rect.x, rect.y, rect.x, bottom);
}

void Painter::line_rgb(float x1, float y1, float x2, float y2, std::uint32_t colour,
                       float thickness) {
    y1 += shift_, y2 += shift_;
    const float half = thickness / 2;
    const Fingerprint print = print_of(kLine, colour, {x1, y1, x2, y2}, thickness);
    const Area where{std::fmin(x1, x2) - half, std::fmin(y1, y2) - half, std::fmax(x1, x2) + half,
                     std::fmax(y1, y2) + half};
    if (!note(where, print)) return;
    list_->AddLine({x1 * scale_, y1 * scale_}, {x2 * scale_, y2 * scale_}, packed(colour),
                   thickness * scale_);
}

void Painter::circle_rgb(float x, float y, float radius, std::uint32_t colour) {
    y += shift_;
    if (!note(around(x, y, radius), print_of(kCircle, colour, {x, y}, radius))) return;
    list_->AddCircleFilled({x * scale_, y * scale_}, radius * scale_, packed(colour));
}

void Painter::ring(float x, float y, float radius, Ink ink, float thickness) {
    y += shift_;
    const std::uint32_t colour = rgb(ink, theme_);
    const Fingerprint print = print_of(kRing, colour, {x, y}, radius).add(thickness);
    if (!note(around(x, y, radius + thickness), print)) return;
    list_->AddCircle({x * scale_, y * scale_}, radius * scale_, packed(colour), 0,
                     thickness * scale_);
}

void Painter::polygon_rgb(const float* xy, int count, std::uint32_t colour) {
    Fingerprint print = Fingerprint().add(static_cast<std::uint64_t>(kPolygon) << 32 | colour);
    Area where{xy[0], xy[1], xy[0], xy[1]};
    for (int i = 0; i < count; ++i) {
        print.add(xy[2 * i]).add(xy[2 * i + 1]);
        where.left = std::fmin(where.left, xy[2 * i]), where.right = std::fmax(where.right, xy[2 * i]);
        where.top = std::fmin(where.top, xy[2 * i + 1]);
        where.bottom = std::fmax(where.bottom, xy[2 * i + 1]);
    }
    if (!note(where, print)) return;
    for (int i = 0; i < count; ++i)
        list_->PathLineTo({xy[2 * i] * scale_, xy[2 * i + 1] * scale_});
    list_->PathFillConvex(packed(colour));
}

void Painter::text_rgb(float x, float y, float size, float line_height, chart::Weight weight,
                       std::uint32_t colour, std::string_view text) {
    ImFont* font = weight == chart::Weight::Bold       ? fonts_.bold
                   : weight == chart::Weight::Semibold ? fonts_.semibold
                                                       : fonts_.regular;
    if (text.empty()) return;
    y += shift_;
    const Fingerprint print = print_of(kText, colour, {x, y, size, line_height},
                                       static_cast<float>(weight)).add(text);
    // A glyph may stand a little out of its line box.
    const auto wide = static_cast<float>(chart::text_width(text, weight, static_cast<double>(size)));
    const float out = size / 4;
    const Area where{x - out, y - out, x + wide + out, y + line_height + out};
    if (!note(where, print) || font == nullptr) return;
    const float pixels = size * scale_;
    ImFontBaked* baked = font->GetFontBaked(pixels);
    const float top = std::floor((y + (line_height - size) / 2 + kAscent * size) * scale_ + 0.5f) -
                      std::floor(baked->Ascent + 0.5f);
    // At one device px a CSS px, half px steps keep the rhythm of the letters.
    const float steps = scale_ < 1.5f ? 2.0f : 1.0f;
    const ImU32 tint = packed(colour);
    double pen = static_cast<double>(x);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(point));
        const double here = pen;
        pen += chart::advance(point, weight) * static_cast<double>(size);
        if (glyph == nullptr || !glyph->Visible) continue;
        const float left = std::floor(static_cast<float>(here) * scale_ * steps + 0.5f) / steps;
        list_->PrimReserve(6, 4);
        list_->PrimRectUV({left + glyph->X0, top + glyph->Y0}, {left + glyph->X1, top + glyph->Y1},
                          {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, tint);
    }
}

void Painter::icon(std::string_view path, float x, float y, float size, Ink ink, float thickness) {
    y += shift_;
    const Fingerprint print = print_of(kIcon, rgb(ink, theme_), {x, y, size}, thickness).add(path);
    if (!note({x, y, x + size, y + size}, print)) return;
    PathReader reader(path);
    const float unit = size / 24 * scale_;
    const ImU32 tint = packed(rgb(ink, theme_));
    auto point = [&] {
        const float px = reader.number();
        const float py = reader.number();
        return ImVec2(x * scale_ + px * unit, y * scale_ + py * unit);
    };
    auto draw = [&](bool closed) {
        // A closed path that ends where it began would get a spike at the seam.
        ImVector<ImVec2>& points = list_->_Path;
        if (closed && points.Size > 2 && ImLengthSqr(points.back() - points.front()) < 0.01f) {
            points.pop_back();
        }
        list_->PathStroke(tint, closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness * unit);
    };
    for (char command = reader.command(); command != 0; command = reader.command()) {
        if (command == 'M') {
            draw(false);
            list_->PathLineTo(point());
        } else if (command == 'L') {
            list_->PathLineTo(point());
        } else if (command == 'C') {
            const ImVec2 a = point(), b = point(), end = point();
            list_->PathBezierCubicCurveTo(a, b, end);
        } else if (command == 'Z') {
            draw(true);
        }
    }
    draw(false);
}

}  // namespace widgets
