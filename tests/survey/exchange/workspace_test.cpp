#include "survey/exchange/workspace.h"

#include <doctest/doctest.h>

TEST_CASE("a workspace's line reads back as it was written") {
    const exchange::Workspace workspace{
        {"a", "b\"c"},
        {{"sondage", "2023", "statuts", base::Language::En, "What we want", "Draft.\n"}}};
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
