#include "survey/combine/pooling.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/catalogue.h"
#include "tests/support/panel.h"
#include "tests/support/pooled.h"

using support::pooler;

namespace {

using Responses = std::vector<answer::Response>;

struct PoolingOf {
    explicit PoolingOf(Responses given,
                    const define::Questionnaire& questionnaire = support::priorities())
        : responses(std::move(given)),
          pooling(combine::pool(support::panel_of(responses), questionnaire,
                                support::catalogue().clusters)) {}
    PoolingOf(const PoolingOf&) = delete;

    const combine::PooledNeed& need(const std::string& id) const {
        for (const combine::PooledNeed& each : pooling.needs)
            if (each.id == id) return each;
        FAIL("no need " << id);
        return pooling.needs.front();
    }

    Responses responses;
    combine::Pooling pooling;
};

std::string name(const answer::Response* response) { return response->respondent.grappe; }

// "bctq<-cargom:postes", "!" before it when one of both would lead.
std::string pairs(const combine::PooledNeed& need) {
    std::string result;
    for (const combine::PoolingPair& pair : combine::pairs_of(need))
        result += (result.empty() ? "" : " ") + std::string(pair.leads ? "!" : "") +
                  name(pair.seeker->response) + "<-" + name(pair.offerer->response) + ":" +
                  pair.offer;
    return result;
}

std::string seekers(const combine::PooledNeed& need) {
    std::string result;
    for (const combine::Seeker& each : need.seekers)
        result += (result.empty() ? "" : " ") + name(each.response) + (each.leads ? "!" : "") +
                  (each.chosen ? "" : "?");
    return result;
}

std::string unused(const combine::Pooling& pooling) {
    std::string result;
    for (const combine::UnusedOffer& each : pooling.unused)
        result += (result.empty() ? "" : " ") + name(each.response) + ":" + each.offer;
    return result;
}

}  // namespace

