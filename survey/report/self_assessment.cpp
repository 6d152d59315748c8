#include "survey/report/self_assessment.h"

#include <algorithm>

#include "survey/base/number.h"
#include "survey/chart/assessed_words.h"
#include "survey/chart/changes.h"
#include "survey/chart/words.h"
#include "survey/combine/resources.h"
#include "survey/report/page.h"

namespace report {
namespace {

using base::Language;
using chart::colon;
using chart::say;
using combine::ItemScore;

constexpr std::size_t kListed = 5;  // strengths, weak points
constexpr std::size_t kGains = 8;
constexpr std::size_t kHelped = 3;  // gains whose themes' resources are listed

class Report {
public:
    Report(const SelfAssessment& about, Language language)
        : about_(about), language_(language), scoring_(*about.questionnaire.scoring),
          now_(combine::score(about.response.answers, about.questionnaire)),
          page_(title(), language) {
        combine::Levels steps;
        for (const answer::Step& step : about.plan.steps) {
            int& level = steps.try_emplace(step.question, step.level).first->second;
            level = std::max(level, step.level);
        }
        planned_ = scored(steps);
        target_ = scored(about.plan.targets);
        gains_ = combine::by_gain(now_);
        if (gains_.size() > kGains) gains_.resize(kGains);
        if (about.before)
            pairs_ = combine::pair(*about.before, about.response, about.questionnaire);
    }

    std::string html() {
        opening();
        page_.heading(say(language_, "Profil par thème", "Profile by theme"));
        page_.figure(chart::profile(assessed(), language_));
        ends();
        gains();
        resources();
        plan();
        if (pairs_) {
            page_.heading(say(language_, "Ce qui a changé", "What changed"));
            page_.figure(chart::changes(*pairs_, about_.questionnaire, about_.before->wave,
                                        about_.response.wave, about_.response.modified, language_));
        }
        practices();
        method();
        return page_.document(
            say(language_, "Préparé avec Intergrappes DD le ",
                "Prepared with Intergrappes DD on ") +
            chart::date_shown(about_.today, language_) + ". " +
            chart::source_line(about_.questionnaire, about_.response.modified, language_));
    }

private:
    std::string title() const {
        const std::string& name = about_.response.respondent.organisation;
        return about_.questionnaire.title.in(language_) +
               (name.empty() ? "" : colon(language_) + name);
    }

    combine::Scores scored(const combine::Levels& levels) const {
        return combine::score(combine::raised(about_.response.answers, levels),
                              about_.questionnaire);
    }

    chart::Assessed assessed() const {
        return {about_.questionnaire,
                now_,
                about_.plan.steps.empty() ? nullptr : &planned_,
                about_.plan.targets.empty() ? nullptr : &target_,
                about_.others,
                about_.response.respondent.organisation,
                about_.response.wave,
                about_.response.modified};
    }

    std::string theme_of(const ItemScore& item) const {
        return now_.themes[static_cast<std::size_t>(item.theme)].section->title.in(language_);
    }
    std::string with_theme(const ItemScore& item) const {
        return chart::practice_name(item, language_) + " (" + theme_of(item) + ")";
    }
    std::size_t place(const std::string& question) const {
        std::size_t i = 0;
        while (i < now_.items.size() && now_.items[i].question->id != question)
            ++i;
        return i;
    }
    static std::optional<double> level(const combine::Scores& scores, std::size_t i) {
        if (scores.items[i].standpoint != combine::Standpoint::Rated) return {};
        return scores.items[i].level;
    }

    void opening() {
        const answer::Respondent& who = about_.response.respondent;
        std::vector<std::string> parts{say(language_, "Vague\u00A0", "Wave\u00A0") +
                                       about_.response.wave};
        const std::pair<const char*, const std::string*> groups[] = {{"grappe", &who.grappe},
                                                                     {"type", &who.type},
                                                                     {"size", &who.size},
                                                                     {"region", &who.region}};
        for (const auto& [by, value] : groups)
            if (!value->empty())
                parts.push_back(chart::group_label(by, *value, about_.questionnaire,
                                                   about_.clusters, language_));
        std::string line;
        for (const std::string& part : parts)
            line += (line.empty() ? "" : " · ") + part;
        page_.lead(line);
        const auto all = static_cast<long>(now_.items.size());
        const char* of = say(language_, " sur\u00A0", " of\u00A0");
        std::vector<Page::Fact> facts{
            {say(language_, "Score global", "Overall score"),
             chart::score_shown(now_.overall, language_) +
                 say(language_, " sur\u00A0100", " out of\u00A0100")},
            {say(language_, "Niveau", "Level"), now_.level ? now_.level->label.in(language_) : "–"},
            {say(language_, "Pratiques cotées", "Rated practices"),
             chart::count(now_.rated, language_) + of + chart::count(all, language_)}};
        if (!about_.plan.steps.empty())
            facts.push_back({say(language_, "Avec les étapes", "With the steps"),
                             chart::score_shown(planned_.overall, language_)});
        if (!about_.plan.targets.empty())
            facts.push_back({say(language_, "Aux cibles", "At the targets"),
                             chart::score_shown(target_.overall, language_)});
        if (pairs_ && pairs_->before_overall && pairs_->now_overall)
            facts.push_back({say(language_, "Depuis ", "Since ") + about_.before->wave,
                             chart::change_shown(*pairs_->now_overall - *pairs_->before_overall, 0,
                                                 language_)});
        page_.facts(facts);
        page_.note(chart::states_words(now_.rated, now_.not_applicable, now_.dont_know, now_.blank,
                                       language_) +
                   ".");
    }

