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

// Without kerning the width of a line is the sum of its parts, so nothing is measured twice.
class Breaker {
public:
    Breaker(chart::Weight weight, float size, float width)
        : weight_(weight), size_(size), width_(width) {}

    void add(std::string_view piece) {
        const std::string_view word = without_trailing_spaces(piece);
        const double word_width = measure(word);
        if (!line_.empty() && static_cast<float>(width_of_line_ + word_width) > width_) end_line();
        if (line_.empty() && static_cast<float>(word_width) > width_) return cut(piece);
        line_ += piece;
        width_of_words_ = width_of_line_ + word_width;
        width_of_line_ = width_of_words_ + measure(piece.substr(word.size()));
    }
    void end_line() {
        const std::string_view text = without_trailing_spaces(line_);
        lines_.push_back({std::string(text), static_cast<float>(width_of_words_)});
        line_.clear();
        width_of_line_ = width_of_words_ = 0;
    }
    std::vector<Line> take() {
        if (!line_.empty() || lines_.empty()) end_line();
        return std::move(lines_);
    }

private:
    double measure(std::string_view text) const {
        return chart::text_width(text, weight_, static_cast<double>(size_));
    }

    // A word wider than the line is cut where the line is full.
    void cut(std::string_view word) {
        std::size_t at = 0;
        while (at < word.size()) {
            std::size_t next = at;
            base::next_code_point(word, next);
            const std::string_view glyph = word.substr(at, next - at);
            const double wide = measure(glyph);
            if (!line_.empty() && static_cast<float>(width_of_line_ + wide) > width_) end_line();
            line_ += glyph;
            width_of_line_ += wide;
            if (glyph != " ") width_of_words_ = width_of_line_;
            at = next;
        }
    }

    chart::Weight weight_;
    float size_;
    float width_;
    std::string line_;
    double width_of_line_ = 0;   // with the spaces at its end
    double width_of_words_ = 0;  // without
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