TEST_CASE("an offer is paired with the needs it answers, and with no other cluster than another") {
    struct Row {
        const char* what;
        Responses responses;
        const char* need;
        const char* pairs;
        const char* unused;
    };
    const Row rows[] = {
        {"one seeks, one offers", {pooler("bctq", "bureaux"), pooler("cargom", "", "postes")},
         "bureaux", "bctq<-cargom:postes", ""},
        {"an offer that does not answer", {pooler("bctq", "bureaux"), pooler("cargom", "", "documents")},
         "bureaux", "", "cargom:documents"},
        {"a cluster that seeks what it offers", {pooler("bctq", "bureaux", "postes")}, "bureaux", "",
         "bctq:postes"},
        {"two that seek and offer it help one another",
         {pooler("bctq", "bureaux", "postes"), pooler("cargom", "bureaux", "salle")}, "bureaux",
         "bctq<-cargom:salle cargom<-bctq:postes", ""},
        {"two offers of one cluster, in the order of the match",
         {pooler("bctq", "bureaux"), pooler("cargom", "", "salle postes")}, "bureaux",
         "bctq<-cargom:postes bctq<-cargom:salle", ""},
        {"clusters in their usual order, unknown ones last",
         {pooler("zzz", "bureaux"), pooler("numana", "bureaux"), pooler("aero-montreal", "bureaux"),
          pooler("unknown", "", "postes")},
         "bureaux",
         "aero-montreal<-unknown:postes numana<-unknown:postes zzz<-unknown:postes", ""},
        {"an option nobody knows", {pooler("bctq", "bureaux garage"), pooler("cargom", "", "garage")},
         "bureaux", "", ""},
        {"nothing to offer, said beside an offer",
         {pooler("bctq", "bureaux"), pooler("cargom", "", "rien salle")}, "bureaux",
         "bctq<-cargom:salle", ""},
        {"nothing to offer is no offer", {pooler("bctq", "bureaux"), pooler("cargom", "", "rien")},
         "bureaux", "", ""},
        {"a need without any match", {pooler("bctq", "achats"), pooler("cargom", "", "salle")},
         "achats", "", "cargom:salle"},
        {"mentoring", {pooler("bctq", "", "", "etre-accompagnee"), pooler("cargom", "", "", "oui"),
                       pooler("mmode", "", "", "peut-etre"), pooler("numana", "", "", "non")},
         "etre-accompagnee", "bctq<-cargom:oui bctq<-mmode:peut-etre", ""},
        {"no answer at all", {pooler("bctq", "")}, "bureaux", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const PoolingOf pooled(row.responses);
        CHECK(pairs(pooled.need(row.need)) == row.pairs);
        CHECK(unused(pooled.pooling) == row.unused);
        CHECK(pooled.need(row.need).matched() == (*row.pairs != '\0'));
    }
}

TEST_CASE("a ranked page says who seeks, who would lead, and nothing without a need") {
    struct Row {
        const char* what;
        const char* needs;
        const char* status;
        const char* collaboration;
        const char* seekers;   // "!" leads, "?" by the page alone
    };
    const Row rows[] = {
        {"chosen, would lead", "bureaux", "a-mettre-en-place", "piloter", "bctq!"},
        {"chosen, would take part", "bureaux", "a-bonifier", "participer", "bctq"},
        {"chosen, on its own", "bureaux", "a-bonifier", "non", "bctq"},
        {"chosen, no page", "bureaux", "", "", "bctq"},
        {"by the page alone", "", "a-mettre-en-place", "participer", "bctq?"},
        {"by the page, would lead", "", "a-mettre-en-place", "piloter", "bctq!?"},
        {"a need it wants alone", "", "a-mettre-en-place", "non", ""},
        {"a need, not said with whom", "", "a-mettre-en-place", "", ""},
        {"no need any more", "", "en-place", "piloter", ""},
        {"chosen, but in place: it does not lead", "bureaux", "en-place", "piloter", "bctq"},
        {"a status nobody knows", "", "perdu", "piloter", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        auto response = pooler("bctq", row.needs);
        support::take_position(response, "pri-2a-bureaux", row.status, row.collaboration);
        const PoolingOf pooled({response});
        CHECK(seekers(pooled.need("bureaux")) == row.seekers);
    }
}

TEST_CASE("a pair is led when either of both would lead") {
    auto seeking = pooler("bctq", "bureaux");
    auto offering = pooler("cargom", "", "postes");
    support::take_position(offering, "pri-2a-bureaux", "a-bonifier", "piloter");
    const PoolingOf by_offerer({seeking, offering});
    CHECK(pairs(by_offerer.need("bureaux")) == "!bctq<-cargom:postes");
    support::take_position(seeking, "pri-2a-bureaux", "a-bonifier", "piloter");
    const PoolingOf by_seeker({seeking, pooler("cargom", "", "postes")});
    CHECK(pairs(by_seeker.need("bureaux")) == "!bctq<-cargom:postes");
}

TEST_CASE("resources are those of a need on its page") {
    const PoolingOf pooled(support::pooling_panel());
    const combine::Seeker& first = pooled.need("bureaux").seekers.front();
    CHECK(first.status == "a-mettre-en-place");
    CHECK(first.required == answer::Choices{"budget", "locaux"});
    CHECK(first.available == answer::Choices{"budget"});
}

TEST_CASE("a cluster that withdrew neither seeks nor offers") {
    auto gone = pooler("bctq", "bureaux", "postes", "oui");
    gone.answers["gen-participation"] = {answer::State::Answered, std::string("retrait")};
    const PoolingOf pooled({gone, pooler("cargom", "bureaux", "", "etre-accompagnee")});
    CHECK(seekers(pooled.need("bureaux")) == "cargom");
    CHECK(pairs(pooled.need("bureaux")).empty());
    CHECK_FALSE(pooled.need("etre-accompagnee").matched());
    REQUIRE(pooled.pooling.withdrawn.size() == 1);
    CHECK(name(pooled.pooling.withdrawn[0]) == "bctq");
    CHECK(pooled.pooling.n == 1);
    // One that only considers it still takes part.
    gone.answers["gen-participation"] = {answer::State::Answered, std::string("reflexion")};
    const PoolingOf hesitating({gone});
    CHECK(hesitating.pooling.withdrawn.empty());
    CHECK(seekers(hesitating.need("bureaux")) == "bctq");
}

TEST_CASE("those who seek the same are a sub-group, once for all their common needs") {
    const auto groups = [](const Responses& responses) {
        const PoolingOf pooled(responses);
        std::string result;
        for (const combine::Subgroup& group : combine::subgroups(pooled.pooling)) {
            result += result.empty() ? "" : " ";
            for (const combine::PooledNeed* need : group.needs) result += need->id + ",";
            for (const answer::Response* member : group.members) result += '+' + name(member);
        }
        return result;
    };
    CHECK(groups({pooler("bctq", "achats bureaux"), pooler("cargom", "bureaux achats"),
                  pooler("mmode", "formation")}) == "bureaux,achats,+bctq+cargom");
    CHECK(groups({pooler("bctq", "achats bureaux"), pooler("cargom", "bureaux achats"),
                  pooler("mmode", "achats")}) ==
          "bureaux,+bctq+cargom achats,+bctq+cargom+mmode");
    CHECK(groups({pooler("bctq", "achats")}).empty());
    // “Other” names nothing common, nor does mentoring.
    CHECK(groups({pooler("bctq", "autre", "", "etre-accompagnee"),
                  pooler("cargom", "autre", "", "etre-accompagnee")})
              .empty());
}

TEST_CASE("of a cluster that answered twice the latest counts, whatever the order") {
    auto old = pooler("bctq", "bureaux");
    auto young = pooler("bctq", "formation");
    young.id = "id-later", young.modified = "2023-11-02T14:30:02Z";
    for (const Responses& both : {Responses{old, young}, Responses{young, old}}) {
        const PoolingOf pooled(both);
        CHECK(seekers(pooled.need("bureaux")).empty());
        CHECK(seekers(pooled.need("formation")) == "bctq");
        CHECK(pooled.pooling.n == 1);
    }
}

TEST_CASE("hidden and unknown answers say nothing") {
    auto survey = support::priorities();
    auto response = pooler("bctq", "bureaux");
    response.answers["gen-offre"] = {answer::State::DontKnow, {}};
    const PoolingOf unknown({response, pooler("cargom", "bureaux")});
    CHECK(unknown.need("bureaux").offerers.empty());
    // A condition that does not hold hides the question, and its answer with it.
    for (define::Section& section : survey.sections)
        for (define::Page& page : section.pages)
            for (define::Question& question : page.questions)
                if (question.id == "gen-offre") {
                    question.show_if.emplace();
                    question.show_if->question = "gen-comites";
                }
    const PoolingOf hidden({pooler("bctq", "bureaux"), pooler("cargom", "", "postes")}, survey);
    CHECK(hidden.need("bureaux").offerers.empty());
}

TEST_CASE("a questionnaire that pools nothing has no needs") {
    auto survey = support::priorities();
    survey.pooling.reset();
    const PoolingOf pooled({pooler("bctq", "bureaux")}, survey);
    CHECK(pooled.pooling.needs.empty());
    CHECK(pooled.pooling.unused.empty());
    CHECK(combine::subgroups(pooled.pooling).empty());
}

TEST_CASE("pooling does not depend on the order of responses") {
    Responses responses = support::pooling_panel();
    const auto all = [](const Responses& given) {
        const PoolingOf pooled(given);
        std::string result = unused(pooled.pooling);
        for (const combine::PooledNeed& need : pooled.pooling.needs)
            result += '|' + need.id + ' ' + seekers(need) + ' ' + pairs(need);
        return result;
    };
    const std::string first = all(responses);
    CHECK(first.find("!aero-montreal<-montreal-invivo:postes") != std::string::npos);
    for (std::size_t turn = 0; turn < responses.size(); ++turn) {
        std::rotate(responses.begin(), responses.begin() + 1, responses.end());
        std::swap(responses[0], responses[turn / 2]);
        CHECK(all(responses) == first);
    }
}
