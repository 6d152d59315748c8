#include "survey/chart/status_table.h"

#include "survey/base/number.h"

namespace chart {

StatusOptions status_options(const define::Questionnaire& questionnaire) {
    StatusOptions result;
    const std::vector<const define::Page*> pages = combine::ranked_pages(questionnaire);
    if (pages.empty()) return result;
    const define::Question* status =
        combine::field_question(*pages.front(), questionnaire.ranking->status);
    if (status == nullptr) return result;
    define::Option unknown;
    unknown.label = {"Ne sait pas", "Don’t know"};
    unknown.tone = define::Tone::Unknown;
    for (const define::Option& option : status->options) {
        if (option.state == define::OptionState::DontKnow) unknown.label = option.label;
        if (option.state != define::OptionState::None) continue;
        (option.need ? result.needs : result.without_need).push_back(option);
    }
    result.legend.assign(result.without_need.rbegin(), result.without_need.rend());
    result.legend.insert(result.legend.end(), result.needs.begin(), result.needs.end());
    result.legend.push_back(unknown);
    return result;
}

long status_count(const combine::RankedItem& item, const std::string& option) {
    const auto found = item.status_counts.find(option);
    return found == item.status_counts.end() ? 0 : found->second;
}

AltTable status_table(const StatusFacts& facts, const StatusOptions& options,
                      base::Language language) {
    const bool fr = language == base::Language::Fr;
    const auto shown = [&](long value) {
        return base::shown(static_cast<double>(value), 0, language);
    };
    const StatusHeadings headings = status_headings(facts, language);
    AltTable table;
    table.caption = status_title(facts, language) + " (" + status_subtitle(facts, language) + ")";
    table.header = {headings.initiative, fr ? "Rang" : "Rank", headings.demand};
    for (const define::Option& option : options.legend)
        table.header.push_back(option.label.in(language));
    table.header.push_back(fr ? "Sans réponse" : "No answer");
    table.header.push_back(fr ? "Indice de priorité" : "Priority index");
    for (const combine::RankedItem& item : facts.items) {
        std::vector<std::string> row{item.label.in(language), shown(item.rank),
                                     shown(item.need_count)};
        for (std::size_t i = 0; i + 1 < options.legend.size(); ++i)
            row.push_back(shown(status_count(item, options.legend[i].id)));
        row.push_back(shown(item.dont_know));
        row.push_back(shown(item.blank + item.not_applicable));
        row.push_back(status_index(item, language));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace chart
