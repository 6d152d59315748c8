#include "survey/combine/borda.h"

#include <cstddef>

#include "survey/combine/statistics.h"

namespace combine {

std::vector<std::optional<double>> borda_scores(const Preferences& preferences, int items) {
    std::vector<std::vector<double>> points(static_cast<std::size_t>(items));
    for (const auto& rater : preferences) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!rater[i]) continue;
            // m − mean rank = items below + half the items tied; m − 1 = every other item rated.
            long below = 0;
            long tied = 0;
            long others = 0;
            for (std::size_t j = 0; j < points.size(); ++j) {
                if (j == i || !rater[j]) continue;
                ++others;
                below += *rater[j] < *rater[i];
                tied += !(*rater[j] < *rater[i]) && !(*rater[i] < *rater[j]);
            }
            if (others > 0)
                points[i].push_back(static_cast<double>(2 * below + tied) /
                                    static_cast<double>(2 * others));
        }
    }
    std::vector<std::optional<double>> result;
    for (auto& each : points) result.push_back(mean(each));
    return result;
}

}  // namespace combine