    void ends() {
        page_.heading(
            say(language_, "Forces et points à renforcer", "Strengths and points to build"));
        page_.html("<div class=\"columns\">");
        const auto section = [&](const char* title, std::vector<const ItemScore*> items) {
            page_.html("<section>" + element("h3", title));
            const std::size_t all = items.size();
            if (all > kListed) items.resize(kListed);
            std::vector<std::string> lines;
            for (const ItemScore* item : items)
                lines.push_back(with_theme(*item) + colon(language_) +
                                say(language_, "niveau\u00A0", "level\u00A0") +
                                chart::count(item->level, language_));
            if (all > kListed)
                lines.push_back(
                    say(language_, "et ", "and ") +
                    chart::counted(static_cast<long>(all - kListed), "autre", "more", language_) +
                    ".");
            if (lines.empty())
                page_.note(
                    say(language_, "Aucune pratique à ce niveau.", "No practice at this level."));
            else
                page_.list(lines);
            page_.html("</section>");
        };
        section(say(language_, "Forces", "Strengths"), combine::strengths(now_));
        section(say(language_, "À renforcer", "To build"), combine::weak_points(now_));
        page_.html("</div>\n");
    }

    void gains() {
        if (gains_.empty()) return;
        page_.heading(say(language_, "Les gains les plus grands", "The greatest gains"));
        chart::AltTable table{
            say(language_, "Points qu’un niveau de plus ajoute au score global",
                "Points that one more level adds to the overall score"),
            {say(language_, "Pratique", "Practice"), say(language_, "Niveau", "Level"), "Gain",
             say(language_, "Recommandation", "Recommendation"), say(language_, "ODD", "SDG")},
            {}};
        for (const ItemScore* item : gains_) {
            std::string goals;
            for (const int goal : item->question->sdg)
                goals += (goals.empty() ? "" : ", ") + chart::count(goal, language_);
            table.rows.push_back({with_theme(*item), chart::count(item->level, language_),
                                  chart::change_shown(*item->gain, 1, language_),
                                  item->question->recommendation.in(language_), goals});
        }
        page_.table(table, "");
    }

    // Of the themes where the three greatest gains lie; and the goals that all of them touch.
    void resources() {
        std::vector<std::string> themes;
        std::vector<bool> goals(18);
        for (const ItemScore* item : gains_) {
            if (themes.size() < kHelped)
                themes.push_back(now_.themes[static_cast<std::size_t>(item->theme)].section->id);
            for (const int goal : item->question->sdg)
                if (goal > 0 && goal < 18) goals[static_cast<std::size_t>(goal)] = true;
        }
        const auto found = combine::resources_for(themes, about_.resources);
        if (!found.empty()) {
            page_.heading(say(language_, "Ressources", "Resources"));
            page_.html(table_head(say(language_, "Pour les thèmes des trois plus grands gains",
                                      "For the themes of the three greatest gains"),
                                  {say(language_, "Ressource", "Resource"), "Type",
                                   say(language_, "Ce qu’elle apporte", "What it brings")},
                                  ""));
            for (const define::Resource* resource : found)
                page_.html(resource_row(*resource));
            page_.html(table_end());
        }
        std::vector<std::string> names;
        for (const define::Goal& goal : about_.questionnaire.goals)
            if (goal.number > 0 && goal.number < 18 && goals[static_cast<std::size_t>(goal.number)])
                names.push_back(chart::count(goal.number, language_) + "\u00A0" +
                                goal.label.in(language_));
        if (names.empty()) return;
        std::string line =
            say(language_, "Objectifs de développement durable (ODD) que touchent les gains",
                "Sustainable development goals (SDG) that the gains touch");
        line += colon(language_);
        for (const std::string& name : names)
            line += (&name == &names.front() ? "" : chart::semicolon(language_)) + name;
        page_.note(line + ".");
    }

    std::string resource_row(const define::Resource& resource) const {
        const std::string name = link(resource.url, resource.name.in(language_));
        return "<tr><th scope=\"row\">" + name + "</th>" +
               element("td", resource.kind.in(language_)) +
               element("td", resource.description.in(language_)) + "</tr>\n";
    }

    std::string level_change(std::optional<double> from, int to) const {
        if (from && *from >= to)
            return chart::level_shown(from, language_) + say(language_, " (atteint)", " (reached)");
        return chart::level_shown(from, language_) + "\u00A0→\u00A0" + chart::count(to, language_);
    }

