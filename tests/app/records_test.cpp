// Every record that the device keeps: damaged, from the second copy, from a visit that ended too early, and as
// another tab left it.

#include <doctest/doctest.h>

#include <set>

#include "app/platform/bridge.h"
#include "survey/exchange/messages.h"
#include "survey/exchange/response_file.h"
#include "tests/support/page.h"
#include "tests/support/sector.h"

using support::Page;
using platform::StoreFault;

namespace {

using Kept = std::map<std::string, std::string>;

constexpr const char* kDamaged = "L’enregistrement sur cet appareil est endommagé";

// A member with everything beside the answers: a plan, last year's answers, the sector.
Kept member() {
    Page page;
    page.click("Commencer");
    page.type("Nom de l’organisation", "Atelier Boréal");
    page.choose("mmode");
    page.type("Année évaluée", "2026");
    page.click("Commencer");
    page.choose("De 10 à 49");
    for (int i = 0; i < 6; ++i) {
        page.click("Suivante");
        page.choose("1\u00A0–");
    }
    page.click("Résultats");
    page.click("Ajouter au plan");
    page.click("Comparer");
    page.drop({{"2025.json", exchange::write_response(support::assessed(3, "2025"), exchange::Layout::Indented)}});
    page.drop({{"reperes.json", support::sector_file()}});
    return page.kept();
}

std::string key_of(const Kept& kept, const std::string& kind) {
    for (const auto& record : kept) {
        if (record.first.rfind(kind, 0) == 0) return record.first;
    }
    FAIL("no record of " << kind);
    return {};
}

Kept under(const char* prefix, const Kept& records, Kept kept = {}) {
    for (const auto& record : records)
        kept[prefix + record.first] = record.second;
    return kept;
}

bool whole(const state::State& state) {
    return state.drafts.size() == 1 && state.drafts.front().plan.steps.size() == 1 &&
           state.drafts.front().before && state.sector;
}

}  // namespace

TEST_CASE("a record of any kind that cannot be read is reported, and all others are there") {
    const Kept kept = member();
    for (const char* kind : {"draft/", "plan/", "before/", "benchmark", "session"}) {
        CAPTURE(kind);
        Kept spoilt = kept;
        spoilt[key_of(kept, kind)] = "{\"steps\":";
        Page page(spoilt);
        CHECK(page.shows(kDamaged));
        CHECK(whole(page.state()) == (kind == std::string("session")));
        const bool draft = kind == std::string("draft/");
        CHECK(page.state().drafts.size() == (draft ? 0 : 1));
    }
}

TEST_CASE("an import or a desk that cannot be read is reported, and other imports are there") {
    Page page;
    page.click("Importer et comparer");
    page.drop({{"a.json", "{"}, {"b.json", exchange::write_response(support::assessed(1, "2026"), exchange::Layout::Indented)}});
    const Kept kept = page.kept();
    REQUIRE(kept.contains("desk"));
    const std::string from_nowhere = "a.json\x1f" "0b1@2026\x1f" "{}";
    for (const auto& [key, value] : Kept{{"import/00000001", from_nowhere},
                                         {"import/00000000", "a.json\x1f" "0xb1\x1f" "99\x1f\x1f" "0\x1f" "0\x1f\x1f"},
                                         {"import/00000000", "a.json\x1f" "0x\x1f"},
                                         {"desk", "["}}) {
        const std::string record = key;
        CAPTURE(record);
        Kept spoilt = kept;
        spoilt[key] = value;
        Page again(spoilt);
        CHECK(again.shows(kDamaged));
        CHECK(again.state().coordination.imports.size() == (record == "desk" ? 2 : 1));
    }
}

TEST_CASE("a plan without its lists is no plan") {
    const Kept kept = member();
    for (const char* text : {"{}", "{\"targets\":[]}", "{\"steps\":[]}", "[]"}) {
        CAPTURE(text);
        Kept spoilt = kept;
        spoilt[key_of(kept, "plan/")] = text;
        CHECK(Page(spoilt).shows(kDamaged));
    }
}

TEST_CASE("the second copy gives back plans, older answers, the sector and the coordinator's choices") {
    const Kept kept = member();
    Page page(under("copy/", kept));
    page.click("Reprendre la copie");
    CHECK(whole(page.state()));
    for (const auto& record : kept) {
        CAPTURE(record.first);
        CHECK(page.kept().contains(record.first));
    }
    // What is here and has lost only what lies beside it takes that alone.
    for (const char* kind : {"plan/", "before/", "benchmark"}) {
        CAPTURE(kind);
        Kept lacking = kept;
        lacking.erase(key_of(kept, kind));
        Page other(under("copy/", kept, lacking));
        other.click("Reprendre la copie");
        CHECK(whole(other.state()));
    }
}

