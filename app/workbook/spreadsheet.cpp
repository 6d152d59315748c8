#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <optional>

#include "app/workbook/parts.h"
#include "app/workbook/workbook.h"

namespace workbook {
namespace {

// In the order of report::NumberFormat; the first is of text too.
constexpr const char* kFormats[] = {"General", "0", "0.0", "0.00", "0.000", "0.0%"};
constexpr int kHeaderFill = 0x0F566B, kHeaderText = 0xFFFFFF;
constexpr double kLineHeight = 15;            // points
constexpr std::size_t kLongestText = 32767;   // UTF-16 units of a cell; bytes are never fewer
constexpr std::time_t kNoDate = 315532800;    // 1980-01-01

// "2023-10-02T14:30:02Z"
std::time_t moment(const std::string& stamp) {
    if (stamp.size() < 19) return kNoDate;
    const auto part = [&](std::size_t at, std::size_t length) {
        return static_cast<int>(std::strtol(stamp.substr(at, length).c_str(), nullptr, 10));
    };
    std::tm when{};
    when.tm_year = part(0, 4) - 1900;
    when.tm_mon = part(5, 2) - 1;
    when.tm_mday = part(8, 2);
    when.tm_hour = part(11, 2);
    when.tm_min = part(14, 2);
    when.tm_sec = part(17, 2);
    const std::time_t result = timegm(&when);
    return result > 0 ? result : kNoDate;
}

double characters(const std::string& text) {
    return static_cast<double>(std::count_if(text.begin(), text.end(), [](char each) {
        return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U;
    }));
}

// A cell holds so much and no more; cut between characters.
std::string fitting(const std::string& text) {
    if (text.size() <= kLongestText) return text;
    std::size_t end = kLongestText - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "…";
}

class Writer {
public:
    explicit Writer(lxw_workbook* workbook) : workbook_(workbook) {
        for (lxw_format*& header : headers_) {
            header = workbook_add_format(workbook);
            format_set_bold(header);
            format_set_text_wrap(header);
            format_set_align(header, LXW_ALIGN_VERTICAL_CENTER);
            format_set_bg_color(header, kHeaderFill);
            format_set_font_color(header, kHeaderText);
        }
        format_set_align(headers_[1], LXW_ALIGN_RIGHT);
        wrapped_ = workbook_add_format(workbook);
        format_set_text_wrap(wrapped_);
        format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
        for (const char* each : kFormats) {
            lxw_format* format = workbook_add_format(workbook);
            format_set_num_format(format, each);
            if (each != kFormats[0]) format_set_align(format, LXW_ALIGN_RIGHT);
            formats_.push_back(format);
        }
    }

    bool take(const Line& line) {
        if (line.is("sheet")) return begin_sheet(line);
        if (line.is("workbook")) return describe(line);
        if (sheet_ == nullptr) return false;
        if (line.is("column")) return column(line);
        if (line.is("row")) return row(line);
        if (line.is("chart")) return chart(line);
        if (!charts_) return false;
        if (line.is("series")) return charts_->series(line);
        if (line.is("axis")) charts_->axis(line);
        return line.is("axis");
    }
    bool end_sheet() {
        if (sheet_ == nullptr || column_formats_.empty()) return true;
        if (filtered_ && rows_ > 1)
            worksheet_autofilter(sheet_, 0, 0, rows_ - 1, last_column());
        return !charts_ || charts_->end();
    }

private:
    lxw_col_t last_column() const { return static_cast<lxw_col_t>(column_formats_.size() - 1); }

    bool describe(const Line& line) {
        lxw_doc_properties about{};
        about.title = const_cast<char*>(line.text(0).c_str());
        about.created = moment(line.text(1));
        return workbook_set_properties(workbook_, &about) == LXW_NO_ERROR;
    }
    bool begin_sheet(const Line& line) {
        if (!end_sheet()) return false;
        name_ = line.text(0);
        filtered_ = line.whole(1) != 0;
        column_formats_.clear();
        widths_.clear();
        charts_.reset();
        rows_ = 1;
        sheet_ = workbook_add_worksheet(workbook_, name_.c_str());
        if (sheet_ == nullptr) return false;
        worksheet_freeze_panes(sheet_, 1, 0);
        worksheet_set_row(sheet_, 0, 3 * kLineHeight, nullptr);
        worksheet_repeat_rows(sheet_, 0, 0);
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 1);              // Letter
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_set_footer(sheet_, "&L&A&R&P / &N");
        return true;
    }
    bool column(const Line& line) {
        const auto format = static_cast<std::size_t>(line.whole(2));
        if (format >= formats_.size()) return false;
        column_formats_.push_back(line.whole(3) != 0 ? wrapped_ : formats_[format]);
        widths_.push_back(std::max(1.0, line.number(1)));
        worksheet_set_column(sheet_, last_column(), last_column(), line.number(1), nullptr);
        return worksheet_write_string(sheet_, 0, last_column(), line.text(0).c_str(),
                                      headers_[format == 0 ? 0 : 1]) == LXW_NO_ERROR;
    }
    bool row(const Line& line) {
        if (line.size() != column_formats_.size()) return false;
        double lines = 1;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (!cell(static_cast<lxw_col_t>(i), line.text(i))) return false;
            if (column_formats_[i] == wrapped_)
                lines = std::max(lines, std::ceil(characters(line.text(i)) / widths_[i]));
        }
        // Not every reader makes room for text that wraps.
        if (lines > 1) worksheet_set_row(sheet_, rows_, lines * kLineHeight, nullptr);
        ++rows_;
        return true;
    }
    bool cell(lxw_col_t column, const std::string& field) {
        if (field.empty()) return true;
        lxw_format* format = column_formats_[column];
        const std::string value = field.substr(1);
        switch (field.front()) {
            case 't':
                return value.empty() || worksheet_write_string(sheet_, rows_, column,
                                                               fitting(value).c_str(),
                                                               format) == LXW_NO_ERROR;
            case 'n':
                return worksheet_write_number(sheet_, rows_, column,
                                              std::strtod(value.c_str(), nullptr),
                                              format) == LXW_NO_ERROR;
            case 'b':
                return worksheet_write_boolean(sheet_, rows_, column, value == "1", format) ==
                       LXW_NO_ERROR;
            default: return false;
        }
    }
    bool chart(const Line& line) {
        if (!charts_)
            charts_.emplace(workbook_, sheet_, name_, static_cast<int>(column_formats_.size()));
        return charts_->begin(line);
    }

    lxw_workbook* workbook_;
    lxw_format* headers_[2] = {};        // above text, above numbers
    lxw_format* wrapped_ = nullptr;
    std::vector<lxw_format*> formats_, column_formats_;
    std::vector<double> widths_;         // of the columns, in characters
    lxw_worksheet* sheet_ = nullptr;
    std::string name_;
    std::optional<Charts> charts_;
    bool filtered_ = false;
    lxw_row_t rows_ = 1;                 // those written, the header too
};

bool write_lines(Writer& writer, std::string_view text) {
    if (!text.starts_with("workbook\t")) return false;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos || !writer.take(Line(text.substr(0, end)))) return false;
        text.remove_prefix(end + 1);
    }
    return writer.end_sheet();
}

}  // namespace

std::string spreadsheet(std::string_view text) {
    const Temporary file;
    if (!file.works()) return {};
    lxw_workbook* book = workbook_new(file.path());
    if (book == nullptr) return {};
    Writer writer(book);
    const bool written = write_lines(writer, text);
    const bool closed = workbook_close(book) == LXW_NO_ERROR;   // frees it, too
    return written && closed ? file.bytes() : std::string();
}

}  // namespace workbook
