#include "survey/exchange/benchmark_file.h"

#include <algorithm>
#include <utility>

#include "survey/exchange/benchmark_check.h"
#include "survey/exchange/canonical_writer.h"
#include "survey/exchange/envelope_check.h"
#include "survey/exchange/format_check.h"
#include "survey/exchange/sha256.h"

namespace exchange {

namespace {

using base::Code;
using base::Fault;
using base::Faults;
using combine::Spread;
using Spreads = std::map<std::string, Spread>;

constexpr const char* kBenchmarkFormat = "intergrappes/benchmark";

std::vector<SpreadShape> shapes_of(const Spreads& spreads) {
    std::vector<SpreadShape> result;
    for (const auto& [id, spread] : spreads) {
        SpreadShape& shape = result.emplace_back();
        shape.id = id;
        shape.hidden = spread.hidden;
        if (spread.hidden) continue;
        shape.n = spread.n;
        shape.counts.assign(spread.counts.begin(), spread.counts.end());
        shape.mean = spread.mean;
        shape.q1 = spread.q1;
        shape.median = spread.median;
        shape.q3 = spread.q3;
    }
    return result;
}

Spreads spreads_of(const std::vector<SpreadShape>& shapes) {
    Spreads result;
    for (const SpreadShape& shape : shapes) {
        Spread& spread = result[shape.id];
        spread.hidden = shape.hidden;
        spread.n = static_cast<long>(shape.n.value_or(0));
        for (const std::int64_t count : shape.counts) spread.counts.push_back(static_cast<long>(count));
        spread.mean = shape.mean;
        spread.q1 = shape.q1;
        spread.median = shape.median;
        spread.q3 = shape.q3;
    }
    return result;
}

BenchmarkShape shape_of(const combine::Benchmark& benchmark) {
    BenchmarkShape shape;
    shape.format = kBenchmarkFormat;
    shape.format_version = 1;
    shape.questionnaire = {benchmark.questionnaire_id, benchmark.questionnaire_version};
    shape.wave = benchmark.wave;
    shape.min_group = benchmark.min_group;
    shape.as_of = benchmark.as_of;
    for (const combine::BenchmarkGroup& group : benchmark.groups)
        shape.groups.push_back({group.by, group.value, shapes_of(group.themes), shapes_of(group.items)});
    return shape;
}

combine::Benchmark benchmark_of(const BenchmarkShape& shape) {
    combine::Benchmark benchmark;
    benchmark.questionnaire_id = shape.questionnaire.id;
    benchmark.questionnaire_version = shape.questionnaire.version;
    benchmark.wave = shape.wave;
    benchmark.min_group = shape.min_group;
    benchmark.as_of = shape.as_of;
    for (const GroupShape& group : shape.groups)
        benchmark.groups.push_back({group.by, group.value, spreads_of(group.themes), spreads_of(group.items)});
    return benchmark;
}

// Twice the same id is refused later: the order of equals is of no account.
void sort_by_id(std::vector<SpreadShape>& spreads) {
    std::sort(spreads.begin(), spreads.end(),
              [](const SpreadShape& a, const SpreadShape& b) { return a.id < b.id; });
}

std::string checksum_of(BenchmarkShape shape) {
    shape.checksum.clear();
    for (GroupShape& group : shape.groups) {
        sort_by_id(group.themes);
        sort_by_id(group.items);
    }
    CanonicalWriter writer(JsonText::Style::Canonical);
    writer.write(shape);
    return "sha256:" + sha256(writer.take());
}

// As many values as a questionnaire, and means in the shortest form that reads back the same.
Limits benchmark_limits() {
    Limits limits = questionnaire_limits();
    limits.number_digits = 17;
    return limits;
}

}  // namespace

base::Result<combine::Benchmark> read_benchmark(std::string_view bytes, const Catalogue& catalogue) {
    base::Result<Node> tree = read_json(bytes, benchmark_limits());
    if (!tree) return tree.faults();
    const Node& root = tree.value();
    if (const auto fault = check_format(root, kBenchmarkFormat)) return *fault;
    if (const auto fault = check_questionnaire_version(root, catalogue)) return *fault;

    BenchmarkShape shape;
    TreeReader reader;
    reader.read(root, {}, shape);
    Faults faults = reader.faults();
    check_benchmark_envelope(shape, faults);
    if (!faults.empty()) return faults;
    if (root.member("checksum") != nullptr && shape.checksum != checksum_of(shape))
        return Fault{Code::Checksum, "checksum", shape.checksum};

    const define::Questionnaire* questionnaire = catalogue.questionnaire(shape.questionnaire.id);
    if (questionnaire == nullptr)
        return Fault{Code::OtherQuestionnaire, "questionnaire.id", shape.questionnaire.id};
    faults = check_benchmark(shape, *questionnaire, catalogue.clusters);
    if (!faults.empty()) return faults;
    return benchmark_of(shape);
}

std::string write_benchmark(const combine::Benchmark& benchmark) {
    BenchmarkShape shape = shape_of(benchmark);
    shape.checksum = checksum_of(shape);
    CanonicalWriter writer(JsonText::Style::File);
    writer.write(shape);
    return writer.take();
}

}  // namespace exchange
