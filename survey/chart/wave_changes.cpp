#include "survey/chart/wave_changes.h"

#include <algorithm>

#include "survey/base/order.h"
#include "survey/chart/change_rows.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using base::Language;

class WaveWords {
public:
    WaveWords(const combine::WaveChanges& changes, const define::Questionnaire& questionnaire,
              Language language)
        : changes_(changes), questionnaire_(questionnaire), language_(language) {}

    std::vector<ChangeRow> rows() const {
        std::vector<ChangeRow> result;
        for (const combine::Change& each : changes_.measures) {
            ChangeRow& row = result.emplace_back();
            row.name = name(each.id);
            row.before = each.before, row.now = each.now, row.change = each.change;
            row.up = each.up, row.same = each.same, row.down = each.down;
            row.whole = each.id == combine::kOverall;
            row.hidden = each.hidden;
            row.remark = each.hidden ? word("non publié", "not published")
                                     : word("rien à comparer", "nothing to compare");
        }
        base::sort_few(result, [](const ChangeRow& a, const ChangeRow& b) {
            if (a.whole != b.whole) return a.whole;
            return a.change.value_or(-1000) > b.change.value_or(-1000);
        });
        return result;
    }

    // How many rows rise and fall, by the whole points that are shown.
    std::string title(const std::vector<ChangeRow>& rows) const {
        long up = 0, same = 0, down = 0;
        for (const ChangeRow& row : rows) {
            if (row.whole || !row.change) continue;
            ++(*row.change >= 0.5 ? up : *row.change <= -0.5 ? down : same);
        }
        const std::string what = scored() ? word("Thèmes", "Themes") : "Initiatives";
        if (up + same + down == 0)
            return what + colon(language_) + word("rien à comparer", "nothing to compare");
        return what + colon(language_) + directions(up, same, down, language_);
    }

    std::string period() const { return changes_.before + word(" à ", " to ") + changes_.now; }

    std::string subtitle() const {
        std::string result = period();
        if (scored() && changes_.paired == 0) return result;
        return result + ", " +
               (scored() ? counted(changes_.paired, "organisation", "organization", language_)
                         : counted(changes_.paired, "grappe", "cluster", language_)) +
               word(" des deux vagues", " of both waves");
    }

    std::string reason() const {
        return scored() ? word("scores moyens des mêmes organisations à deux vagues, pour voir ce qui "
                               "a changé (",
                               "mean scores of the same organizations at two waves, to see what "
                               "changed (") +
                              period() + ")"
                        : word("indice de priorité selon les mêmes grappes à deux vagues, pour voir "
                               "ce qui a changé (",
                               "priority index by the same clusters at two waves, to see what "
                               "changed (") +
                              period() + ")";
    }

    // A slope cannot show what has no change: those are named.
    std::vector<std::string> notes(const std::vector<ChangeRow>& rows, bool slopes) const {
        std::vector<std::string> result = how_to_read();
        std::vector<std::string> left_out;
        for (const ChangeRow& row : rows)
            if (slopes && !row.change)
                left_out.push_back(row.name + " (" + row.remark + ")");
        if (!left_out.empty())
            result.push_back(word("Sans pente", "Without a slope") + std::string(colon(language_)) +
                             and_list(left_out, language_) + ".");
        return result;
    }

    std::string heading() const { return scored() ? word("Thème", "Theme") : "Initiative"; }

private:
    std::vector<std::string> how_to_read() const {
        std::vector<std::string> result{
            scored() ? word("Moyenne des scores, de 0 à 100, sur les organisations dont le score est "
                            "connu aux deux vagues. En hausse, stables, en baisse\u00A0: nombre "
                            "d’organisations.",
                            "Mean of scores, from 0 to 100, over the organizations whose score is "
                            "known at both waves. Up, the same, down: numbers of organizations.")
                     : word("Indice de priorité, de 0 à 100, sur les grappes qui ont pris position aux "
                            "deux vagues. En hausse, stables, en baisse\u00A0: nombre de grappes.",
                            "Priority index, from 0 to 100, over the clusters that took a position at "
                            "both waves. Up, the same, down: numbers of clusters.")};
        if (changes_.min_group > 0)
            result.push_back(
                word("« x »\u00A0: de 1 à\u00A0", "“x”: from 1 to ") +
                count(changes_.min_group - 1, language_) +
                word(" organisations, ou de quoi déduire un si petit groupe.",
                     " organizations, or a way to work out a group so small."));
        if (!changes_.changed.empty()) {
            std::vector<std::string> names;
            for (const define::Question* question : changes_.changed) {
                const std::string& title = page_title(*question);
                if (std::find(names.begin(), names.end(), title) == names.end())
                    names.push_back(title);
            }
            result.push_back(word("Exclues, car leur sens a changé",
                                  "Excluded, as their meaning changed") +
                             std::string(colon(language_)) + and_list(names, language_) + ".");
        }
        return result;
    }

    const char* word(const char* fr, const char* en) const { return say(language_, fr, en); }
    bool scored() const { return questionnaire_.scoring.has_value(); }

    std::string name(const std::string& id) const {
        if (id == combine::kOverall) return word("Score global", "Overall score");
        if (const define::Page* page = define::find_page(questionnaire_, id); page && !scored())
            return page->title.in(language_);
        for (const define::Section& section : questionnaire_.sections)
            if (section.id == id) return section.title.in(language_);
        return id;
    }

    // What a question is about: its page's title, else its own label.
    const std::string& page_title(const define::Question& question) const {
        for (const define::Section& section : questionnaire_.sections)
            for (const define::Page& page : section.pages)
                for (const define::Question& each : page.questions)
                    if (&each == &question && !page.title.empty()) return page.title.in(language_);
        return question.label.in(language_);
    }

    const combine::WaveChanges& changes_;
    const define::Questionnaire& questionnaire_;
    Language language_;
};

}  // namespace

Scene wave_changes(const combine::WaveChanges& changes, const define::Questionnaire& questionnaire,
                   Language language, double width) {
    const WaveWords words(changes, questionnaire, language);
    const std::vector<ChangeRow> rows = words.rows();
    Scene scene;
    scene.language = language;
    scene.id = "vagues";
    scene.title = words.title(rows);
    scene.wave = changes.now;
    scene.n = changes.paired;
    scene.source = source_line(questionnaire, changes.as_of, language);
    scene.description = change_chart_name(rows, width, language) + colon(language) + words.reason();
    scene.long_description = scene.title + ". " + words.subtitle() + ".";
    for (const ChangeRow& row : rows)
        if (row.change)
            scene.long_description += " " + row.name + colon(language) +
                                      score_shown(row.before, language) + " → " +
                                      score_shown(row.now, language) + " (" +
                                      change_cell(row, language) + ").";
    const auto notes = words.notes(rows, draws_slopes(rows, width));
    for (const std::string& note : notes) scene.long_description += " " + note;
    scene.table = change_table(scene, rows, words.heading(), changes.before);
    draw_changes(scene, rows, changes.before, words.subtitle(), notes, width);
    return scene;
}

}  // namespace chart
