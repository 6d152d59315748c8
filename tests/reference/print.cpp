// Prints the statistics of a few hundred random inputs, one JSON object a line, for check.mjs to
// reckon again in another way.

#include <cstdio>
#include <random>
#include <string>

#include "survey/combine/borda.h"
#include "survey/combine/interval.h"
#include "survey/combine/kemeny.h"
#include "survey/combine/reliability.h"
#include "survey/combine/statistics.h"

namespace {

// As members, so that each finds all the others.
struct Json {
    static std::string of(double value) {
        char text[40];
        std::snprintf(text, sizeof text, "%.17g", value);
        return text;
    }
    static std::string of(long value) { return std::to_string(value); }
    static std::string of(int value) { return std::to_string(value); }
    static std::string of(const combine::Interval& interval) {
        return of(std::vector<double>{interval.low, interval.high});
    }
    template <class T>
    static std::string of(const std::optional<T>& value) {
        return value ? of(*value) : std::string("null");
    }
    template <class T>
    static std::string of(const std::vector<T>& values) {
        std::string text = "[";
        for (const T& each : values) text += (text.size() > 1 ? "," : "") + of(each);
        return text + "]";
    }
};

class Line {
public:
    explicit Line(const char* kind) : text_("{\"kind\":\"" + std::string(kind) + "\"") {}
    template <class T>
    Line& with(const char* key, const T& value) {
        text_ += ",\"" + std::string(key) + "\":" + Json::of(value);
        return *this;
    }
    ~Line() { std::puts((text_ + "}").c_str()); }

private:
    std::string text_;
};

using Random = std::mt19937;

int below(Random& random, int limit) {
    return static_cast<int>(random() % static_cast<unsigned>(limit));
}

void scale(Random& random) {
    std::vector<long> counts(static_cast<std::size_t>(2 + below(random, 6)));
    for (long& each : counts) each = below(random, 3) == 0 ? 0 : below(random, 30);
    std::vector<double> values, weights;
    for (std::size_t level = 0; level < counts.size(); ++level)
        for (long i = 0; i < counts[level]; ++i) {
            values.push_back(static_cast<double>(level));
            weights.push_back(1 + below(random, 9));
        }
    const auto weighted = combine::weighted_mean(values, weights);
    long n = 0;
    for (const long each : counts) n += each;
    Line("scale")
        .with("counts", counts).with("weights", weights)
        .with("a", combine::agreement_a(counts)).with("cns", combine::consensus_cns(counts))
        .with("d", combine::dispersion_d(counts)).with("mean", combine::mean(values))
        .with("sd", combine::standard_deviation(values)).with("median", combine::median(values))
        .with("q1", combine::answer_quantile(values, 0.25))
        .with("q3", combine::answer_quantile(values, 0.75))
        .with("weighted", weighted ? std::optional(weighted->mean) : std::nullopt)
        .with("effective", weighted ? std::optional(weighted->n_effective) : std::nullopt)
        .with("wilson", combine::wilson(counts.back(), n));
}

void scores(Random& random) {
    std::vector<double> values;
    for (int left = below(random, 40); left > 0; --left) values.push_back(below(random, 10001) / 100.0);
    Line("scores")
        .with("values", values).with("q1", combine::quantile(values, 0.25))
        .with("median", combine::quantile(values, 0.5)).with("q3", combine::quantile(values, 0.75))
        .with("p90", combine::quantile(values, 0.9));
}

void panel(Random& random) {
    const int items = 2 + below(random, 5), raters = 2 + below(random, 7);
    const int levels = 2 + below(random, 4);
    combine::Preferences preferences;
    for (int rater = 0; rater < raters; ++rater) {
        auto& row = preferences.emplace_back();
        for (int item = 0; item < items; ++item) {
            const bool rated = below(random, 6) != 0;
            row.push_back(rated ? std::optional<double>(below(random, levels)) : std::nullopt);
        }
    }
    const auto wins = combine::pairwise(preferences, items);
    using combine::Metric;
    Line("panel")
        .with("preferences", preferences).with("borda", combine::borda_scores(preferences, items))
        .with("kemeny", combine::kemeny_order(wins)).with("optima", combine::kemeny_optima(wins))
        .with("copeland", combine::copeland_scores(wins))
        .with("nominal", combine::krippendorff_alpha(preferences, Metric::Nominal))
        .with("ordinal", combine::krippendorff_alpha(preferences, Metric::Ordinal))
        .with("interval", combine::krippendorff_alpha(preferences, Metric::Interval))
        .with("ratio", combine::krippendorff_alpha(preferences, Metric::Ratio));
}

}  // namespace

int main() {
    Random random(20261127);
    for (int round = 0; round < 300; ++round) {
        scale(random);
        scores(random);
        panel(random);
    }
}