    void plan() {
        if (about_.plan.steps.empty() && about_.plan.targets.empty()) return;
        page_.heading(say(language_, "Cibles et plan d’action", "Targets and action plan"));
        const auto score = [&](const combine::Scores& scores) {
            return chart::score_shown(scores.overall, language_);
        };
        std::string line = std::string(say(language_, "Score global", "Overall score")) +
                           colon(language_) + score(now_) + say(language_, " maintenant", " now");
        if (!about_.plan.steps.empty())
            line += ", " + score(planned_) + say(language_, " avec les étapes", " with the steps");
        if (!about_.plan.targets.empty())
            line += ", " + score(target_) + say(language_, " aux cibles", " at the targets");
        page_.paragraph(line + ".");
        if (about_.plan.steps.empty()) return;
        chart::AltTable table{
            say(language_, "Prochaines étapes", "Next steps"),
            {say(language_, "Étape", "Step"), say(language_, "Pratique", "Practice"),
             say(language_, "Niveau", "Level"), say(language_, "Responsable", "Owner"),
             say(language_, "Échéance", "Due")},
            {}};
        long number = 0;
        for (const answer::Step& step : about_.plan.steps) {
            const std::size_t i = place(step.question);
            if (i == now_.items.size()) continue;
            table.rows.push_back({chart::count(++number, language_) + ". " + step.action,
                                  with_theme(now_.items[i]),
                                  level_change(level(now_, i), step.level), step.owner,
                                  chart::date_shown(step.due, language_)});
        }
        page_.table(table, "plan");
    }

    void practices() {
        page_.heading(say(language_, "Les pratiques, une à une", "The practices, one by one"));
        std::vector<std::string> header{say(language_, "Pratique", "Practice"),
                                        say(language_, "Niveau", "Level")};
        const bool targets = !about_.plan.targets.empty();
        if (targets) header.push_back(say(language_, "Cible", "Target"));
        if (about_.others) header.push_back(say(language_, "Médiane", "Median"));
        if (about_.others) header.push_back("n");
        std::string caption = say(language_, "Niveaux de 0 à 4", "Levels from 0 to 4");
        if (!scoring_.levels.empty()) {
            caption.clear();
            for (const define::Level& each : scoring_.levels)
                caption += (caption.empty() ? "" : ", ") + chart::count(each.value, language_) +
                           "\u00A0" + each.label.in(language_);
        }
        if (about_.others)
            caption += std::string(". ") + say(language_, "Médiane", "Median") + colon(language_) +
                       about_.others->label;
        page_.html(table_head(caption, header, "numbers dense"));
        int theme = -1;
        for (std::size_t i = 0; i < now_.items.size(); ++i) {
            const ItemScore& item = now_.items[i];
            if (item.theme != theme) {
                theme = item.theme;
                const auto& of = now_.themes[static_cast<std::size_t>(theme)];
                page_.html(group_row(
                    theme_of(item) + colon(language_) +
                        (of.score ? chart::score_shown(of.score, language_)
                                  : chart::not_shown_reason(of, scoring_.min_coverage, language_)),
                    header.size()));
            }
            std::vector<std::string> cells{
                chart::practice_name(item, language_),
                item.standpoint == combine::Standpoint::Rated
                    ? chart::count(item.level, language_)
                    : chart::standpoint_words(item.standpoint, language_)};
            if (targets)
                cells.push_back(about_.plan.targets.contains(item.question->id)
                                    ? chart::level_shown(level(target_, i), language_)
                                    : "–");
            if (about_.others) {
                const auto* spread =
                    chart::spread_of(about_.others->group->items, item.question->id);
                cells.push_back(chart::published_level(
                    spread, spread ? spread->median : std::nullopt, language_));
                cells.push_back(chart::published_n(spread, language_));
            }
            page_.html(table_row(cells));
        }
        page_.html(table_end());
        if (about_.others) page_.note(chart::hidden_note(about_.others->min_group, language_));
    }

    void method() {
        page_.heading(say(language_, "Méthode", "Method"));
        const std::pair<const char*, const define::Text*> notes[] = {
            {say(language_, "Score d’un thème", "Theme score"), &scoring_.theme_score_note},
            {say(language_, "Score global", "Overall score"), &scoring_.overall_score_note},
            {say(language_, "Couverture", "Coverage"), &scoring_.coverage_note},
            {"Gain", &scoring_.gain_note},
            {"Publication", &scoring_.publication_note}};
        std::vector<std::string> lines;
        for (const auto& [name, text] : notes)
            if (!text->empty())
                lines.push_back(name + std::string(colon(language_)) + text->in(language_));
        lines.push_back(
            say(language_,
                "Les scores sont arrondis au point\u202F; une variation est calculée avant "
                "l’arrondi. Sans objet, ne sait pas et sans réponse sont comptés à part.",
                "Scores are rounded to the point; a change is calculated before rounding. "
                "Not applicable, don’t know and no answer are counted apart."));
        page_.list(lines);
    }

    const SelfAssessment& about_;
    Language language_;
    const define::Scoring& scoring_;
    combine::Scores now_, planned_, target_;
    std::vector<const ItemScore*> gains_;
    std::optional<combine::Pairs> pairs_;
    Page page_;
};

}  // namespace

std::string self_assessment_html(const SelfAssessment& assessment, Language language) {
    return Report(assessment, language).html();
}

}  // namespace report
