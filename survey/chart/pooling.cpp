#include "survey/chart/pooling.h"

#include <algorithm>

#include "survey/chart/frame.h"
#include "survey/chart/pooling_words.h"
#include "survey/chart/words.h"

namespace chart {
namespace {

using answer::Response;
using base::Language;
using combine::PooledNeed;

constexpr double kChip = 26, kChipGap = 6, kChipPad = 11, kFlag = 14;

struct Chip {
    std::string name;
    bool filled = false, leads = false;

    double width() const {
        return 2 * kChipPad + (leads ? kFlag : 0) + text_width(name, Weight::Regular, kText);
    }
};

class PoolingRows {
public:
    PoolingRows(Scene& scene, const PoolingFacts& facts, double width) : frame_(scene, width), facts_(facts) {
        const double wide = frame_.right - frame_.left;
        if (frame_.narrow) {
            seek_ = offer_ = frame_.left;
            name_wide_ = seek_wide_ = offer_wide_ = wide;
            return;
        }
        constexpr double kGap = 24;
        name_wide_ = wide * 0.23;
        seek_ = frame_.left + name_wide_ + kGap;
        seek_wide_ = (frame_.right - seek_ - kGap) * 0.46;
        offer_ = seek_ + seek_wide_ + kGap;
        offer_wide_ = frame_.right - offer_;
    }

    void draw() {
        frame_.title(pooling_subtitle(facts_));
        legend();
        const auto needs = sought(facts_.pooling);
        if (!needs.empty() && !frame_.narrow) heading();
        for (const PooledNeed* need : needs) row(*need);
        frame_.finish(pooling_notes(facts_));
    }

private:
    const char* word(const char* fr, const char* en) const { return say(facts_.language, fr, en); }

    void legend() {
        double x = frame_.left;
        frame_.y += 24;
        const Chip chips[] = {{word("Cherche", "Seeks"), false, false},
                              {word("Cherche et peut piloter", "Seeks and can lead"), false, true},
                              {word("Offre", "Offers"), true, false}};
        for (const Chip& chip : chips) {
            if (x > frame_.left && x + chip.width() > frame_.right) {
                x = frame_.left;
                frame_.y += kChip + kChipGap;
            }
            draw_chip(chip, {x, frame_.y - kChip / 2});
            x += chip.width() + 10;
        }
        frame_.y += kChip / 2 + 10;
    }

    void heading() {
        frame_.y += 10;
        const auto at = [&](double x, const char* words) {
            frame_.text({x, frame_.y + kBaseline}, words, Role::InkSoft);
        };
        at(frame_.left, word("Besoin", "Need"));
        at(seek_, word("Cherchent", "Seek"));
        at(offer_, word("Offrent", "Offer"));
        frame_.y += 14;
        frame_.rule(Role::Ink);
    }

    void row(const PooledNeed& need) {
        const double top = frame_.y + 16;
        double bottom = top + 4;
        bottom += frame_.lines({frame_.left, bottom}, need.label.in(facts_.language), name_wide_,
                               Role::Ink, Weight::Semibold);
        bottom += frame_.lines({frame_.left, bottom}, need_remark(need, facts_.language), name_wide_,
                               Role::InkSoft);
        if (frame_.narrow) {
            bottom = offers(need, seekers(need, bottom + 2) + 4);
        } else {
            // One after the other: compilers differ in which argument of a call they draw first.
            const double sought = seekers(need, top - 8);
            const double offered = offers(need, top - 8);
            bottom = std::max({bottom - kLineHeight / 2, sought, offered});
        }
        frame_.y = bottom + 8;
        frame_.rule(Role::Line);
    }

    // Each returns where its lowest chip or line ends.
    double seekers(const PooledNeed& need, double y) {
        std::vector<Chip> chips;
        for (const combine::Seeker& seeker : need.seekers)
            chips.push_back({facts_.cluster(*seeker.response), false, seeker.leads});
        return draw_chips(chips, seek_, seek_wide_, y);
    }

    double offers(const PooledNeed& need, double y) {
        if (!need.matched()) {
            y += kLineHeight / 2 + 3;
            y += frame_.lines({offer_, y}, unanswered(need, facts_.language), offer_wide_,
                              Role::InkSoft);
            y -= kLineHeight / 2 - 4;
        }
        for (const std::string& offer : offers_made(need)) {
            y += kLineHeight / 2 + 3;
            y += frame_.lines({offer_, y},
                              offer_label(need, offer, facts_.language), offer_wide_,
                              Role::InkSoft);
            std::vector<Chip> chips;
            for (const Response* response : offering(need, offer))
                chips.push_back({facts_.cluster(*response), true, false});
            y = draw_chips(chips, offer_, offer_wide_, y - kLineHeight / 2 + 4) + kChipGap;
        }
        return y;
    }

    double draw_chips(const std::vector<Chip>& chips, double left, double wide, double y) {
        double x = left;
        for (const Chip& chip : chips) {
            if (x > left && x + chip.width() > left + wide) {
                x = left;
                y += kChip + kChipGap;
            }
            draw_chip(chip, {x, y});
            x += chip.width() + kChipGap;
        }
        return chips.empty() ? y : y + kChip;
    }

    void draw_chip(const Chip& chip, Point at) {
        const double middle = at.y + kChip / 2;
        frame_.add(Rect{at.x + 0.5, at.y + 0.5, chip.width() - 1, kChip - 1, (kChip - 1) / 2,
                        chip.filled ? Role::Primary : Role::Surface, Role::Primary, Pattern::None,
                        Role::None});
        double x = at.x + kChipPad;
        if (chip.leads) {
            frame_.add(Line{{x + 1, middle - 7}, {x + 1, middle + 7}, Role::Ink, 2, false});
            frame_.add(Polygon{{{x + 2, middle - 7}, {x + 11, middle - 3}, {x + 2, middle + 1}},
                               Role::Ink});
            x += kFlag;
        }
        frame_.text({x, middle + kBaseline}, chip.name, chip.filled ? Role::Surface : Role::Ink);
    }

    Frame frame_;
    const PoolingFacts& facts_;
    double name_wide_ = 0, seek_ = 0, seek_wide_ = 0, offer_ = 0, offer_wide_ = 0;
};

}  // namespace

Scene pooling(const combine::Pooling& pooling, const define::Questionnaire& questionnaire,
              const std::vector<define::Cluster>& clusters, const std::string& wave,
              const std::string& modified, Language language, double width) {
    const PoolingFacts facts{pooling, questionnaire, clusters, wave, language};
    Scene scene;
    scene.language = language;
    scene.id = "mutualisation";
    scene.title = pooling_title(facts);
    scene.description = pooling_description(facts);
    scene.long_description = pooling_long_description(facts);
    scene.source = source_line(questionnaire, modified, language);
    scene.wave = wave;
    scene.n = pooling.n;
    scene.table = pooling_rows(facts);
    PoolingRows(scene, facts, width).draw();
    return scene;
}

}  // namespace chart
