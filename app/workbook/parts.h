#pragma once
// What the files of this room share.

#include <xlsxwriter.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace workbook {

// A line of the workbook's text: its kind, then its fields with their escapes undone.
class Line {
public:
    explicit Line(std::string_view line);

    bool is(std::string_view kind) const { return fields_.front() == kind; }
    std::size_t size() const { return fields_.size() - 1; }
    // Fields from 0; one that is missing is empty, or 0.
    const std::string& text(std::size_t field) const;
    double number(std::size_t field) const;
    int whole(std::size_t field) const { return static_cast<int>(number(field)); }

private:
    std::vector<std::string> fields_;
};

// A chart is told by several lines: first its own, then its axes, then its series.
class Charts {
public:
    Charts(lxw_workbook* workbook, lxw_worksheet* sheet, std::string name, int columns)
        : workbook_(workbook), sheet_(sheet), name_(std::move(name)), columns_(columns) {}

    bool begin(const Line& line);
    void axis(const Line& line);
    bool series(const Line& line);
    bool end();

private:
    static void label_points(lxw_chart_series* series, const Line& line);

    lxw_workbook* workbook_;
    lxw_worksheet* sheet_;
    std::string name_;
    int columns_;
    lxw_chart* chart_ = nullptr;
    int kind_ = 0, axes_ = 0, series_ = 0;
    lxw_row_t first_ = 0, last_ = 0, place_ = 0;
    double width_ = 0, height_ = 0;
    std::string title_;
};

// A file that nobody else has, taken away with it.
class Temporary {
public:
    Temporary();
    ~Temporary();
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    const char* path() const { return path_.c_str(); }
    bool works() const { return !path_.empty(); }
    std::string bytes() const;

private:
    std::string path_;                   // empty: it could not be made
};

}  // namespace workbook
