#include "survey/combine/priority.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <set>

#include "survey/base/order.h"
#include "survey/combine/borda.h"
#include "survey/combine/kemeny.h"
#include "survey/combine/position.h"
#include "survey/combine/statistics.h"

namespace combine {
namespace {

using Positions = std::vector<std::vector<Position>>;   // [response][page]

constexpr double kSame = 1e-12;
constexpr int kSensitive = 3;

// What decides the order by index.
struct Merit {
    long n = 0;
    long needs = 0;
    long first_ties = 0;
    long priorities = 0;
    std::vector<double> coverages;
    double index = 0;
    std::optional<double> coverage;
};

bool more(double left, double right) { return left - right > kSame; }

bool better(const Merit& left, const Merit& right) {
    if ((left.n == 0) != (right.n == 0)) return right.n == 0;
    if (more(left.index, right.index) || more(right.index, left.index))
        return left.index > right.index;
    if (left.first_ties != right.first_ties) return left.first_ties > right.first_ties;
    const double mine = left.coverage.value_or(-1);
    const double other = right.coverage.value_or(-1);
    return more(mine, other);
}

// Merits of every page over the panel without one response's cluster (empty: the whole panel).
std::vector<Merit> merits(const Positions& all, const Panel& panel, const std::string& without,
                          std::size_t pages, long top) {
    std::vector<Merit> result(pages);
    for (std::size_t r = 0; r < all.size(); ++r) {
        if (!without.empty() && panel[r]->respondent.grappe == without) continue;
        for (std::size_t p = 0; p < pages; ++p) {
            const Position& position = all[r][p];
            if (position.kind != Position::Kind::Taken) continue;
            Merit& merit = result[p];
            ++merit.n;
            if (!position.need) continue;
            ++merit.needs;
            merit.first_ties += position.first_tie;
            merit.priorities += position.priority.value_or(0);
            if (position.required > 0)
                merit.coverages.push_back(static_cast<double>(position.available) /
                                          static_cast<double>(position.required));
        }
    }
    for (Merit& merit : result) {
        if (merit.n > 0)
            merit.index = static_cast<double>(100 * merit.priorities) /
                          static_cast<double>(top * merit.n);
        merit.coverage = mean(merit.coverages);
    }
    return result;
}

// Ranks from 1, the order of pages deciding between equals.
template <class Better>
std::vector<int> ranks(std::size_t count, Better before) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    base::sort_few(order, before);
    std::vector<int> result(count);
    for (std::size_t i = 0; i < count; ++i) result[order[i]] = static_cast<int>(i) + 1;
    return result;
}

std::vector<int> ranks_by_merit(const std::vector<Merit>& all) {
    return ranks(all.size(), [&](std::size_t l, std::size_t r) { return better(all[l], all[r]); });
}

std::vector<int> ranks_by_borda(const std::vector<std::optional<double>>& scores) {
    return ranks(scores.size(), [&](std::size_t l, std::size_t r) {
        if (scores[l].has_value() != scores[r].has_value()) return scores[l].has_value();
        return scores[l] && more(*scores[l], *scores[r]);
    });
}

// Pages nobody has a preference on take no part, and come last in questionnaire order.
std::optional<std::vector<int>> ranks_by_kemeny(const Preferences& preferences, std::size_t pages) {
    std::vector<std::size_t> rated, unrated;
    for (std::size_t p = 0; p < pages; ++p) {
        const bool any = std::any_of(preferences.begin(), preferences.end(),
                                     [&](const auto& rater) { return rater[p].has_value(); });
        (any ? rated : unrated).push_back(p);
    }
    Preferences reduced;
    for (const auto& rater : preferences) {
        auto& row = reduced.emplace_back();
        for (const std::size_t p : rated) row.push_back(rater[p]);
    }
    const auto order = kemeny_order(pairwise(reduced, static_cast<int>(rated.size())));
    if (!order) return {};
    std::vector<int> result(pages);
    int next = 1;
    for (const int item : *order) result[rated[static_cast<std::size_t>(item)]] = next++;
    for (const std::size_t p : unrated) result[p] = next++;
    return result;
}

std::string quadrant_of(const RankedItem& item, const define::Ranking& ranking) {
    if (!item.priority_index) return {};
    const bool high_index = *item.priority_index >= ranking.index_threshold - kSame;
    const bool high_coverage = item.resource_coverage &&
                               *item.resource_coverage >= ranking.coverage_threshold - kSame;
    for (const define::Quadrant& quadrant : ranking.quadrants)
        if (quadrant.high_index == high_index && quadrant.high_coverage == high_coverage)
            return quadrant.id;
    return {};
}

// One page's own numbers, all but those that compare it with others.
RankedItem describe(const define::Page& page, std::size_t p, const Positions& all,
                    const Merit& merit, const define::Ranking& ranking, long top) {
    RankedItem item;
    item.initiative = page.id;
    item.label = page.title;
    item.place = static_cast<int>(p);
    item.n = merit.n;
    item.need_count = merit.needs;
    if (const define::Question* status = field_question(page, ranking.status))
        for (const define::Option& option : status->options)
            if (option.state == define::OptionState::None) item.status_counts[option.id] = 0;
    std::vector<double> priorities;
    std::vector<long> levels(static_cast<std::size_t>(top) + 1, 0);
    for (const auto& row : all) {
        const Position& position = row[p];
        item.dont_know += position.kind == Position::Kind::DontKnow;
        item.not_applicable += position.kind == Position::Kind::NotApplicable;
        item.blank += position.kind == Position::Kind::Blank;
        if (position.kind == Position::Kind::Taken) ++item.status_counts[position.status];
        if (position.priority) priorities.push_back(static_cast<double>(*position.priority));
        if (const auto preference = position.preference())
            ++levels[static_cast<std::size_t>(std::clamp(*preference, 0L, top))];
    }
    if (merit.n > 0) {
        item.need_rate = static_cast<double>(merit.needs) / static_cast<double>(merit.n);
        item.priority_index = merit.index;
    }
    item.resource_coverage = merit.coverage;
    item.mean_priority = mean(priorities);
    item.median_priority = median(priorities);
    item.agreement_a = agreement_a(levels);
    item.quadrant = quadrant_of(item, ranking);
    return item;
}

void add_range(std::vector<RankedItem>& items, const std::vector<int>& by_index) {
    for (std::size_t p = 0; p < items.size(); ++p) {
        items[p].rank_low = std::min(items[p].rank_low, by_index[p]);
        items[p].rank_high = std::max(items[p].rank_high, by_index[p]);
    }
}

bool far(int rank, int other) { return std::abs(rank - other) >= kSensitive; }

}  // namespace

