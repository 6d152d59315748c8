#include "tests/support/benchmarks.h"

#include <algorithm>

#include "survey/exchange/built_in.h"
#include "survey/exchange/questionnaire_file.h"
#include "tests/support/members.h"

namespace support {
namespace {

enum class Size { Full, Small, Hidden };

combine::Spread spread(double median, double half, double top, Size size) {
    combine::Spread result;
    result.n = size == Size::Full ? 24 : 7;
    result.mean = median - 1;
    if (size == Size::Full) {
        result.q1 = std::max(0.0, median - half);
        result.median = median;
        result.q3 = std::min(top, median + half);
    }
    if (size != Size::Hidden) return result;
    result.hidden = true;
    result.n = 9999;
    result.mean = result.q1 = result.median = result.q3 = 9999;
    return result;
}

combine::BenchmarkGroup group(const define::Questionnaire& questionnaire, const std::string& by,
                              const std::string& value, int shift, Size size) {
    combine::BenchmarkGroup result;
    result.by = by;
    result.value = value;
    result.themes[combine::kOverall] = spread(48 + shift, 9, 100, size);
    int place = 0;
    for (const define::Section* theme : combine::themes(questionnaire)) {
        const Size here = by.empty() && place == 2 ? Size::Hidden : size;
        result.themes[theme->id] = spread(38 + 5 * (place * 4 % 9) + shift, 11, 100, here);
        ++place;
        for (const define::Page& page : theme->pages)
            for (const define::Question& question : page.questions) {
                if (question.type != define::QuestionType::Scale) continue;
                const int kind = (place + static_cast<int>(result.items.size())) % 4;
                combine::Spread& item = result.items[question.id] =
                    spread(1 + kind * 0.5, 1, 4, here);
                item.counts = here == Size::Hidden ? std::vector<long>{9999, 0, 0, 0, 0}
                              : here == Size::Full
                                  ? std::vector<long>{4L + kind, 7L - kind, 8, 4, 1}
                                  : std::vector<long>{0, 3, 2, 2, 0};
            }
    }
    return result;
}

}  // namespace

const define::Questionnaire& self_assessment() {
    static const define::Questionnaire result =
        exchange::read_questionnaire(exchange::built_in_file("autoevaluation-membres.json"))
            .value();
    return result;
}

answer::Response assessed(const std::string& organisation, const std::string& wave, int more) {
    answer::Response result = member("5f0c6f0e-6c0d-4f0e-9a44-0d1f6f2b7c11", "", "taille-2", wave);
    result.questionnaire_id = self_assessment().id;
    result.questionnaire_version = self_assessment().version;
    result.respondent.organisation = organisation;
    result.modified = wave + "-11-20T14:30:02Z";
    int place = 0;
    for (const define::Section* theme : combine::themes(self_assessment()))
        for (const define::Page& page : theme->pages)
            for (const define::Question& question : page.questions) {
                if (question.type != define::QuestionType::Scale) continue;
                const int turn = ++place % 15;
                answer::Answer& given = result.answers[question.id];
                if (turn == 3)
                    given.state = answer::State::NotApplicable;
                else if (turn == 7)
                    given.state = answer::State::DontKnow;
                else if (turn == 11)
                    result.answers.erase(question.id);
                else
                    given.value = answer::Number{
                        static_cast<double>(
                            std::min(4, (place * 7 + place / 5) % 4 + (place % 3 == 0 ? more : 0))),
                        true};
            }
    return result;
}

combine::Benchmark benchmark(const define::Questionnaire& questionnaire, const std::string& wave) {
    combine::Benchmark result;
    result.questionnaire_id = questionnaire.id;
    result.questionnaire_version = questionnaire.version;
    result.wave = wave;
    result.as_of = wave + "-11-22T10:00:00Z";
    result.groups.push_back(group(questionnaire, "", "", 0, Size::Full));
    int place = 0;
    const auto add = [&](const std::string& by, const std::string& id) {
        const define::Question* question = define::find_question(questionnaire, id);
        if (question == nullptr) return;
        for (const define::Option& option : question->options) {
            ++place;
            const Size size = place % 4 == 0   ? Size::Hidden
                              : place % 3 == 0 ? Size::Small
                                               : Size::Full;
            result.groups.push_back(group(questionnaire, by, option.id, place * 3 - 12, size));
        }
    };
    add("type", questionnaire.profile->type);
    add("size", questionnaire.profile->size);
    return result;
}

}  // namespace support
