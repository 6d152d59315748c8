#include "survey/report/workbook_charts.h"

#include <algorithm>

#include "survey/chart/palette.h"
#include "survey/chart/status_table.h"
#include "survey/chart/words.h"
#include "survey/combine/scores.h"
#include "survey/report/workbook_columns.h"

namespace report {
namespace {

using base::Language;
using chart::say;
using exchange::Cell;

constexpr double kNameWidth = 50, kCountWidth = 12;   // characters
constexpr double kFew = 20;   // each whole number of an axis is written
constexpr int kWidth = 820, kBar = 24, kFrame = 130, kLeast = 300, kRow = 20;   // px

std::uint32_t light(chart::Role role) { return chart::colour(role, chart::Appearance::Light); }

Fill fill_of(chart::Pattern pattern) {
    switch (pattern) {
        case chart::Pattern::Horizontals: return Fill::Horizontals;
        case chart::Pattern::Diagonals: return Fill::Diagonals;
        case chart::Pattern::Verticals: return Fill::Verticals;
        case chart::Pattern::Dots: return Fill::Dots;
        case chart::Pattern::None: break;
    }
    return Fill::Plain;
}

Series bars(std::size_t column, std::size_t categories, chart::Role fill) {
    return {column, categories, light(fill), light(chart::Role::InkSoft), Fill::Plain, {}};
}

struct Block {
    std::string wave;
    std::size_t first, last;
};

// Rows of one wave that follow one another; `only` takes part of them.
template <class Only>
std::vector<Block> blocks(const Sheet& sheet, Only only) {
    std::vector<Block> result;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const auto* wave = std::get_if<std::string>(&sheet.rows[row].front());
        if (wave == nullptr || !only(sheet.rows[row])) continue;
        if (result.empty() || result.back().wave != *wave) result.push_back({*wave, row, row});
        result.back().last = row;
    }
    return result;
}

std::vector<Block> blocks(const Sheet& sheet) {
    return blocks(sheet, [](const auto&) { return true; });
}

// The charts stand beside their waves; one that is longer than its rows moves the next one down.
void place(Sheet& sheet, NativeChart chart) {
    std::size_t free = 0;
    if (!sheet.charts.empty()) {
        const NativeChart& above = sheet.charts.back();
        free = above.place + static_cast<std::size_t>(above.height / kRow) + 2;
    }
    chart.place = std::max(chart.first, free);
    sheet.charts.push_back(std::move(chart));
}

NativeChart chart_of(ChartKind kind, const Block& block, const std::string& title,
                     Language language) {
    NativeChart chart;
    chart.kind = kind;
    chart.title = title + say(language, ", vague ", ", wave ") + block.wave;
    const int rows = static_cast<int>(block.last - block.first) + 1;
    chart.first = block.first;
    chart.last = block.last;
    chart.width = kWidth;
    chart.height = kind == ChartKind::Scatter ? 520 : std::max(kLeast, rows * kBar + kFrame);
    return chart;
}

void add_wave_and_item(Sheet& sheet, Language language) {
    sheet.columns.push_back(column_of("wave", language));
    sheet.columns.push_back(column_of("initiative", language));
    sheet.columns.push_back({say(language, "Initiative", "Initiative"), kNameWidth});
}

std::vector<Cell> wave_and_item(const WaveAnalysis& wave, const combine::RankedItem& item,
                                Language language) {
    return {wave.wave, item.initiative, item.label.in(language)};
}

template <class Number>
Cell number(const std::optional<Number>& value) {
    if (!value) return {};
    return *value;
}

// The longest of the scales: its levels name the columns.
const define::Question* longest_scale(const define::Questionnaire& questionnaire) {
    const define::Question* longest = nullptr;
    for (const define::Section& section : questionnaire.sections)
        for (const define::Page& page : section.pages)
            for (const define::Question& question : page.questions)
                if (question.type == define::QuestionType::Scale &&
                    (longest == nullptr || question.points.size() > longest->points.size()))
                    longest = &question;
    return longest;
}

// The longest of the bars stacked in the columns of counts.
double most(const Sheet& sheet, const Block& block) {
    long longest = 0;
    for (std::size_t row = block.first; row <= block.last; ++row) {
        long sum = 0;
        for (const Cell& cell : sheet.rows[row])
            if (const long* count = std::get_if<long>(&cell)) sum += *count;
        longest = std::max(longest, sum);
    }
    return static_cast<double>(longest);
}

void add_practice(Sheet& sheet, const WaveAnalysis& wave, const define::Page& page,
                  const define::Question& question, std::size_t levels, Language language) {
    const auto& items = wave.benchmark->groups.front().items;
    const auto found = items.find(question.id);
    if (found == items.end()) return;
    const combine::Spread& spread = found->second;
    auto& row = sheet.rows.emplace_back();
    row = {wave.wave, question.id, (page.title.empty() ? question.label : page.title).in(language)};
    for (std::size_t level = 0; level < levels; ++level) {
        if (spread.hidden) row.push_back(std::string("x"));
        else row.push_back(level < spread.counts.size() ? Cell(spread.counts[level]) : Cell());
    }
    row.push_back(spread.hidden ? Cell(std::string("x")) : Cell(spread.n));
}

}  // namespace

