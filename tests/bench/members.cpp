// bench_members BUNDLE: what the members' screen costs. The responses of the bundle are counted over and
// over until they are as many as is said: a table has rows, whosever they are.
//
// Each line: what, milliseconds (median of some rounds), and how often it goes into one pass that reads
// every answer of as many rows, in this same run.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

#include "survey/chart/svg.h"
#include "survey/combine/cross_table.h"
#include "survey/exchange/csv.h"
#include "survey/exchange/response_file.h"
#include "survey/report/figures.h"

namespace {

constexpr int kRounds = 9;

template <class Action>
double median_ms(const Action& action, int rounds = kRounds) {
    std::vector<double> took;
    for (int round = 0; round < rounds; ++round) {
        const auto began = std::chrono::steady_clock::now();
        action();
        took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    std::sort(took.begin(), took.end());
    return took[took.size() / 2];
}

std::vector<answer::Response> read(const char* path, const exchange::Catalogue& catalogue) {
    std::vector<answer::Response> responses;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        if (auto entry = exchange::read_response(line, catalogue)) responses.push_back(entry.value().response);
    return responses;
}

combine::RowSet equal(const std::vector<std::uint8_t>& cells, std::uint8_t value, std::size_t rows) {
    std::array<bool, 256> wanted{};
    wanted[value] = true;
    return combine::rows_where(cells, wanted, rows);
}

void filters(const std::vector<answer::Response>& responses, const exchange::Catalogue& catalogue,
             std::size_t rows) {
    const define::Questionnaire& survey = *catalogue.questionnaire(responses.front().questionnaire_id);
    combine::Panel few, panel;
    for (const answer::Response& each : responses) few.push_back(&each);
    while (panel.size() < rows) panel.push_back(few[panel.size() % few.size()]);
    const auto published = combine::benchmarks(few, survey, catalogue.clusters, combine::dimensions(), 5).back();
    combine::MemberTable table;
    const double pass = median_ms([&] { table = combine::member_table(panel, survey, catalogue.clusters); }, 1);
    std::size_t bytes = 0;
    for (const auto& column : table.measures) bytes += column.cells.size();
    for (const auto& dimension : table.dimensions) bytes += dimension.cells.size();
    std::printf("%zu rows: %zu bytes each\n", rows, bytes / rows);
    long seen = 0;
    const double counted = median_ms([&] {
        const combine::RowSet kept = equal(table.dimension("grappe")->cells, 2, rows);
        for (std::uint8_t size = 0; size < 4; ++size) {
            const combine::RowSet group = kept & equal(table.dimension("size")->cells, size, rows);
            for (std::uint8_t level = 0; level < 5; ++level)
                seen += combine::count_common(group, equal(table.measures.back().cells, level, rows));
        }
    });
    const double decided = median_ms([&] {
        seen += combine::cross_tabulate(table, published, {},
                                        {table.measures.back().id, "size", {{"grappe", catalogue.clusters[2].id}}})
                    .total.n;
    }, 3);
    std::printf("  filtered and counted: %.2f ms, 1/%.0f of a pass\n", counted, pass / counted);
    std::printf("  and judged beside what is out: %.2f ms, 1/%.0f of a pass (%ld counted)\n", decided,
                pass / decided, seen);
}

void charts(const std::vector<answer::Response>& responses, const exchange::Catalogue& catalogue) {
    const define::Questionnaire& survey = *catalogue.questionnaire(responses.front().questionnaire_id);
    combine::Panel panel;
    for (const answer::Response& each : responses) panel.push_back(&each);
    report::Options options;
    options.clusters = catalogue.clusters;
    options.group_by = combine::dimensions();
    const report::Analysis analysis = report::analyse(panel, survey, options);
    std::size_t drawn = 0;
    const double took = median_ms([&] {
        drawn = 0;
        for (const base::Language language : {base::Language::Fr, base::Language::En}) {
            options.language = language;
            for (const report::WaveAnalysis& wave : analysis.waves)
                for (const report::Figure& figure : report::figures(survey, wave, options)) {
                    const chart::Scene scene = report::draw_figure(figure, survey, wave, options);
                    exchange::Table rows{scene.table.header, {}};
                    for (const auto& row : scene.table.rows) rows.rows.emplace_back(row.begin(), row.end());
                    drawn += chart::svg(scene).empty() || exchange::write_csv(rows, exchange::Csv::ExcelFr).empty() ? 0 : 1;
                }
        }
    }, 3);
    std::printf("%zu charts (both languages) as SVG and CSV: %.0f ms, 30 in both: %.0f ms\n", drawn, took,
                took * 60 / static_cast<double>(drawn));
}

}  // namespace

int main(int count, char** arguments) {
    const auto catalogue = exchange::built_in_catalogue();
    if (count != 2 || !catalogue) return 64;
    const auto responses = read(arguments[1], catalogue.value());
    if (responses.empty()) return 65;
    for (const std::size_t rows : {std::size_t{100000}, std::size_t{1000000}})
        filters(responses, catalogue.value(), rows);
    charts(responses, catalogue.value());
    return 0;
}
