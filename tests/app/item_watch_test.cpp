#include "app/widgets/item_watch.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "tests/support/page.h"

namespace {

// Draws into whatever frame comes next, as code that forgets about meaning would.
void in_every_frame(void (*draw)(ImGuiContext*, ImGuiContextHook*)) {
    ImGuiContextHook hook;
    hook.Type = ImGuiContextHookType_EndFramePre;
    hook.Callback = draw;
    ImGui::AddContextHook(ImGui::GetCurrentContext(), &hook);
}

}  // namespace

TEST_CASE("a debug build refuses a page with an item that has no meaning") {
    support::Page page;
    page.expect_broken = true;
    CHECK(page.broken().empty());
    in_every_frame([](ImGuiContext*, ImGuiContextHook*) {
        ImGui::Begin("page");
        ImGui::Button("mute");
        ImGui::End();
    });
    page.click("EN");
    REQUIRE_FALSE(page.broken().empty());
    CHECK(page.broken().front().find("has no node") != std::string::npos);
}

TEST_CASE("a control without a name, or that Dear ImGui does not know, is found") {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    {
        const widgets::ItemWatch watch;
        sem::Tree tree;
        sem::Node& node = tree.nodes.emplace_back();
        node.key = 7, node.role = sem::Role::Checkbox;
        CHECK(watch.faults(tree) ==
              std::vector<std::string>{"a checkbox has no name", "a checkbox “” is no item"});
        node.label = "Budget";
        CHECK(watch.faults(tree) == std::vector<std::string>{"a checkbox “Budget” is no item"});
    }
    ImGui::DestroyContext(context);
}
