#pragma once
// Draws rounded rectangles, lines, icons and text in CSS px into a Dear ImGui draw list that counts
// in device px. Edges and glyphs are snapped to device px, so text is sharp at every zoom.

#include <string_view>

#include "app/widgets/palette.h"
#include "app/widgets/picture.h"
#include "survey/chart/advances.h"

struct ImDrawList;
struct ImFont;

namespace widgets {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
};

// The three weights of the one family; null until the page handed over the bytes (nothing is drawn
// then, everything is still laid out).
struct Fonts {
    ImFont* regular = nullptr;
    ImFont* semibold = nullptr;
    ImFont* bold = nullptr;
};

// Draws only what `picture` covers, and notes there what it drew. Without a list it draws nothing:
// the pass that only listens to the person.
class Painter {
public:
    struct Target {
        ImDrawList* list = nullptr;
        Picture* picture = nullptr;
        float dock_top = 1e9f;  // where on the canvas the dock is drawn, CSS px of the document
    };
    Painter(const Target& target, const Fonts& fonts, float scale, Theme theme)
        : list_(target.list), picture_(target.picture), dock_top_(target.dock_top), fonts_(fonts),
          scale_(scale), theme_(theme) {}

    // Later layers cover earlier ones, whatever the order of the calls. 0 to kLayers − 1.
    static constexpr int kLayers = 4;
    void begin();
    void layer(int index);
    void end();
    // What the page shows at `top` is drawn in the dock instead, until `undock`.
    void dock(float top) { shift_ = dock_top_ - top; }
    void undock() { shift_ = 0; }

    void fill(const Rect& rect, Ink ink, float radius) { fill_rgb(rect, rgb(ink, theme_), radius); }
    void stroke(const Rect& rect, Ink ink, float radius, float thickness) {
        stroke_rgb(rect, rgb(ink, theme_), radius, thickness);
    }
    void dashed(const Rect& rect, Ink ink, float thickness);
    void line(float x1, float y1, float x2, float y2, Ink ink, float thickness) {
        line_rgb(x1, y1, x2, y2, rgb(ink, theme_), thickness);
    }
    void circle(float x, float y, float radius, Ink ink) {
        circle_rgb(x, y, radius, rgb(ink, theme_));
    }
    // Rounded at the left or right end only: parts of a switch.
    void fill_end(const Rect& rect, Ink ink, float radius, bool left);
    void ring(float x, float y, float radius, Ink ink, float thickness);
    // Top left of a line box of `line_height`; the baseline is where a browser would put it.
    void text(float x, float y, float size, float line_height, chart::Weight weight, Ink ink,
              std::string_view text) {
        text_rgb(x, y, size, line_height, weight, rgb(ink, theme_), text);
    }

    // The same with a colour of one's own, 0xRRGGBB: charts have a palette of theirs.
    void fill_rgb(const Rect& rect, std::uint32_t colour, float radius);
    void stroke_rgb(const Rect& rect, std::uint32_t colour, float radius, float thickness);
    void line_rgb(float x1, float y1, float x2, float y2, std::uint32_t colour, float thickness);
    void circle_rgb(float x, float y, float radius, std::uint32_t colour);
    void polygon_rgb(const float* xy, int count, std::uint32_t colour);
    void text_rgb(float x, float y, float size, float line_height, chart::Weight weight,
                  std::uint32_t colour, std::string_view text);
    void clip(const Rect& rect);
    void unclip();
    // SVG path data of icons.h, scaled to `size`.
    void icon(std::string_view path, float x, float y, float size, Ink ink, float thickness = 2);

    Theme theme() const { return theme_; }
    float scale() const { return scale_; }

private:
    float snap(float css) const;
    Rect moved(Rect rect) const { return {rect.x, rect.y + shift_, rect.w, rect.h}; }
    // False: nothing of it would be seen. True: it is noted and must be drawn.
    bool note(const Area& where, Fingerprint print) const;

    ImDrawList* list_;
    Picture* picture_;
    float dock_top_;
    float shift_ = 0;
    int layer_ = 0;
    Fonts fonts_;
    float scale_;
    Theme theme_;
};

}  // namespace widgets
