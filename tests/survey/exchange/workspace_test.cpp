#include "survey/exchange/workspace.h"

#include <doctest/doctest.h>

TEST_CASE("a workspace's line reads back as it was written") {
    combine::RowSet some(6);
    some.add(0), some.add(3), some.add(5);
    const exchange::Workspace workspace{
        {"a", "b\"c"},
        {{"sondage", "2023", "statuts", base::Language::En, "What we want", "Draft.\n"}},
        {{"r0.1", "r1.1", "r2.4", "r3.1", "r4.1", "r5.2"},
         {{{"membres", "2026", "overall", false}, combine::RowSet::all(6)},
          {{"membres", "2026", "gou-engagement", true}, some}}}};
    CHECK(exchange::read_workspace(exchange::write_workspace(workspace)) == workspace);
    CHECK(exchange::read_workspace(exchange::write_workspace({})) == exchange::Workspace{});
}

TEST_CASE("only a workspace's line is one") {
    for (const char* line :
         {"", "{}", "intergrappes/workspace", R"({"format":"intergrappes/response"})",
          R"({"format":"intergrappes/workspace")", R"(["intergrappes/workspace"])",
          R"({"note":"intergrappes/workspace"})"}) {
        CAPTURE(line);
        CHECK_FALSE(exchange::read_workspace(line));
    }
}

TEST_CASE("a later version's keys do not stand in the way") {
    const auto read = exchange::read_workspace(
        R"({"format":"intergrappes/workspace","formatVersion":2,"new":[1],"preferred":["a",3]})");
    REQUIRE(read);
    CHECK(read->preferred == std::set<std::string>{"a"});
}

TEST_CASE("a caption replaces that of the same chart and language, and goes when it is empty") {
    exchange::Captions captions;
    exchange::Caption caption{"sondage", "2023", "statuts", base::Language::Fr, "Titre", ""};
    exchange::put_caption(captions, caption);
    caption.title = "Autre titre";
    exchange::put_caption(captions, caption);
    exchange::Caption english = caption;
    english.language = base::Language::En;
    exchange::put_caption(captions, english);
    CHECK(captions.size() == 2);
    CHECK(exchange::find_caption(captions, caption)->title == "Autre titre");
    caption.title.clear();
    exchange::put_caption(captions, caption);
    CHECK(exchange::find_caption(captions, caption) == nullptr);
    CHECK(captions == exchange::Captions{english});
}

TEST_CASE("captions that are none are passed over") {
    const auto read = exchange::read_workspace(
        R"({"format":"intergrappes/workspace","captions":[1,{"language":"de","title":"x"},)"
        R"({"language":"fr","title":3},{"chart":"statuts","language":"fr","note":"n"}]})");
    REQUIRE(read);
    CHECK(read->captions ==
          exchange::Captions{{"", "", "statuts", base::Language::Fr, "", "n"}});
}

TEST_CASE("whose totals are out is kept for thousands, and passed over where it is none") {
    exchange::Workspace many;
    for (int i = 0; i < 60000; ++i) many.disclosed.people.push_back(std::to_string(i) + ".1");
    many.disclosed.totals.push_back({{"membres", "2026", "overall", false}, combine::RowSet::all(60000)});
    CHECK(exchange::read_workspace(exchange::write_workspace(many)) == many);
    const auto read = exchange::read_workspace(
        R"({"format":"intergrappes/workspace","disclosed":{"people":"a.1 b.1","totals":[3,)"
        R"({"measure":"x","people":"3f"},{"measure":"x","people":"g"},{"people":"3"},)"
        R"({"measure":"y","people":"2"}]}})");
    REQUIRE(read);
    REQUIRE(read->disclosed.totals.size() == 1);
    CHECK(read->disclosed.totals[0].about.measure == "y");
    CHECK_FALSE(read->disclosed.totals[0].people.has(0));
    CHECK(read->disclosed.totals[0].people.has(1));
}
