#include "survey/combine/cross_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <numeric>
#include <utility>

#include "survey/combine/reach.h"

namespace combine {
namespace {

// One measure of the table.
class MeasureStudy {
public:
    MeasureStudy(const MemberTable& table, const std::string& measure)
        : table_(table), column_(table.measure(measure)) {
        if (column_ == nullptr) column_ = &table.measures.front();
    }

    std::size_t size() const { return table_.rows(); }
    std::vector<std::string> people() const {
        std::vector<std::string> result;
        for (const answer::Response* response : table_.panel)
            result.push_back(response->id + '.' + std::to_string(response->revision));
        return result;
    }
    // `rows`: as many as the table's and what else is known of.
    RowSet of_value(const std::string& by, const std::string& value, std::size_t rows) const {
        const MemberTable::Dimension* dimension = table_.dimension(by);
        if (dimension == nullptr) return resized(RowSet::all(size()), rows);
        const auto found = std::find(dimension->values.begin(), dimension->values.end(), value);
        std::array<bool, 256> wanted{};
        if (found != dimension->values.end())
            wanted[static_cast<std::size_t>(found - dimension->values.begin())] = true;
        return rows_where(dimension->cells, wanted, rows);
    }
    RowSet rated(std::size_t rows) const {
        std::array<bool, 256> wanted{};
        std::fill(wanted.begin(), wanted.begin() + kFirstState, true);
        return rows_where(column_->cells, wanted, rows);
    }
    CrossRow row(const std::string& value, const RowSet& members) const {
        std::array<long, 256> counts{};
        for (std::size_t word = 0; word < members.words().size(); ++word)
            for (std::uint64_t left = members.words()[word]; left != 0; left &= left - 1)
                ++counts[column_->cells[word * 64 + static_cast<std::size_t>(std::countr_zero(left))]];
        CrossRow row;
        row.value = value;
        row.counts.assign(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(column_->places));
        row.n = std::accumulate(row.counts.begin(), row.counts.end(), 0L);
        row.not_applicable = counts[kNotApplicable];
        row.dont_know = counts[kDontKnow], row.blank = counts[kBlank];
        row.at_one_level =
            row.n > 0 && std::find(row.counts.begin(), row.counts.end(), row.n) != row.counts.end();
        return row;
    }

private:
    const MemberTable& table_;
    const MemberTable::Column* column_;
};

const Spread* spread_of(const BenchmarkGroup& group, const std::string& measure) {
    for (const auto* all : {&group.themes, &group.items}) {
        const auto found = all->find(measure);
        if (found != all->end()) return &found->second;
    }
    return nullptr;
}

// What the benchmark shows of the measure, and what it hides though it is large enough.
struct Published {
    std::vector<RowSet> shown, hidden;
};
Published published_totals(const MeasureStudy& study, const Benchmark& published, const std::string& measure,
                           const RowSet& rated, long least) {
    Published result;
    for (const BenchmarkGroup& group : published.groups) {
        const Spread* spread = spread_of(group, measure);
        if (spread == nullptr) continue;
        RowSet people = study.of_value(group.by, group.value, rated.rows()) & rated;
        if (!spread->hidden && !people.empty()) result.shown.push_back(std::move(people));
        else if (spread->hidden && people.count() >= least) result.hidden.push_back(std::move(people));
    }
    // What follows already is no news.
    std::vector<RowSet> sets = result.shown;
    sets.insert(sets.end(), result.hidden.begin(), result.hidden.end());
    const Incidence incidence(sets);
    std::vector<std::size_t> shown(result.shown.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    std::size_t place = shown.size();
    std::vector<RowSet> hidden;
    for (RowSet& each : result.hidden)
        if (!incidence.follows(place++, shown)) hidden.push_back(std::move(each));
    result.hidden = std::move(hidden);
    return result;
}

// One measure of one wave, and what is known of it already: of its values, and of the four states.
struct Known {
    std::vector<RowSet> values, states, kept;
    std::size_t values_always = 0, states_always = 1;    // out even when nothing was exported
};

class Cross {
public:
    Cross(const MeasureStudy& study, const Benchmark& published, const Disclosed& out, const CrossQuery& query)
        : study_(study), query_(query), least_(published.min_group),
          values_{published.questionnaire_id, published.wave, query.measure, false},
          states_{published.questionnaire_id, published.wave, query.measure, true} {
        if (!out.totals.empty()) {
            const std::vector<std::string> people = study.people();
            known_.values = totals_about(out, values_, people);
            known_.states = totals_about(out, states_, people);
        }
        rows_ = study.size();
        for (const auto* sets : {&known_.values, &known_.states})
            if (!sets->empty()) rows_ = sets->front().rows();
        rated_ = study.rated(rows_);
        all_ = selection_ = study.of_value({}, {}, rows_);
        Published always = published_totals(study, published, query.measure, rated_, least_);
        known_.values_always = always.shown.size();
        known_.values.insert(known_.values.begin(), always.shown.begin(), always.shown.end());
        known_.states.insert(known_.states.begin(), all_);    // charts of practices show them for all
        known_.kept = std::move(always.hidden);
        for (const Filter& filter : query.filters)
            selection_ &= study.of_value(filter.by, filter.value, rows_);
    }

    void fill(CrossTable& table, const std::vector<std::string>& groups) const {
        std::vector<RowSet> sets;
        for (const std::string& value : groups)
            sets.push_back(selection_ & study_.of_value(query_.by, value, rows_));
        const Verdict verdict = decided(table, sets);
        if (table.refusal != Refusal::None) return;
        table.total = study_.row({}, selection_);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (sets[i].empty()) continue;
            CrossRow& row = table.groups.emplace_back();
            if (verdict.hidden[i] == 0) row = study_.row(groups[i], sets[i]);
            else row.hidden = true;
            row.value = groups[i];
        }
        for (const auto& [about, valid] : {std::pair{&values_, &rated_}, std::pair{&states_, &all_}})
            for (const RowSet& set : shown_sets(selection_, sets, *valid, verdict))
                table.shows.push_back({*about, resized(set, study_.size())});
    }

private:
    // A group is hidden when either its values or its states must be: to hide more is always safe.
    Verdict decided(CrossTable& table, const std::vector<RowSet>& groups) const {
        Verdict values = decide(known_.values, selection_, groups, rated_, least_, known_.kept);
        const Verdict states = decide(known_.states, selection_, groups, all_, least_);
        if (values.refusal != Refusal::None) {
            table.refusal = values.refusal;
            table.against_export = values.against >= known_.values_always;
        } else if (states.refusal != Refusal::None) {
            table.refusal = states.refusal;
            table.against_export = states.against >= known_.states_always;
        } else {
            for (std::size_t i = 0; i < groups.size(); ++i)
                values.hidden[i] = static_cast<char>(values.hidden[i] | states.hidden[i]);
        }
        return values;
    }

    const MeasureStudy& study_;
    const CrossQuery& query_;
    long least_;
    About values_, states_;
    Known known_;
    std::size_t rows_ = 0;
    RowSet rated_, all_, selection_;
};

}  // namespace

CrossTable cross_tabulate(const MemberTable& members, const Benchmark& published, const Disclosed& out,
                          const CrossQuery& query) {
    CrossTable table;
    table.query = query;
    table.wave = published.wave, table.as_of = published.as_of;
    table.min_group = published.min_group;
    if (members.measures.empty()) return table;
    const MemberTable::Dimension* by = members.dimension(query.by);
    const MeasureStudy study(members, query.measure);
    Cross(study, published, out, query).fill(table, by == nullptr ? std::vector<std::string>() : by->values);
    return table;
}

Disclosure disclosure(const CrossTable& table, const MemberTable& members) {
    return {MeasureStudy(members, table.query.measure).people(), table.shows};
}

}  // namespace combine
