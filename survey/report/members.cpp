#include "survey/report/members.h"

#include "survey/base/order.h"
#include "survey/chart/level_rows.h"
#include "survey/chart/palette.h"
#include "survey/chart/quartiles.h"
#include "survey/chart/reference.h"
#include "survey/chart/words.h"
#include "survey/combine/scores.h"
#include "survey/report/page.h"

namespace report {
namespace {

using base::Language;
using chart::colon;
using chart::say;
using combine::Benchmark;
using combine::BenchmarkGroup;
using combine::Spread;

const BenchmarkGroup* all_of(const Benchmark& benchmark) {
    for (const BenchmarkGroup& group : benchmark.groups)
        if (group.by.empty()) return &group;
    return nullptr;
}

class Members {
public:
    Members(const std::vector<Benchmark>& benchmarks, const define::Questionnaire& questionnaire,
            const std::vector<define::Cluster>& clusters, Language language)
        : questionnaire_(questionnaire), clusters_(clusters), language_(language),
          themes_(combine::themes(questionnaire)), median_(say(language, "Médiane", "Median")),
          page_(questionnaire.title.in(language) +
                    say(language, "\u00A0: résultats des membres", ": members’ results"),
                language) {
        for (const Benchmark& each : benchmarks)
            waves_.push_back(&each);
        base::sort_few(waves_, [](const auto* a, const auto* b) { return a->wave < b->wave; });
    }

    std::string html() {
        if (waves_.empty()) return page_.document({});
        const Benchmark& now = *waves_.back();
        const BenchmarkGroup* all = all_of(now);
        const Spread* overall = all ? chart::spread_of(all->themes, combine::kOverall) : nullptr;
        page_.lead(say(language_, "Vague\u00A0", "Wave\u00A0") + now.wave);
        page_.facts(
            {{say(language_, "Organisations", "Organizations"),
              chart::published_n(overall, language_)},
             {say(language_, "Score médian", "Median score"), score(overall, &Spread::median)},
             {say(language_, "Score moyen", "Mean score"), score(overall, &Spread::mean)}});
        page_.heading(say(language_, "Scores par thème", "Scores by theme"));
        page_.figure(chart::quartiles(now, "", questionnaire_, clusters_, language_));
        if (waves_.size() > 1) between_waves();
        if (now.groups.size() > 1) groups(now);
        if (all) practices(*all);
        method(now);
        return page_.document(chart::source_line(questionnaire_, now.as_of, language_));
    }

private:
    std::string score(const Spread* spread, std::optional<double> Spread::*value) const {
        return chart::published_score(spread, spread ? spread->*value : std::nullopt, language_);
    }

    // Every theme, the overall score first: id and name.
    std::vector<std::pair<std::string, std::string>> measures() const {
        std::vector<std::pair<std::string, std::string>> result{
            {combine::kOverall, say(language_, "Score global", "Overall score")}};
        for (const define::Section* theme : themes_)
            result.emplace_back(theme->id, theme->title.in(language_));
        return result;
    }

    void between_waves() {
        page_.heading(say(language_, "D’une vague à l’autre", "From wave to wave"));
        chart::AltTable table{
            say(language_, "Scores médians de toutes les organisations (n entre parenthèses)",
                "Median scores of all organizations (n in brackets)"),
            {say(language_, "Thème", "Theme")},
            {}};
        for (const Benchmark* wave : waves_)
            table.header.push_back(wave->wave);
        for (const auto& [id, name] : measures()) {
            auto& row = table.rows.emplace_back(std::vector<std::string>{name});
            for (const Benchmark* wave : waves_) {
                const BenchmarkGroup* all = all_of(*wave);
                const Spread* spread = all ? chart::spread_of(all->themes, id) : nullptr;
                row.push_back(score(spread, &Spread::median) + " (" +
                              chart::published_n(spread, language_) + ")");
            }
        }
        page_.table(table);
        page_.note(
            say(language_,
                "Les organisations ne sont pas les mêmes d’une vague à l’autre\u00A0: un écart "
                "n’est pas un progrès.",
                "The organizations differ from wave to wave: a difference is not progress."));
    }

    void groups(const Benchmark& now) {
        page_.heading(say(language_, "Scores par groupe", "Scores by group"));
        std::vector<std::string> header{say(language_, "Groupe", "Group"), "n"};
        for (const auto& [id, name] : measures())
            header.push_back(name);
        page_.html(table_head(say(language_, "Scores médians\u202F; « x »\u00A0: non publié",
                                  "Median scores; “x”: not published"),
                              header, "numbers tall"));
        std::string by;
        for (const BenchmarkGroup& group : now.groups) {
            if (group.by != by) {
                by = group.by;
                page_.html(group_row(chart::dimension_label(by, questionnaire_, language_),
                                     header.size()));
            }
            std::vector<std::string> cells{
                chart::group_label(group.by, group.value, questionnaire_, clusters_, language_),
                chart::published_n(chart::spread_of(group.themes, combine::kOverall), language_)};
            for (const auto& [id, name] : measures())
                cells.push_back(score(chart::spread_of(group.themes, id), &Spread::median));
            page_.html(table_row(cells));
        }
        page_.html(table_end());
    }