Sheet status_sheet(const Analysis& analysis, Language language) {
    Sheet sheet{say(language, "Statuts", "Statuses"), {}, {}, {}, true};
    add_wave_and_item(sheet, language);
    const chart::StatusOptions options = chart::status_options(*analysis.questionnaire);
    for (const define::Option& option : options.legend)
        sheet.columns.push_back({option.label.in(language), kCountWidth, NumberFormat::Whole});
    for (const char* id : {"not_applicable", "blank"})
        sheet.columns.push_back(column_of(id, language));
    for (const WaveAnalysis& wave : analysis.waves)
        for (const combine::RankedItem& item : wave.items) {
            auto& row = sheet.rows.emplace_back(wave_and_item(wave, item, language));
            for (const define::Option& option : options.legend)
                row.push_back(option.id.empty() ? item.dont_know
                                                : chart::status_count(item, option.id));
            row.push_back(item.not_applicable);
            row.push_back(item.blank);
        }
    for (const Block& block : blocks(sheet)) {
        NativeChart chart = chart_of(ChartKind::Stacked, block,
                                     say(language, "Statuts des initiatives", "Initiatives by status"),
                                     language);
        chart.x = {say(language, "Nombre de grappes", "Number of clusters"), 0, most(sheet, block),
                   most(sheet, block) > kFew ? 0.0 : 1.0};
        for (std::size_t i = 0; i < options.legend.size(); ++i) {
            const chart::ToneStyle style = chart::tone_style(options.legend[i].tone);
            chart.series.push_back(
                {3 + i, 2, light(style.fill), light(style.mark), fill_of(style.pattern), {}});
        }
        place(sheet, std::move(chart));
    }
    return sheet;
}

Sheet agreement_sheet(const Analysis& analysis, Language language) {
    Sheet sheet{say(language, "Accord", "Agreement"), {}, {}, {}, true};
    add_wave_and_item(sheet, language);
    for (const char* id : {"rank", "n", "priority_index", "agreement_a"})
        sheet.columns.push_back(column_of(id, language));
    for (const WaveAnalysis& wave : analysis.waves)
        for (const combine::RankedItem& item : wave.items) {
            auto& row = sheet.rows.emplace_back(wave_and_item(wave, item, language));
            row.push_back(static_cast<long>(item.rank));
            row.push_back(item.n);
            row.push_back(number(item.priority_index));
            row.push_back(number(item.agreement_a));
        }
    for (const Block& block : blocks(sheet)) {
        NativeChart chart = chart_of(ChartKind::Scatter, block,
                                     say(language, "Priorité et accord, par rang",
                                         "Priority and agreement, by rank"),
                                     language);
        chart.x = {say(language, "Indice de priorité (0 à 100)", "Priority index (0 to 100)"), 0, 100, 10};
        chart.y = {say(language, "Accord A (−1 à 1)", "Agreement A (−1 to 1)"), -1, 1, 0.5};
        // Names would cover one another: the rank leads to its row.
        Series points{6, 5, light(chart::Role::Primary), light(chart::Role::Primary), Fill::Plain, {}};
        for (std::size_t row = block.first; row <= block.last; ++row)
            points.labels.push_back(std::to_string(std::get<long>(sheet.rows[row][3])));
        chart.series.push_back(std::move(points));
        place(sheet, std::move(chart));
    }
    return sheet;
}

Sheet distribution_sheet(const Analysis& analysis, Language language) {
    Sheet sheet{say(language, "Répartitions", "Distributions"), {}, {}, {}, true};
    sheet.columns = {column_of("wave", language), column_of("question", language),
                     {say(language, "Pratique", "Practice"), kNameWidth}};
    const define::Question* scale = longest_scale(*analysis.questionnaire);
    if (scale == nullptr) return sheet;
    const std::size_t levels = scale->points.size();
    for (const define::Point& point : scale->points) {
        const std::string& label = point.label.in(language);
        sheet.columns.push_back({std::to_string(point.value) + (label.empty() ? "" : " " + label),
                                 kCountWidth, NumberFormat::Whole});
    }
    sheet.columns.push_back(column_of("n", language));
    for (const WaveAnalysis& wave : analysis.waves) {
        if (!wave.benchmark || wave.benchmark->groups.empty()) continue;
        for (const define::Section* theme : combine::themes(*analysis.questionnaire))
            for (const define::Page& page : theme->pages)
                for (const define::Question& question : page.questions)
                    add_practice(sheet, wave, page, question, levels, language);
    }
    for (const Block& block : blocks(sheet)) {
        NativeChart chart = chart_of(ChartKind::StackedPercent, block,
                                     say(language, "Niveaux des pratiques", "Levels of the practices"),
                                     language);
        chart.x = {say(language, "Part des organisations", "Share of organizations"), 0, 1, 0.2};
        for (std::size_t i = 0; i < levels; ++i)
            chart.series.push_back(bars(3 + i, 2, chart::level_style(static_cast<int>(i),
                                                                     static_cast<int>(levels)).fill));
        place(sheet, std::move(chart));
    }
    return sheet;
}

void add_quartile_charts(Sheet& benchmark, Language language) {
    const auto column = [&](const char* id) {
        return column_named(benchmark, column_of(id, language).header);
    };
    const std::size_t group = column("group");
    const auto all = [&](const std::vector<Cell>& row) { return row[group] == Cell("all"); };
    for (const Block& block : blocks(benchmark, all)) {
        NativeChart chart = chart_of(
            ChartKind::Clustered, block,
            say(language, "Scores de toutes les organisations", "Scores of all organizations"),
            language);
        chart.x = {say(language, "Score (0 à 100)", "Score (0 to 100)"), 0, 100, 10};
        chart.height = chart.height * 3 / 2;   // three bars a theme
        const std::pair<const char*, chart::Role> quartiles[] = {
            {"q1", chart::Role::Level1}, {"median", chart::Role::Level3}, {"q3", chart::Role::Level2}};
        for (const auto& [id, role] : quartiles)
            chart.series.push_back(bars(column(id), column("theme") + 1, role));
        place(benchmark, std::move(chart));
    }
}

}  // namespace report