std::vector<const define::Page*> ranked_pages(const define::Questionnaire& questionnaire) {
    std::vector<const define::Page*> result;
    if (!questionnaire.ranking) return result;
    for (const define::Section& section : questionnaire.sections)
        for (const define::Page& page : section.pages)
            if (page.model == questionnaire.ranking->model) result.push_back(&page);
    return result;
}

const define::Question* field_question(const define::Page& page, const std::string& field) {
    for (const define::Question& question : page.questions)
        if (question.field == field) return &question;
    return nullptr;
}

std::vector<RankedItem> rank(const Panel& panel, const define::Questionnaire& questionnaire) {
    const std::vector<const define::Page*> pages = ranked_pages(questionnaire);
    if (pages.empty()) return {};
    const long top = top_priority(questionnaire);
    const Positions all = positions(panel, questionnaire);
    const std::vector<Merit> whole = merits(all, panel, {}, pages.size(), top);
    const std::vector<int> by_index = ranks_by_merit(whole);
    const Preferences preferences = preferences_of(all);
    const auto scores = borda_scores(preferences, static_cast<int>(pages.size()));
    const std::vector<int> by_borda = ranks_by_borda(scores);
    const auto by_kemeny = ranks_by_kemeny(preferences, pages.size());

    std::vector<RankedItem> items;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        RankedItem& item = items.emplace_back(
            describe(*pages[p], p, all, whole[p], *questionnaire.ranking, top));
        item.rank = item.rank_low = item.rank_high = by_index[p];
        item.borda = scores[p];
        item.borda_rank = by_borda[p];
        if (by_kemeny) item.kemeny_rank = (*by_kemeny)[p];
        item.method_sensitive = far(item.rank, item.borda_rank) ||
                                (item.kemeny_rank && far(item.rank, *item.kemeny_rank));
    }
    std::set<std::string> clusters;
    for (const answer::Response* response : panel) clusters.insert(response->respondent.grappe);
    for (const std::string& cluster : clusters)
        add_range(items, ranks_by_merit(merits(all, panel, cluster, pages.size(), top)));
    std::sort(items.begin(), items.end(),
              [](const RankedItem& l, const RankedItem& r) { return l.rank < r.rank; });
    return items;
}

}  // namespace combine
