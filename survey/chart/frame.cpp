#include "survey/chart/frame.h"

#include <algorithm>

#include "survey/chart/words.h"

namespace chart {

constexpr std::size_t kMostDescription = 150;

Frame::Frame(Scene& sheet, double width) : scene(sheet) {
    scene.width = std::clamp(width, 304.0, 1100.0);
    narrow = scene.width < 640;
    left = y = narrow ? 16 : 24;
    right = scene.width - left;
    add(Rect{0, 0, scene.width, 0, 0, Role::Surface, Role::None, Pattern::None, Role::None});
}

void Frame::text(Point at, std::string words, Role role, Weight weight, Anchor anchor,
                 double size) {
    add(Text{at, std::move(words), role, size, weight, anchor});
}

void Frame::centred(Point at, const std::string& words, double limit, Role role) {
    const double half = text_width(words, Weight::Regular, kText) / 2;
    at.x = std::max(left + half, std::min(at.x, limit - half));
    text({at.x, at.y + kBaseline}, words, role, Weight::Regular, Anchor::Middle);
}

double Frame::lines(Point at, const std::string& words, double wide, Role role, Weight weight,
                    Anchor anchor) {
    if (words.empty()) return 0;
    double height = 0;
    for (std::string& line : wrap(words, weight, kText, wide, 20)) {
        text({at.x, at.y + height + kBaseline}, std::move(line), role, weight, anchor);
        height += kLineHeight;
    }
    return height;
}

void Frame::rule(Role role) {
    add(Line{{left, y}, {right, y}, role, 1, false});
}

void Frame::title(const std::string& subtitle) {
    const double size = narrow ? 18 : 22;
    for (std::string& line : wrap(scene.title, Weight::Bold, size, right - left, 8)) {
        text({left, y + size}, std::move(line), Role::Ink, Weight::Bold, Anchor::Start, size);
        y += size + 8;
    }
    y += lines({left, y + 11}, subtitle, right - left, Role::InkSoft) + 2;
}

void Frame::finish(const std::vector<std::string>& notes) {
    y += 12;
    for (const std::string& note : notes)
        y += lines({left, y + 10}, note, right - left, Role::InkSoft);
    y += lines({left, y + 10}, scene.source, right - left, Role::InkSoft);
    scene.height = y + left - 6;
    std::get<Rect>(scene.shapes.front()).height = scene.height;
    scene.description = clipped(scene.description, kMostDescription);
}

}  // namespace chart
