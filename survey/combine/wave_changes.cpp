#include "survey/combine/wave_changes.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "survey/answer/visibility.h"
#include "survey/combine/pairs.h"
#include "survey/combine/pooling.h"
#include "survey/combine/position.h"
#include "survey/combine/priority.h"
#include "survey/combine/scores.h"
#include "survey/combine/statistics.h"
#include "survey/combine/wave_pairs.h"

namespace combine {
namespace {

using answer::Response;
using define::Question;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr double kUnchanged = 1e-9;

class WaveStudy {
public:
    explicit WaveStudy(const define::Questionnaire& questionnaire)
        : questionnaire_(questionnaire), pages_(ranked_pages(questionnaire)),
          themes_(questionnaire.scoring ? themes(questionnaire)
                                        : std::vector<const define::Section*>()),
          top_(static_cast<double>(top_priority(questionnaire))) {
        for (const define::Section& section : questionnaire.sections)
            for (const define::Page& page : section.pages)
                for (const Question& question : page.questions)
                    if (question.type == define::QuestionType::Scale) scales_.push_back(&question);
        if (!themes_.empty()) measures_.emplace_back(kOverall);
        for (const define::Section* theme : themes_) measures_.push_back(theme->id);
        if (themes_.empty())
            for (const define::Page* page : pages_) measures_.push_back(page->id);
    }

    Voices voices(const Panel& wave) const {
        Voices result;
        for (const Response* response : wave) {
            Voice& voice = result.emplace_back(Voice{response, {}});
            for (const Question* scale : scales_) voice.values.push_back(level(*response, *scale));
            add_measures(voice.values, *response);
        }
        return result;
    }

    // Values of two responses, NaN where they cannot be compared.
    void compare(const Voice& from, const Voice& to, std::vector<double>& before,
                 std::vector<double>& now, WaveChanges& changes) const {
        before = from.values, now = to.values;
        bool any = false;
        for (std::size_t i = 0; i < scales_.size(); ++i) {
            if (!meaning_changed(*scales_[i], *from.response, *to.response)) continue;
            any = true;
            if (std::isnan(before[i]) || std::isnan(now[i])) continue;
            before[i] = kNothing;
            name(*scales_[i], changes);
        }
        if (any && !themes_.empty()) {
            const Pairs both = pair(*from.response, *to.response, questionnaire_);
            const auto value = [](std::optional<double> given) { return given.value_or(kNothing); };
            std::size_t at = scales_.size();
            before[at] = value(both.before_overall), now[at] = value(both.now_overall);
            for (const ThemePair& theme : both.themes)
                before[++at] = value(theme.before), now[at] = value(theme.now);
        }
        if (themes_.empty()) compare_pages(from, to, before, changes);
    }

    // Each theme with its scales, then the overall score with its themes.
    std::vector<std::vector<std::size_t>> relations() const {
        std::vector<std::vector<std::size_t>> result;
        std::vector<std::size_t> whole{scales_.size()};
        std::size_t scale = 0, measure = scales_.size();
        for (const define::Section* theme : themes_) {
            std::vector<std::size_t>& parts = result.emplace_back(1, ++measure);
            whole.push_back(measure);
            for (const define::Page& page : theme->pages)
                for (const Question& question : page.questions)
                    if (question.type == define::QuestionType::Scale) parts.push_back(scale++);
        }
        result.push_back(std::move(whole));
        return result;
    }

    void name_rows(WaveChanges& changes) const {
        for (const Question* scale : scales_) changes.questions.emplace_back().id = scale->id;
        for (const std::string& id : measures_) changes.measures.emplace_back().id = id;
    }
    std::size_t size() const { return scales_.size() + measures_.size(); }
    Change& row(WaveChanges& changes, std::size_t at) const {
        return at < scales_.size() ? changes.questions[at] : changes.measures[at - scales_.size()];
    }

private:
    double level(const Response& response, const Question& scale) const {
        const answer::Answer* given = answer::find(response.answers, scale.id);
        if (given == nullptr || given->state != answer::State::Answered) return kNothing;
        const auto* number = std::get_if<answer::Number>(&given->value);
        const bool counts =
            number != nullptr && answer::visible(scale, questionnaire_, response.answers);
        return counts ? number->value : kNothing;
    }

    void add_measures(std::vector<double>& values, const Response& response) const {
        if (!themes_.empty()) {
            const Scores scores = score(response.answers, questionnaire_);
            values.push_back(scores.overall.value_or(kNothing));
            for (const ThemeScore& theme : scores.themes)
                values.push_back(theme.score.value_or(kNothing));
        } else if (!pages_.empty()) {
            const auto one = positions({&response}, questionnaire_);
            for (const Position& position : one.front()) {
                const auto preference = position.preference();
                values.push_back(preference ? 100 * static_cast<double>(*preference) / top_
                                            : kNothing);
            }
        }
    }

