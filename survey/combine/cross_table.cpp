#include "survey/combine/cross_table.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "survey/combine/reach.h"
#include "survey/combine/scores.h"

namespace combine {
namespace {

struct Standing {
    Standpoint standpoint = Standpoint::Blank;
    std::size_t place = 0;                // of the level or band, when rated
};

class Study {
public:
    Study(const Panel& panel, const define::Questionnaire& questionnaire, const std::string& measure)
        : panel_(panel), questionnaire_(questionnaire), measure_(measure) {
        for (const answer::Response* response : panel) {
            people.push_back(response->id + '.' + std::to_string(response->revision));
            standings.push_back(standing(score(response->answers, questionnaire)));
        }
        const define::Question* item = define::find_question(questionnaire, measure);
        places = item != nullptr ? item->points.size() : questionnaire.scoring->bands.size();
    }

    // `rows`: as many as the panel and what else is known of.
    RowSet of_value(const std::string& by, const std::string& value, std::size_t rows) const {
        RowSet set(rows);
        for (std::size_t i = 0; i < panel_.size(); ++i)
            if (by.empty() || value_of(panel_[i]->respondent, by) == value) set.add(i);
        return set;
    }
    RowSet rated(std::size_t rows) const {
        RowSet set(rows);
        for (std::size_t i = 0; i < standings.size(); ++i)
            if (standings[i].standpoint == Standpoint::Rated) set.add(i);
        return set;
    }
    CrossRow row(const std::string& value, const RowSet& members) const {
        CrossRow row;
        row.value = value;
        row.counts.assign(places, 0);
        for (std::size_t i = 0; i < standings.size(); ++i) {
            if (!members.has(i)) continue;
            switch (standings[i].standpoint) {
            case Standpoint::Rated: ++row.n, ++row.counts[standings[i].place]; break;
            case Standpoint::NotApplicable: ++row.not_applicable; break;
            case Standpoint::DontKnow: ++row.dont_know; break;
            case Standpoint::Blank: ++row.blank; break;
            }
        }
        row.at_one_level = row.n > 0 && std::find(row.counts.begin(), row.counts.end(), row.n) !=
                                            row.counts.end();
        return row;
    }

    std::vector<std::string> people;
    std::vector<Standing> standings;
    std::size_t places = 0;

private:
    Standing standing(const Scores& scores) const {
        if (measure_ == kOverall) return banded(scores.overall);
        for (const ThemeScore& theme : scores.themes)
            if (theme.section->id == measure_) return banded(theme.score);
        for (const ItemScore& item : scores.items)
            if (item.question->id == measure_)
                return {item.standpoint,
                        item.standpoint != Standpoint::Rated
                            ? std::size_t{0}
                            : static_cast<std::size_t>(item.level - item.question->points.front().value)};
        return {};
    }
    Standing banded(const std::optional<double>& score) const {
        if (!score) return {};
        const std::vector<define::Band>& bands = questionnaire_.scoring->bands;
        std::size_t place = 0;
        while (place + 1 < bands.size() && *score >= bands[place].max) ++place;
        return {Standpoint::Rated, place};
    }

    const Panel& panel_;
    const define::Questionnaire& questionnaire_;
    const std::string& measure_;
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
Published published_totals(const Study& study, const Benchmark& published, const std::string& measure,
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
    std::erase_if(result.hidden, [&](const RowSet& each) { return follows(each, result.shown); });
    return result;
}

// One measure of one wave, and what is known of it already: of its values, and of the four states.
struct Known {
    std::vector<RowSet> values, states, kept;
    std::size_t values_always = 0, states_always = 1;    // out even when nothing was exported
};

class Cross {
public:
    Cross(const Study& study, const Benchmark& published, const Disclosed& out, const CrossQuery& query)
        : study_(study), query_(query), least_(published.min_group),
          values_{published.questionnaire_id, published.wave, query.measure, false},
          states_{published.questionnaire_id, published.wave, query.measure, true} {
        known_.values = totals_about(out, values_, study.people);
        known_.states = totals_about(out, states_, study.people);
        rows_ = study.people.size();
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
        table.shows.people = study_.people;
        for (const auto& [about, valid] : {std::pair{&values_, &rated_}, std::pair{&states_, &all_}})
            for (const RowSet& set : shown_sets(selection_, sets, *valid, verdict))
                table.shows.totals.push_back({*about, resized(set, study_.people.size())});
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

    const Study& study_;
    const CrossQuery& query_;
    long least_;
    About values_, states_;
    Known known_;
    std::size_t rows_ = 0;
    RowSet rated_, all_, selection_;
};

}  // namespace

CrossTable cross_tabulate(const Panel& panel, const define::Questionnaire& questionnaire,
                          const std::vector<define::Cluster>& clusters, const Benchmark& published,
                          const Disclosed& out, const CrossQuery& query) {
    const Study study(panel, questionnaire, query.measure);
    CrossTable table;
    table.query = query;
    table.wave = published.wave, table.as_of = published.as_of;
    table.min_group = published.min_group;
    Cross(study, published, out, query)
        .fill(table, query.by.empty() ? std::vector<std::string>()
                                      : dimension_values(query.by, questionnaire, clusters));
    return table;
}

}  // namespace combine
