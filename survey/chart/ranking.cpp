#include "survey/chart/ranking.h"

#include <algorithm>

#include "survey/base/number.h"
#include "survey/chart/panel_words.h"
#include "survey/chart/rows.h"
#include "survey/chart/words.h"
#include "survey/combine/tie_bands.h"

namespace chart {
namespace {

using base::Language;
using combine::RankedItem;
using combine::TieBand;

// A range reaches as far around its ranks as a dot does.
constexpr double kReach = 0.45;

class Ranking {
public:
    Ranking(const std::vector<RankedItem>& items, Language language)
        : items_(items), bands_(combine::tie_bands(items)), language_(language) {}

    std::string title() const {
        std::size_t settled = 0;
        while (settled < bands_.size() && bands_[settled].settled()) ++settled;
        if (settled == 0 || items_.size() < 2 || items_.front().n < 2)
            return say(language_, "Classement des initiatives, et ce qui le ferait changer",
                       "The ranking of the initiatives, and what would change it");
        if (settled == 1)
            return say(language_, "Le premier rang tient, quelle que soit la grappe retirée",
                       "The first rank holds, whichever cluster is left out");
        return say(language_, "Les\u00A0", "The first ") +
               count(static_cast<long>(settled), language_) +
               say(language_, " premiers rangs tiennent, quelle que soit la grappe retirée",
                   " ranks hold, whichever cluster is left out");
    }

    RowChart chart() const {
        const auto last = static_cast<double>(std::max<std::size_t>(items_.size(), 2));
        RowChart chart;
        chart.low = 0.5;
        chart.high = last + 0.5;
        for (double at = 1; at <= last; at = at < 5 ? 5 : at + 5)
            chart.ticks.push_back({at, count(static_cast<long>(at), language_)});
        chart.columns = {say(language_, "Indice", "Index"), "Borda", "Kemeny", "n"};
        chart.name_share = 0.42;
        chart.legend = {{{MarkKind::Own, 0, 0, 0, 0, {}},
                         say(language_, "Rang selon l’indice", "Rank by the index")},
                        {{MarkKind::Box, 0, 0, 0, 0, {}},
                         say(language_, "Du meilleur au pire rang quand on retire une grappe",
                             "From the best to the worst rank when one cluster is left out")}};
        std::size_t band = 0;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (band < bands_.size() && bands_[band].first == i) heading(chart, band++);
            row(chart, items_[i]);
        }
        chart.notes = {
            say(language_,
                "Borda et Kemeny\u00A0: rangs selon deux autres méthodes. Indice de priorité sur\u00A0"
                "100.",
                "Borda and Kemeny: ranks by two other methods. Priority index out of 100.")};
        return chart;
    }

    AltTable table(const std::string& caption) const {
        AltTable table{caption,
                       {"Initiative", say(language_, "Rang", "Rank"),
                        say(language_, "Meilleur rang", "Best rank"),
                        say(language_, "Pire rang", "Worst rank"),
                        say(language_, "Indice de priorité", "Priority index"),
                        say(language_, "Priorité moyenne", "Mean priority"),
                        say(language_, "Priorité médiane", "Median priority"),
                        say(language_, "Rang Borda", "Borda rank"),
                        say(language_, "Rang Kemeny", "Kemeny rank"), "n"},
                       {}};
        for (const RankedItem& item : items_)
            table.rows.push_back({name(item), count(item.rank, language_),
                                  count(item.rank_low, language_),
                                  count(item.rank_high, language_),
                                  score_shown(item.priority_index, language_),
                                  shown(item.mean_priority), shown(item.median_priority),
                                  count(item.borda_rank, language_), kemeny(item),
                                  count(item.n, language_)});
        return table;
    }

private:
    std::string shown(std::optional<double> value) const {
        return value ? base::shown(*value, 1, language_) : std::string("–");
    }
    std::string kemeny(const RankedItem& item) const {
        return item.kemeny_rank ? count(*item.kemeny_rank, language_) : std::string("–");
    }
    std::string name(const RankedItem& item) const { return item.label.in(language_); }

    // Settled ranks that follow one another have one heading.
    void heading(RowChart& chart, std::size_t at) const {
        const TieBand& band = bands_[at];
        if (band.settled() && at > 0 && bands_[at - 1].settled()) return;
        std::size_t last = band.first + band.size;
        for (std::size_t next = at + 1;
             band.settled() && next < bands_.size() && bands_[next].settled(); ++next)
            last = bands_[next].first + 1;
        Row row;
        row.kind = RowKind::Heading;
        const bool one = last == band.first + 1;
        row.name = say(language_, one ? "Rang\u00A0" : "Rangs\u00A0", one ? "Rank " : "Ranks ") +
                   count(static_cast<long>(band.first) + 1, language_);
        if (!one)
            row.name += say(language_, " à\u00A0", " to ") + count(static_cast<long>(last), language_);
        row.name = std::move(row.name) + colon(language_) +
                   (band.settled() ? say(language_, one ? "assuré" : "assurés", "settled")
                                   : say(language_, "ordre incertain", "order not settled"));
        chart.rows.push_back(std::move(row));
    }

    void row(RowChart& chart, const RankedItem& item) const {
        Row row;
        row.name = count(item.rank, language_) + ". " + name(item);
        if (item.method_sensitive)
            row.remark = say(language_, "Ordre sensible à la méthode",
                             "Order sensitive to the method");
        if (item.rank_low < item.rank_high)
            row.marks.push_back({MarkKind::Box, item.rank_low - kReach, item.rank_high + kReach, 0,
                                 0, {}});
        row.marks.push_back({MarkKind::Own, static_cast<double>(item.rank), 0, 0, 0, {}});
        row.cells = {score_shown(item.priority_index, language_), count(item.borda_rank, language_),
                     kemeny(item), count(item.n, language_)};
        chart.rows.push_back(std::move(row));
    }

    const std::vector<RankedItem>& items_;
    std::vector<TieBand> bands_;
    Language language_;
};

}  // namespace

Scene ranking(const combine::Panel& panel, const std::vector<RankedItem>& items,
              const define::Questionnaire& questionnaire, Language language, double width) {
    const Ranking made(items, language);
    Scene scene = panel_scene("classement", made.title(), panel, questionnaire, language);
    const std::string m = count(static_cast<long>(items.size()), language);
    scene.description =
        say(language, "Points et étendues\u00A0: rangs de\u00A0", "Dots and ranges: ranks of ") + m +
        say(language, " initiatives selon ", " initiatives according to ") +
        counted_respondents(questionnaire, scene.n, language) +
        say(language, ", pour voir ce qui tient", ", to see what holds") + " (" + scene.wave + ")";
    long sensitive = 0;
    for (const RankedItem& item : items) sensitive += item.method_sensitive ? 1 : 0;
    scene.long_description = scene.title + ". ";
    if (!items.empty())
        scene.long_description +=
            say(language, "Au premier rang\u00A0: ", "Ranked first: ") +
            quoted(items.front().label.in(language), language) + ". ";
    scene.long_description +=
        say(language, "Initiatives dont l’ordre est sensible à la méthode\u00A0: ",
            "Initiatives whose order is sensitive to the method: ") +
        count(sensitive, language) + ".";
    RowChart chart = made.chart();
    chart.subtitle = panel_subtitle(questionnaire, scene, language);
    scene.table = made.table(scene.title);
    draw_rows(scene, std::move(chart), width);
    return scene;
}

}  // namespace chart
