#include "survey/exchange/workspace.h"

#include <doctest/doctest.h>

TEST_CASE("a workspace's line reads back as it was written") {
    const exchange::Workspace workspace{{"a", "b\"c"}};
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
