#include "survey/exchange/tables.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>

#include "survey/combine/priority.h"
#include "survey/combine/statistics.h"
#include "survey/combine/suppress.h"
#include "survey/exchange/value_text.h"

namespace exchange {
namespace {

using combine::QuestionCounts;
using define::QuestionType;

// mean, median, sd, agreement_a, consensus_cns
std::vector<Cell> statistics(const QuestionCounts& counts) {
    if (counts.type != QuestionType::Scale && counts.type != QuestionType::Number)
        return std::vector<Cell>(5);
    std::vector<Cell> cells{cell(combine::mean(counts.values)),
                            cell(combine::median(counts.values)),
                            cell(combine::standard_deviation(counts.values)), Cell(), Cell()};
    if (counts.type == QuestionType::Number) return cells;
    std::vector<long> levels;
    for (const combine::OptionCount& option : counts.options) levels.push_back(option.count);
    cells[3] = cell(combine::agreement_a(levels));
    cells[4] = cell(combine::consensus_cns(levels));
    return cells;
}

std::vector<Cell> item_row(const std::string& wave, const QuestionCounts& counts,
                           const std::string& option, long count, bool first) {
    Cell percent;
    if (counts.n > 0) percent = static_cast<double>(100 * count) / static_cast<double>(counts.n);
    std::vector<Cell> row{wave,     counts.question,       option,           count,       percent,
                          counts.n, counts.not_applicable, counts.dont_know, counts.blank};
    const std::vector<Cell> numbers = first ? statistics(counts) : std::vector<Cell>(5);
    row.insert(row.end(), numbers.begin(), numbers.end());
    return row;
}

Table empty_items() {
    return {{"wave", "question", "option", "count", "percent", "n", "not_applicable", "dont_know",
             "blank", "mean", "median", "sd", "agreement_a", "consensus_cns"},
            {}};
}

void add_items(Table& table, const std::string& wave, const QuestionCounts& counts) {
    if (counts.type == QuestionType::Number)
        table.rows.push_back(item_row(wave, counts, "", counts.n, true));
    bool first = true;
    for (const combine::OptionCount& option : counts.options)
        table.rows.push_back(
            item_row(wave, counts, option.option, option.count, std::exchange(first, false)));
}

// Cells from `column` to `end` of one row.
void hide(std::vector<Cell>& row, std::size_t column, std::size_t end) {
    for (; column < end; ++column) row[column] = std::string("x");
}

// The rows of one question, from `first` on.
void hide_question(Table& table, std::size_t first, const QuestionCounts& counts,
                   const define::Questionnaire& questionnaire, const combine::Benchmark& benchmark) {
    constexpr std::size_t kCount = 3, kEndOfCount = 5;
    const auto& items = benchmark.groups.front().items;
    const auto item = items.find(counts.question);
    const bool hidden = item != items.end() && item->second.hidden;
    if (hidden || (counts.n > 0 && counts.n < benchmark.min_group)) {
        for (std::size_t row = first; row < table.rows.size(); ++row)
            hide(table.rows[row], kCount, table.rows[row].size());
        return;
    }
    if (counts.type != QuestionType::Single || !combine::describes(questionnaire, counts.question))
        return;
    std::vector<combine::GroupCell> cells;
    combine::Equation sum;
    for (const combine::OptionCount& option : counts.options) {
        sum.cells.push_back(cells.size());
        cells.push_back({option.count, true});
    }
    const std::vector<char> away = combine::hidden_cells(cells, {sum}, {}, {}, benchmark.min_group);
    for (std::size_t i = 0; i < away.size(); ++i)
        if (away[i] != 0) hide(table.rows[first + i], kCount, kEndOfCount);
}

std::vector<Cell> ranking_row(const std::string& wave, const combine::RankedItem& item) {
    std::vector<Cell> row;
    const auto add = [&](Cell value) { row.push_back(std::move(value)); };
    add(wave);
    add(static_cast<long>(item.rank));
    add(item.initiative);
    add(item.n);
    add(item.need_count);
    add(cell(item.need_rate));
    add(cell(item.priority_index));
    add(cell(item.resource_coverage));
    add(item.quadrant);
    add(cell(item.mean_priority));
    add(cell(item.median_priority));
    add(cell(item.borda));
    add(static_cast<long>(item.borda_rank));
    add(cell(item.kemeny_rank));
    add(static_cast<long>(item.rank_low));
    add(static_cast<long>(item.rank_high));
    add(cell(item.agreement_a));
    add(item.method_sensitive);
    return row;
}

std::string state_name(answer::State state) {
    switch (state) {
        case answer::State::Answered: return "answered";
        case answer::State::NotApplicable: return "not-applicable";
        case answer::State::DontKnow: return "dont-know";
    }
    return {};
}

Cell value_cell(const answer::Answer& answer) {
    if (answer.state != answer::State::Answered) return {};
    if (const auto* number = std::get_if<answer::Number>(&answer.value)) return number->value;
    return value_text(answer.value);
}

}  // namespace

Table items_table(const combine::Panel& counted, const define::Questionnaire& questionnaire) {
    Table table = empty_items();
    for (const auto& [wave, panel] : combine::waves(counted))
        for (const QuestionCounts& counts : combine::count_answers(panel, questionnaire))
            add_items(table, wave, counts);
    return table;
}

Table published_items_table(const combine::Panel& counted, const define::Questionnaire& questionnaire,
                            const std::vector<combine::Benchmark>& benchmarks) {
    Table table = empty_items();
    const auto waves = combine::waves(combine::organisations(counted));
    for (const combine::Benchmark& benchmark : benchmarks) {
        const auto panel = waves.find(benchmark.wave);
        if (panel == waves.end()) continue;
        for (const QuestionCounts& counts : combine::count_answers(panel->second, questionnaire)) {
            const std::size_t first = table.rows.size();
            add_items(table, benchmark.wave, counts);
            hide_question(table, first, counts, questionnaire, benchmark);
        }
    }
    return table;
}

Table ranking_table(const combine::Panel& counted, const define::Questionnaire& questionnaire) {
    Table table{{"wave", "rank", "initiative", "n", "need_count", "need_rate", "priority_index",
                 "resource_coverage", "quadrant", "mean_priority", "median_priority", "borda",
                 "borda_rank", "kemeny_rank", "rank_low", "rank_high", "agreement_a",
                 "method_sensitive"},
                {}};
    for (const auto& [wave, panel] : combine::waves(counted))
        for (const combine::RankedItem& item : combine::rank(panel, questionnaire))
            table.rows.push_back(ranking_row(wave, item));
    return table;
}

Table waves_table(const std::vector<combine::WaveChanges>& changes) {
    Table table{{"wave_a", "wave_b", "question", "n_paired", "up", "same", "down", "mean_change"},
                {}};
    for (const combine::WaveChanges& waves : changes)
        for (const combine::Change& each : waves.questions) {
            table.rows.push_back({waves.before, waves.now, each.id, each.n, each.up, each.same,
                                  each.down, cell(each.change)});
            if (each.hidden) hide(table.rows.back(), 3, table.rows.back().size());
        }
    return table;
}

Table responses_table(const combine::Panel& counted, const define::Questionnaire& questionnaire) {
    Table table{{"wave", "response_id", "questionnaire", "grappe", "organisation", "type", "size",
                 "region", "question", "state", "value"},
                {}};
    combine::Panel sorted = counted;
    std::sort(sorted.begin(), sorted.end(), [](const auto* left, const auto* right) {
        return std::tie(left->wave, left->id) < std::tie(right->wave, right->id);
    });
    for (const answer::Response* response : sorted) {
        const answer::Respondent& who = response->respondent;
        for (const auto& [question, answer] : response->answers)
            table.rows.push_back({response->wave, response->id, questionnaire.id, who.grappe,
                                  who.organisation, who.type, who.size, who.region, question,
                                  state_name(answer.state), value_cell(answer)});
    }
    return table;
}

}  // namespace exchange
