#include "survey/chart/changes.h"

#include "survey/base/order.h"
#include "survey/chart/change_rows.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using base::Language;

// Overall first, then the greatest rise; what cannot be compared last.
std::vector<ChangeRow> listed(const combine::Pairs& pairs, Language language) {
    std::vector<ChangeRow> result;
    const char* not_shown = say(language, "Score non affiché aux deux moments",
                                "No score shown at both moments");
    ChangeRow all{say(language, "Score global", "Overall score"),
                  pairs.before_overall,
                  pairs.now_overall,
                  {},
                  pairs.up,
                  pairs.same,
                  pairs.down,
                  true,
                  not_shown};
    if (all.before && all.now) all.change = *all.now - *all.before;
    result.push_back(std::move(all));
    std::vector<const combine::ThemePair*> order;
    for (const combine::ThemePair& theme : pairs.themes)
        order.push_back(&theme);
    base::sort_few(order, [](const auto* a, const auto* b) {
        return a->change.value_or(-1000) > b->change.value_or(-1000);
    });
    for (const combine::ThemePair* theme : order)
        result.push_back({theme->section->title.in(language), theme->before, theme->now,
                          theme->change, theme->up, theme->same, theme->down, false, not_shown});
    return result;
}

std::vector<std::string> excluded(const combine::Pairs& pairs, Language language) {
    std::vector<std::string> result;
    for (const define::Question* question : pairs.changed) {
        std::string name = question->label.in(language);
        for (const combine::ItemScore& item : pairs.now.items)
            if (item.question->id == question->id && item.page && !item.page->title.empty())
                name = item.page->title.in(language);
        result.push_back(std::move(name));
    }
    return result;
}

}  // namespace

Scene changes(const combine::Pairs& pairs, const define::Questionnaire& questionnaire,
              const std::string& before_wave, const std::string& now_wave,
              const std::string& modified, Language language, double width) {
    const std::vector<ChangeRow> all = listed(pairs, language);
    const std::vector<std::string> left_out = excluded(pairs, language);
    Scene scene;
    scene.language = language;
    scene.id = "evolution";
    scene.wave = now_wave;
    scene.n = 1;
    scene.title = std::string(say(language, "Pratiques", "Practices")) + colon(language) +
                  directions(pairs.up, pairs.same, pairs.down, language);
    scene.source = source_line(questionnaire, modified, language);
    const std::string period = before_wave + say(language, " à ", " to ") + now_wave;
    scene.description = change_chart_name(all, width, language) +
                        std::string(colon(language)) +
                        say(language, "scores avant et maintenant, pour voir ce qui a changé (",
                            "scores before and now, to see what changed (") +
                        period + ")";
    scene.long_description = scene.title + ". " + period + ". " + all.front().name +
                             colon(language) + score_shown(all.front().before, language) + " → " +
                             score_shown(all.front().now, language) + " (" +
                             change_cell(all.front(), language) + ").";
    std::vector<std::string> notes;
    if (!left_out.empty()) {
        notes.push_back(
            say(language, "Exclues, car leur sens a changé", "Excluded, as their meaning changed") +
            std::string(colon(language)) + and_list(left_out, language) + ".");
        scene.long_description += " " + notes.front();
    }
    scene.table = change_table(scene, all, say(language, "Thème", "Theme"), before_wave);
    for (const std::string& name : left_out)
        scene.table.rows.push_back({name + say(language, " (exclue\u00A0: le sens a changé)",
                                               " (excluded: its meaning changed)"),
                                    "–", "–", "–", "–", "–", "–"});
    draw_changes(scene, all, before_wave, period, std::move(notes), width);
    return scene;
}

}  // namespace chart
