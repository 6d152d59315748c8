#include "app/widgets/text_layout.h"

#include "survey/base/utf8.h"

namespace widgets {
namespace {

// Offset just past the next piece that may end a line: a word with the spaces after it.
std::size_t piece_end(std::string_view text, std::size_t from) {
    std::size_t at = from;
    while (at < text.size() && text[at] != ' ' && text[at] != '\n')
        ++at;
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at;
}

std::string_view without_trailing_spaces(std::string_view text) {
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

class Breaker {
public:
    Breaker(chart::Weight weight, float size, float width)
        : weight_(weight), size_(size), width_(width) {}

    void add(std::string_view piece) {
        const float whole = measure(line_ + std::string(without_trailing_spaces(piece)));
        if (!line_.empty() && whole > width_) end_line();
        if (line_.empty() && measure(without_trailing_spaces(piece)) > width_) {
            cut(piece);
        } else {
            line_ += piece;
        }
    }
    void end_line() {
        const std::string_view text = without_trailing_spaces(line_);
        lines_.push_back({std::string(text), measure(text)});
        line_.clear();
    }
    std::vector<Line> take() {
        if (!line_.empty() || lines_.empty()) end_line();
        return std::move(lines_);
    }

private:
    float measure(std::string_view text) const { return measured(text, weight_, size_); }

    void cut(std::string_view word) {
        std::size_t at = 0;
        while (at < word.size()) {
            std::size_t next = at;
            base::next_code_point(word, next);
            const std::string_view glyph = word.substr(at, next - at);
            if (!line_.empty() && measure(line_ + std::string(glyph)) > width_) end_line();
            line_ += glyph;
            at = next;
        }
    }

    chart::Weight weight_;
    float size_;
    float width_;
    std::string line_;
    std::vector<Line> lines_;
};

}  // namespace

float measured(std::string_view text, chart::Weight weight, float size) {
    return static_cast<float>(chart::text_width(text, weight, static_cast<double>(size)));
}

std::vector<Line> break_lines(std::string_view text, chart::Weight weight, float size,
                              float width) {
    Breaker breaker(weight, size, width);
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '\n') {
            breaker.end_line();
            ++at;
            continue;
        }
        const std::size_t end = piece_end(text, at);
        breaker.add(text.substr(at, end - at));
        at = end;
    }
    return breaker.take();
}

}  // namespace widgets