    // An index compares what status and priority meant both times.
    void compare_pages(const Voice& from, const Voice& to, std::vector<double>& before,
                       WaveChanges& changes) const {
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            const define::Ranking& ranking = *questionnaire_.ranking;
            for (const std::string& field : {ranking.status, ranking.priority}) {
                const Question* question = field_question(*pages_[p], field);
                if (question == nullptr ||
                    !meaning_changed(*question, *from.response, *to.response))
                    continue;
                before[scales_.size() + p] = kNothing;
                name(*question, changes);
            }
        }
    }

    static void name(const Question& question, WaveChanges& changes) {
        auto& named = changes.changed;
        if (std::find(named.begin(), named.end(), &question) == named.end())
            named.push_back(&question);
    }

    const define::Questionnaire& questionnaire_;
    std::vector<const define::Page*> pages_;
    std::vector<const define::Section*> themes_;
    double top_;
    std::vector<const Question*> scales_;
    std::vector<std::string> measures_;
};

const std::string& pairing_key(const Response& response, bool by_cluster) {
    return by_cluster ? response.respondent.grappe : response.respondent.id;
}

// Numbers of one row over its pairs, in any order of theirs.
void count(Change& change, const std::vector<double>& before, const std::vector<double>& now) {
    std::vector<double> differences;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const double difference = now[i] - before[i];
        ++(difference > kUnchanged ? change.up : difference < -kUnchanged ? change.down : change.same);
        differences.push_back(difference);
    }
    change.n = static_cast<long>(before.size());
    change.before = mean(before), change.now = mean(now), change.change = mean(differences);
}

void pair_waves(const WaveStudy& study, const Voices& from, const Voices& to, bool by_cluster,
                WaveChanges& changes, PairedWaves& paired) {
    std::map<std::string, std::size_t> earlier;
    for (std::size_t i = 0; i < from.size(); ++i)
        earlier.emplace(pairing_key(*from[i].response, by_cluster), i);
    std::vector<std::vector<double>> before(study.size()), now(study.size());
    paired.before = &from, paired.now = &to;
    paired.couples.resize(study.size());
    std::vector<double> old, young;
    for (std::size_t i = 0; i < to.size(); ++i) {
        const auto found = earlier.find(pairing_key(*to[i].response, by_cluster));
        changes.as_of = std::max(changes.as_of, to[i].response->modified);
        if (found == earlier.end() || found->first.empty()) continue;
        ++changes.paired;
        study.compare(from[found->second], to[i], old, young, changes);
        for (std::size_t v = 0; v < study.size(); ++v) {
            if (std::isnan(old[v]) || std::isnan(young[v])) continue;
            before[v].push_back(old[v]);
            now[v].push_back(young[v]);
            paired.couples[v].push_back({found->second, i});
        }
    }
    for (std::size_t v = 0; v < study.size(); ++v)
        count(study.row(changes, v), before[v], now[v]);
}

void sort_changed(WaveChanges& changes, const define::Questionnaire& questionnaire) {
    std::vector<const Question*> sorted;
    for (const define::Section& section : questionnaire.sections)
        for (const define::Page& page : section.pages)
            for (const Question& question : page.questions)
                if (std::find(changes.changed.begin(), changes.changed.end(), &question) !=
                    changes.changed.end())
                    sorted.push_back(&question);
    changes.changed = std::move(sorted);
}

}  // namespace

std::vector<WaveChanges> wave_changes(const Panel& counted,
                                      const define::Questionnaire& questionnaire,
                                      const std::vector<Benchmark>& benchmarks) {
    const bool clusters = questionnaire.one_per_cluster;
    const WaveStudy study(questionnaire);
    std::vector<std::pair<std::string, Voices>> voices;
    for (const auto& [wave, panel] : waves(clusters ? counted : organisations(counted)))
        voices.emplace_back(wave, study.voices(clusters ? by_cluster(panel, {}) : panel));
    std::vector<WaveChanges> result;
    std::vector<PairedWaves> pairs;
    for (std::size_t w = 1; w < voices.size(); ++w) {
        WaveChanges& changes = result.emplace_back();
        changes.before = voices[w - 1].first, changes.now = voices[w].first;
        study.name_rows(changes);
        pair_waves(study, voices[w - 1].second, voices[w].second, clusters, changes,
                   pairs.emplace_back());
        sort_changed(changes, questionnaire);
    }
    if (!questionnaire.scoring) return result;
    const auto hidden = hidden_changes(pairs, result, study.relations(), benchmarks);
    for (std::size_t w = 0; w < result.size(); ++w) {
        for (std::size_t v = 0; v < study.size(); ++v) {
            Change& change = study.row(result[w], v);
            if (hidden[w][v] != 0) change = {change.id, true, 0, 0, 0, 0, {}, {}, {}};
        }
        result[w].paired = result[w].measures.empty() ? 0 : result[w].measures.front().n;
        for (const Benchmark& each : benchmarks)
            if (each.wave == result[w].now) result[w].min_group = each.min_group;
    }
    return result;
}

}  // namespace combine