    // One table, so that all columns stand under one another.
    void practices(const BenchmarkGroup& all) {
        page_.heading(say(language_, "Niveaux des pratiques", "Levels of the practices"));
        const std::vector<define::Point>* points = nullptr;
        std::string rows;
        for (const define::Section* theme : themes_) {
            std::string block;
            for (const define::Page& page : theme->pages)
                for (const define::Question& question : page.questions) {
                    if (question.type != define::QuestionType::Scale) continue;
                    if (!points || question.points.size() > points->size())
                        points = &question.points;
                    block +=
                        practice((page.title.empty() ? question.label : page.title).in(language_),
                                 chart::spread_of(all.items, question.id), question.points.size());
                }
            rows += group_row(theme->title.in(language_), points->size() + 7) + block;
        }
        if (!points) return;
        std::vector<std::string> header{say(language_, "Pratique", "Practice"), "n"};
        for (const define::Point& point : *points)
            header.push_back(chart::count(point.value, language_));
        const std::vector<std::string> states = chart::level_columns(language_);
        header.insert(header.end(), states.begin() + 1, states.end());
        header.push_back(median_);
        header.push_back(say(language_, "Répartition", "Distribution"));
        std::string caption = say(language_, "Organisations par niveau", "Organizations by level");
        for (const define::Point& point : *points)
            caption += (&point == &points->front() ? colon(language_) : ", ") +
                       chart::count(point.value, language_) + "\u00A0" + point.label.in(language_);
        caption += say(language_,
                       "\u202F; S.\u00A0o.\u00A0: sans objet, NSP\u00A0: ne sait pas, vides\u00A0: sans réponse",
                       "; N/A: not applicable, DK: don’t know, blank: no answer");
        page_.html(table_head(caption, header, "numbers dense bars") + rows + table_end());
    }

    // The bar repeats the counts beside it, and is for the eye only.
    std::string practice(const std::string& name, const Spread* spread, std::size_t levels) {
        const bool hidden = spread && spread->hidden;
        std::string row = "<tr>" + element("th", name, " scope=\"row\"") +
                          element("td", chart::published_n(spread, language_));
        std::string bar;
        for (std::size_t i = 0; i < levels; ++i) {
            const bool known = spread && !hidden && i < spread->counts.size();
            row += element("td", known    ? chart::count(spread->counts[i], language_)
                                 : hidden ? "x"
                                          : "–");
            if (known && spread->counts[i] > 0)
                bar += "<span class=\"l" + std::to_string(shade(i, levels)) +
                       "\" style=\"flex:" + std::to_string(spread->counts[i]) + "\"></span>";
        }
        for (const long each : {spread ? spread->not_applicable : 0, spread ? spread->dont_know : 0,
                                spread ? spread->blank : 0})
            row += element("td", hidden ? "x" : spread ? chart::count(each, language_) : "–");
        row += element("td", chart::published_level(spread, spread ? spread->median : std::nullopt,
                                                    language_));
        return row + "<td><div class=\"bar\" aria-hidden=\"true\">" + bar + "</div></td></tr>\n";
    }

    static int shade(std::size_t place, std::size_t levels) {
        return static_cast<int>(
                   chart::level_style(static_cast<int>(place), static_cast<int>(levels)).fill) -
               static_cast<int>(chart::Role::Level0);
    }

    void method(const Benchmark& now) {
        page_.heading(say(language_, "Méthode", "Method"));
        std::vector<std::string> lines{
            chart::hidden_note(now.min_group, language_),
            say(language_,
                "Une réponse par organisation. Les organisations se portent volontaires\u00A0: les "
                "résultats sont indicatifs et ne représentent pas un secteur.",
                "One response an organization. Organizations volunteer: results are indicative and "
                "do not represent a sector."),
            say(language_,
                "Quartiles de type 7 (QUARTILE.INC). Scores de 0 à 100, arrondis au point.",
                "Quartiles of type 7 (QUARTILE.INC). Scores from 0 to 100, rounded to the point.")};
        if (questionnaire_.scoring) {
            const define::Scoring& scoring = *questionnaire_.scoring;
            for (const define::Text* note :
                 {&scoring.theme_score_note, &scoring.overall_score_note, &scoring.coverage_note})
                if (!note->empty()) lines.push_back(note->in(language_));
        }
        page_.list(lines);
    }

    const define::Questionnaire& questionnaire_;
    const std::vector<define::Cluster>& clusters_;
    Language language_;
    std::vector<const define::Section*> themes_;
    const char* median_;
    std::vector<const Benchmark*> waves_;  // ascending
    Page page_;
};

}  // namespace

std::string members_html(const std::vector<combine::Benchmark>& benchmarks,
                         const define::Questionnaire& questionnaire,
                         const std::vector<define::Cluster>& clusters, Language language) {
    return Members(benchmarks, questionnaire, clusters, language).html();
}

}  // namespace report
