#include "survey/combine/benchmark.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "survey/combine/scores.h"
#include "survey/combine/statistics.h"
#include "survey/combine/suppress.h"

namespace combine {
namespace {

using Index = std::size_t;
using Values = std::vector<std::optional<double>>;    // one an organisation

// A theme, the overall score or an item, with what each organisation has of it.
struct Measure {
    std::string id;
    const define::Question* item = nullptr;           // null: a theme or the overall score
    Values values;
    std::vector<Standpoint> standpoints;              // items: one an organisation
};

// The organisations of one value of a dimension.
struct Part {
    std::string by, value;
    std::vector<Index> members;
};

// One wave: parts[0] is all; then one dimension after another, each ending with those of no value.
struct Study {
    std::vector<Measure> measures;                    // overall, then each theme and its items
    std::vector<std::vector<Index>> relations;        // measures: a mean, then its parts
    std::vector<Part> parts;
    std::vector<std::vector<Index>> dimensions;       // parts
    Index cell(Index part, Index measure) const { return part * measures.size() + measure; }
};

void add_dimension(Study& study, const Panel& panel, const std::string& by,
                   const std::vector<std::string>& values) {
    std::vector<Part> parts;
    for (const std::string& value : values) parts.push_back({by, value, {}});
    parts.push_back({by, {}, {}});
    for (Index i = 0; i < panel.size(); ++i) {
        const std::string& value = value_of(panel[i]->respondent, by);
        const auto place = std::find(values.begin(), values.end(), value) - values.begin();
        parts[static_cast<Index>(place)].members.push_back(i);
    }
    std::vector<Index>& dimension = study.dimensions.emplace_back();
    for (Part& part : parts) {
        if (part.members.empty()) continue;
        dimension.push_back(study.parts.size());
        study.parts.push_back(std::move(part));
    }
}

void add_measures(Study& study, const Panel& panel, const define::Questionnaire& questionnaire) {
    std::vector<Scores> scores;
    for (const answer::Response* response : panel)
        scores.push_back(score(response->answers, questionnaire));
    const auto add = [&](const std::string& id, const define::Question* item, auto value) {
        Measure& measure = study.measures.emplace_back(Measure{id, item, {}, {}});
        for (const Scores& each : scores) measure.values.push_back(value(each));
        return study.measures.size() - 1;
    };
    std::vector<Index> whole{add(kOverall, nullptr, [](const Scores& each) { return each.overall; })};
    Index item = 0;
    const Scores blank = score({}, questionnaire);
    for (Index t = 0; t < blank.themes.size(); ++t) {
        whole.push_back(add(blank.themes[t].section->id, nullptr,
                            [&](const Scores& each) { return each.themes[t].score; }));
        std::vector<Index> theme{whole.back()};
        for (; item < blank.items.size() && blank.items[item].theme == static_cast<int>(t); ++item) {
            theme.push_back(add(blank.items[item].question->id, blank.items[item].question,
                                [&](const Scores& each) {
                                    const ItemScore& one = each.items[item];
                                    return one.standpoint == Standpoint::Rated
                                               ? std::optional<double>(one.level)
                                               : std::nullopt;
                                }));
            for (const Scores& each : scores)
                study.measures.back().standpoints.push_back(each.items[item].standpoint);
        }
        study.relations.push_back(std::move(theme));
    }
    study.relations.push_back(std::move(whole));
}

std::vector<GroupCell> cells_of(const Study& study) {
    std::vector<GroupCell> cells;
    for (const Part& part : study.parts)
        for (const Measure& measure : study.measures) {
            GroupCell& cell = cells.emplace_back();
            cell.published = part.by.empty() || !part.value.empty();
            for (const Index member : part.members) cell.n += measure.values[member] ? 1 : 0;
        }
    return cells;
}

std::vector<Equation> equations_of(const Study& study) {
    std::vector<Equation> result;
    for (Index m = 0; m < study.measures.size(); ++m) {
        Equation& all = result.emplace_back(Equation{Equation::Kind::Follow, {}});
        for (Index p = 0; p < study.parts.size(); ++p) all.cells.push_back(study.cell(p, m));
        for (const std::vector<Index>& dimension : study.dimensions) {
            Equation& sum = result.emplace_back();
            for (const Index part : dimension) sum.cells.push_back(study.cell(part, m));
        }
    }
    for (Index p = 0; p < study.parts.size(); ++p) {
        if (!study.parts[p].by.empty() && study.parts[p].value.empty()) continue;
        for (const std::vector<Index>& relation : study.relations) {
            Equation& mean = result.emplace_back(Equation{Equation::Kind::Relation, {}});
            for (const Index m : relation) mean.cells.push_back(study.cell(p, m));
        }
    }
    return result;
}

// Every two dimensions, for every measure.
std::vector<Crossing> crossings_of(const Study& study) {
    std::vector<Crossing> result;
    for (Index a = 0; a < study.dimensions.size(); ++a)
        for (Index b = a + 1; b < study.dimensions.size(); ++b)
            for (Index m = 0; m < study.measures.size(); ++m) {
                const std::vector<Index>&left = study.dimensions[a], &right = study.dimensions[b];
                Crossing& crossing = result.emplace_back();
                for (const Index part : left) crossing.left.push_back(study.cell(part, m));
                for (const Index part : right) crossing.right.push_back(study.cell(part, m));
                crossing.common.assign(left.size(), std::vector<long>(right.size(), 0));
                std::vector<Index> row(study.measures[m].values.size(), 0);
                for (Index i = 0; i < left.size(); ++i)
                    for (const Index member : study.parts[left[i]].members) row[member] = i;
                for (Index j = 0; j < right.size(); ++j)
                    for (const Index member : study.parts[right[j]].members)
                        if (study.measures[m].values[member]) ++crossing.common[row[member]][j];
            }
    return result;
}

// Every dimension, for the themes with the overall score and for each theme with its items.
std::vector<Grid> grids_of(const Study& study) {
    std::vector<Grid> result;
    for (const std::vector<Index>& dimension : study.dimensions)
        for (const std::vector<Index>& relation : study.relations) {
            Grid& grid = result.emplace_back();
            std::vector<Index> parts{0};
            parts.insert(parts.end(), dimension.begin(), dimension.end());
            for (const Index part : parts) {
                std::vector<Index>& row = grid.emplace_back();
                for (const Index measure : relation) row.push_back(study.cell(part, measure));
            }
        }
    return result;
}

Spread spread_of(const Measure& measure, const std::vector<Index>& members) {
    Spread spread;
    std::vector<double> values;
    if (measure.item != nullptr) spread.counts.assign(measure.item->points.size(), 0);
    for (const Index member : members) {
        const std::optional<double>& value = measure.values[member];
        if (!value) continue;
        values.push_back(*value);
        if (measure.item != nullptr)
            ++spread.counts[static_cast<Index>(*value - measure.item->points.front().value)];
    }
    spread.n = static_cast<long>(values.size());
    spread.mean = mean(values);
    if (spread.n < kLeastForQuartiles) return spread;
    spread.q1 = quantile(values, 0.25);
    spread.median = quantile(values, 0.5);
    spread.q3 = quantile(values, 0.75);
    return spread;
}

void add_states(Spread& spread, const Measure& measure) {
    for (const Standpoint each : measure.standpoints) {
        spread.not_applicable += each == Standpoint::NotApplicable ? 1 : 0;
        spread.dont_know += each == Standpoint::DontKnow ? 1 : 0;
        spread.blank += each == Standpoint::Blank ? 1 : 0;
    }
}

std::vector<BenchmarkGroup> groups_of(const Study& study, long least) {
    const std::vector<char> hidden =
        hidden_cells(cells_of(study), equations_of(study), crossings_of(study), grids_of(study), least);
    std::vector<BenchmarkGroup> result;
    for (Index p = 0; p < study.parts.size(); ++p) {
        const Part& part = study.parts[p];
        if (!part.by.empty() && part.value.empty()) continue;
        BenchmarkGroup& group = result.emplace_back(BenchmarkGroup{part.by, part.value, {}, {}});
        for (Index m = 0; m < study.measures.size(); ++m) {
            const Measure& measure = study.measures[m];
            Spread spread;
            if (hidden[study.cell(p, m)] != 0) spread.hidden = true;
            else spread = spread_of(measure, part.members);
            if (!spread.hidden && part.by.empty()) add_states(spread, measure);
            (measure.item == nullptr ? group.themes : group.items)[measure.id] = std::move(spread);
        }
    }
    return result;
}

}  // namespace

Panel organisations(const Panel& counted) {
    std::map<std::string, const answer::Response*> latest;
    for (const answer::Response* response : counted) {
        const std::string& id = response->respondent.id;
        // Lines keep the parts apart: no wave and no id holds one.
        const answer::Response*& best =
            latest[response->wave + '\n' + (id.empty() ? '\n' + response->id : id)];
        if (best == nullptr || std::tie(best->modified, best->id) <
                                   std::tie(response->modified, response->id))
            best = response;
    }
    Panel kept;
    for (const auto& [key, response] : latest) kept.push_back(response);
    Panel result;
    for (const auto& [wave, panel] : waves(kept)) result.insert(result.end(), panel.begin(), panel.end());
    return result;
}

std::vector<Benchmark> benchmarks(const Panel& counted, const define::Questionnaire& questionnaire,
                                  const std::vector<define::Cluster>& clusters,
                                  const std::vector<std::string>& by, int min_group) {
    std::vector<Benchmark> result;
    if (!questionnaire.scoring) return result;
    for (const auto& [wave, panel] : waves(organisations(counted))) {
        Benchmark& benchmark = result.emplace_back();
        benchmark.questionnaire_id = questionnaire.id;
        benchmark.questionnaire_version = questionnaire.version;
        benchmark.wave = wave;
        benchmark.min_group = min_group;
        Study study;
        Part& all = study.parts.emplace_back();
        for (Index i = 0; i < panel.size(); ++i) {
            all.members.push_back(i);
            benchmark.as_of = std::max(benchmark.as_of, panel[i]->modified);
        }
        add_measures(study, panel, questionnaire);
        for (auto each = by.begin(); each != by.end(); ++each)
            if (std::find(by.begin(), each, *each) == each)
                add_dimension(study, panel, *each, dimension_values(*each, questionnaire, clusters));
        benchmark.groups = groups_of(study, min_group);
    }
    return result;
}

std::vector<Alike> alike(const Benchmark& benchmark) {
    std::vector<Alike> result;
    for (const BenchmarkGroup& group : benchmark.groups)
        for (const auto& [item, spread] : group.items) {
            if (spread.hidden || spread.n == 0) continue;
            if (std::find(spread.counts.begin(), spread.counts.end(), spread.n) != spread.counts.end())
                result.push_back({group.by, group.value, item});
        }
    return result;
}

std::vector<std::string> dimensions() { return {"grappe", "type", "size", "region"}; }

std::vector<std::string> dimension_values(const std::string& by,
                                          const define::Questionnaire& questionnaire,
                                          const std::vector<define::Cluster>& clusters) {
    std::vector<std::string> result;
    if (by == "grappe") {
        for (const define::Cluster& cluster : clusters) result.push_back(cluster.id);
        return result;
    }
    if (!questionnaire.profile) return result;
    const define::Profile& profile = *questionnaire.profile;
    const std::string& id = by == "type" ? profile.type : by == "size" ? profile.size : profile.region;
    const define::Question* question = define::find_question(questionnaire, id);
    if (question == nullptr) return result;
    for (const define::Option& option : question->options)
        if (option.state == define::OptionState::None) result.push_back(option.id);
    return result;
}

const std::string& value_of(const answer::Respondent& who, const std::string& by) {
    if (by == "grappe") return who.grappe;
    if (by == "type") return who.type;
    return by == "size" ? who.size : who.region;
}

bool describes(const define::Questionnaire& questionnaire, const std::string& question) {
    if (!questionnaire.profile) return false;
    const define::Profile& profile = *questionnaire.profile;
    return question == profile.grappe || question == profile.type || question == profile.size ||
           question == profile.region;
}

std::vector<std::string> theme_ids(const define::Questionnaire& questionnaire) {
    std::vector<std::string> ids;
    for (const define::Section* section : themes(questionnaire)) ids.push_back(section->id);
    ids.emplace_back(kOverall);
    return ids;
}

}  // namespace combine