TEST_CASE("the coordinator's choices come back from the second copy, and only where there are none") {
    Page page;
    page.click("Importer et comparer");
    const std::string desk = R"({"preferred":["5f0c6f0e-6c0d-4f0e-9a44-0d1f6f000001"],"captions":[],"disclosed":{"people":[],"totals":[]}})";
    Page lost(under("copy/", {{"desk", desk}}));
    lost.click("Reprendre la copie");
    CHECK(lost.state().coordination.preferred.size() == 1);
    CHECK(lost.kept().at("desk") == desk);
    Page there(under("copy/", {{"desk", desk}}, {{"desk", desk}}));
    CHECK_FALSE(there.shows("Reprendre la copie"));
}

TEST_CASE("what a visit left of a plan and of older answers is taken, and stored") {
    const Kept kept = member();
    Kept older = kept;
    older.erase(key_of(kept, "plan/"));
    older.erase(key_of(kept, "before/"));
    Page page(under("left/", kept, older));
    CHECK(whole(page.state()));
    CHECK(page.kept().contains(key_of(kept, "plan/")));
    CHECK(page.kept().contains(key_of(kept, "before/")));
}

TEST_CASE("what lies beside a response that is gone is passed over") {
    const Kept kept = member();
    Kept alone = kept;
    alone.erase(key_of(kept, "draft/"));
    Page page(alone);
    CHECK(page.state().drafts.empty());
    CHECK_FALSE(page.shows(kDamaged));
    Page copied(under("copy/", alone));
    CHECK(copied.state().saved.rescue.size() == 1);   // the sector
}

TEST_CASE("every way in which storage fails has its own words, which stay until a write works") {
    std::set<std::string> said;
    for (const auto fault : {StoreFault::Full, StoreFault::Closed, StoreFault::Blocked, StoreFault::Private,
                             StoreFault::OtherTab, StoreFault::Newer, static_cast<StoreFault>(77)}) {
        Page page(member());
        page.acknowledge = false;
        page.storage_fails(static_cast<std::uint32_t>(fault));
        REQUIRE(page.state().saved.fault);
        const std::string words = exchange::message({*page.state().saved.fault, {}, {}}, base::Language::Fr);
        CHECK(page.shows(words));
        said.insert(words);
        page.storage_fails(static_cast<std::uint32_t>(fault));   // said once
        page.acknowledge = true;
        page.click("FR, français");
        CHECK_FALSE(page.state().saved.fault);
    }
    CHECK(said.size() == 6);   // one that is not known counts as closed
}

TEST_CASE("a write that fails says why, and the same again says nothing new") {
    Page page(member());
    page.write_fails(static_cast<std::uint32_t>(StoreFault::Full));
    CHECK(page.shows("L’espace de cet appareil est plein"));
    page.write_fails(static_cast<std::uint32_t>(StoreFault::Damaged));
    CHECK(page.shows(kDamaged));
    page.storage_fails(static_cast<std::uint32_t>(StoreFault::Damaged));
    CHECK(page.count_of(kDamaged) == 1);
}

TEST_CASE("no action changes what another tab has open") {
    Page page(member());
    state::State state = page.state();
    state.screen = state::Screen::Plan;
    state.holding = {"draft/" + state.draft, true};
    const state::Draft before = state.drafts.front();
    const std::string question = before.plan.steps.front().question;
    const state::Context context{"2026-11-27T14:00:00Z", "00000000-0000-4000-8000-000000000001",
                                 "00000000-0000-4000-8000-000000000002", 0};
    const state::Actions actions{
        state::SetAnswer{question, std::nullopt}, state::SetTyped{question, "1"},
        state::ToggleChoice{question, "x", true}, state::SetTarget{question, 4},
        state::AddStep{question}, state::RemoveStep{0}, state::SetStep{0, "owner", "Zoé"},
        state::ForgetBefore{}};
    for (const state::Action& action : actions) {
        const state::Effects effects = state::update(state, action, context);
        CHECK(effects.store.empty());
        CHECK(state.drafts.front().response == before.response);
        CHECK(state.drafts.front().plan == before.plan);
        CHECK(state.drafts.front().before == before.before);
    }
}

TEST_CASE("a plan that went on in another tab is there when this one takes over") {
    const Kept kept = member();
    Page here(kept), there(kept);
    here.hold(false);
    there.click("Plan");
    there.type("Responsable", "Zoé Côté");
    here.hold(true, there.kept());
    CHECK(here.state().drafts.front().plan.steps.front().owner == "Zoé Côté");
}

TEST_CASE("what is here of a response that another tab deleted or spoilt stays as it is") {
    const Kept kept = member();
    Page page(kept);
    Kept spoilt = kept;
    spoilt[key_of(kept, "draft/")] = "{";
    page.changed_elsewhere(spoilt);
    CHECK(page.state().drafts.size() == 1);
    Page other;
    other.click("Importer et comparer");
    other.changed_elsewhere(kept);   // of a response that this tab does not have
    CHECK(other.state().drafts.empty());
}
