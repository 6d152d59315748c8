#include "survey/exchange/benchmark_check.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "survey/answer/calendar.h"
#include "survey/base/number.h"
#include "survey/combine/benchmark.h"
#include "survey/exchange/envelope_check.h"
#include "survey/exchange/format_check.h"

namespace exchange {

namespace {

using base::Code;
using base::Faults;

// Sums of weights may leave a score of 100 a last digit over it.
constexpr double kSlack = 1e-9;

// A measure with its bounds: scores from 0 to 100, or levels.
struct Range {
    double low = 0, high = 100;
    const define::Question* item = nullptr;    // null: a theme
};

class SpreadCheck {
public:
    SpreadCheck(const SpreadShape& spread, std::string place, const Range& range, int least,
                Faults& faults)
        : spread_(spread), place_(std::move(place)), range_(range), least_(least), faults_(faults) {}

    void run() {
        if (range_.item == nullptr && !spread_.counts.empty())
            return fault(Code::UnknownKey, "counts");
        if (spread_.hidden) return check_hidden();
        if (!spread_.n) return fault(Code::Missing, "n");
        const std::int64_t n = *spread_.n;
        if (n < 0 || (n > 0 && n < least_)) return fault(Code::OutOfRange, "n", std::to_string(n));
        if (range_.item != nullptr) check_counts(n);
        check_number("mean", spread_.mean, n > 0);
        const bool quartiles = n >= combine::kLeastForQuartiles;
        check_number("q1", spread_.q1, quartiles);
        check_number("median", spread_.median, quartiles);
        check_number("q3", spread_.q3, quartiles);
        if (!spread_.q1 || !spread_.median || !spread_.q3) return;
        if (*spread_.q1 > *spread_.median + kSlack || *spread_.median > *spread_.q3 + kSlack)
            fault(Code::OutOfRange, "median", base::shortest(*spread_.median));
    }

private:
    void fault(Code code, const char* key, std::string detail = {}) {
        faults_.push_back({code, member_place(place_, key), std::move(detail)});
    }
    // What is hidden carries nothing that could be read.
    void check_hidden() {
        if (spread_.n) fault(Code::OutOfRange, "n");
        if (!spread_.counts.empty()) fault(Code::OutOfRange, "counts");
        check_number("mean", spread_.mean, false);
        check_number("q1", spread_.q1, false);
        check_number("median", spread_.median, false);
        check_number("q3", spread_.q3, false);
    }
    void check_number(const char* key, const std::optional<double>& value, bool due) {
        if (!value && due) return fault(Code::Missing, key);
        if (!value) return;
        if (!due || *value < range_.low - kSlack || *value > range_.high + kSlack)
            fault(Code::OutOfRange, key, base::shortest(*value));
    }
    void check_counts(std::int64_t n) {
        if (spread_.counts.empty()) return fault(Code::Missing, "counts");
        std::int64_t sum = 0;
        double points = 0, level = range_.low;
        bool fine = spread_.counts.size() == range_.item->points.size();
        for (const std::int64_t count : spread_.counts) {
            fine = fine && count >= 0 && count <= n;
            if (!fine) break;
            sum += count;
            points += level++ * static_cast<double>(count);
        }
        if (!fine || sum != n) return fault(Code::OutOfRange, "counts");
        const double mean = n > 0 ? points / static_cast<double>(n) : 0;
        if (n > 0 && spread_.mean && std::abs(*spread_.mean - mean) > kSlack)
            fault(Code::OutOfRange, "mean", base::shortest(*spread_.mean));
    }

    const SpreadShape& spread_;
    std::string place_;
    const Range& range_;
    int least_;
    Faults& faults_;
};

using Find = std::optional<Range> (*)(const std::string&, const define::Questionnaire&);

std::optional<Range> find_theme(const std::string& id, const define::Questionnaire& questionnaire) {
    const std::vector<std::string> ids = combine::theme_ids(questionnaire);
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) return {};
    return Range{};
}

std::optional<Range> find_item(const std::string& id, const define::Questionnaire& questionnaire) {
    const define::Question* question = define::find_question(questionnaire, id);
    if (question == nullptr || question->type != define::QuestionType::Scale) return {};
    return Range{static_cast<double>(question->points.front().value),
                 static_cast<double>(question->points.back().value), question};
}

void check_spreads(const std::vector<SpreadShape>& spreads, const std::string& place, Find find,
                   const define::Questionnaire& questionnaire, int least, Faults& faults) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        const std::string where = item_place(place, i);
        const std::string& id = spreads[i].id;
        const std::optional<Range> range = find(id, questionnaire);
        if (!range) faults.push_back({Code::UnknownQuestion, where + ".id", id});
        else if (!ids.insert(id).second) faults.push_back({Code::DupKey, where + ".id", id});
        else SpreadCheck(spreads[i], where, *range, least, faults).run();
    }
}

void check_group(const GroupShape& group, const std::string& place,
                 const define::Questionnaire& questionnaire,
                 const std::vector<define::Cluster>& clusters, Faults& faults) {
    const std::vector<std::string> names = combine::dimensions();
    if (!group.by.empty() && std::find(names.begin(), names.end(), group.by) == names.end()) {
        faults.push_back({Code::OutOfRange, place + ".by", group.by});
        return;
    }
    std::vector<std::string> values{std::string()};
    if (!group.by.empty()) values = combine::dimension_values(group.by, questionnaire, clusters);
    if (std::find(values.begin(), values.end(), group.value) == values.end())
        faults.push_back({Code::UnknownOption, place + ".value", group.value});
}

}  // namespace

void check_benchmark_envelope(const BenchmarkShape& shape, Faults& faults) {
    if (!faults.empty()) return;      // types first: a value of another type was not read
    const QuestionnaireReference& questionnaire = shape.questionnaire;
    if (questionnaire.id.empty()) faults.push_back({Code::Missing, "questionnaire.id"});
    if (!major_version(questionnaire.version))
        faults.push_back({Code::OutOfRange, "questionnaire.version", questionnaire.version});
    if (!is_wave(shape.wave)) faults.push_back({Code::OutOfRange, "wave", shape.wave});
    if (shape.min_group < combine::kLeastGroup || shape.min_group > combine::kLargestGroup)
        faults.push_back({Code::OutOfRange, "minGroup", std::to_string(shape.min_group)});
    if (answer::check_date_time(shape.as_of) != answer::DateCheck::Valid)
        faults.push_back({Code::OutOfRange, "asOf", shape.as_of});
}

Faults check_benchmark(const BenchmarkShape& shape, const define::Questionnaire& questionnaire,
                       const std::vector<define::Cluster>& clusters) {
    Faults faults;
    if (shape.groups.empty()) faults.push_back({Code::Missing, "groups"});
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 0; i < shape.groups.size(); ++i) {
        const GroupShape& group = shape.groups[i];
        const std::string place = item_place("groups", i);
        if (i == 0 && !group.by.empty()) faults.push_back({Code::OutOfRange, place + ".by", group.by});
        if (!seen.insert({group.by, group.value}).second)
            faults.push_back({Code::DupKey, place + ".value", group.value});
        check_group(group, place, questionnaire, clusters, faults);
        check_spreads(group.themes, place + ".themes", find_theme, questionnaire, shape.min_group, faults);
        check_spreads(group.items, place + ".items", find_item, questionnaire, shape.min_group, faults);
    }
    return faults;
}

}  // namespace exchange
