#include "app/widgets/item_watch.h"

#include <algorithm>
#include <map>
#include <set>

#include <imgui.h>
#include <imgui_internal.h>

#ifdef IMGUI_ENABLE_TEST_ENGINE

// Dear ImGui calls these for every item of a watched context.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData*) {
    auto* watch = static_cast<widgets::ItemWatch*>(context->TestEngine);
    watch->see({id, box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}

namespace widgets {
namespace {

bool operable(sem::Role role) {
    switch (role) {
    case sem::Role::Button:
    case sem::Role::Link:
    case sem::Role::Radio:
    case sem::Role::Checkbox:
    case sem::Role::TextField:
    case sem::Role::TextArea:
    case sem::Role::NumberField:
    case sem::Role::DateField:
    case sem::Role::MonthField:
    case sem::Role::Select:
    case sem::Role::FileButton:
        return true;
    default:
        return false;
    }
}

// Windows are items of Dear ImGui's as well, but nothing a person operates.
std::set<unsigned> window_ids() {
    std::set<unsigned> ids{0};
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        ids.insert(window->ID);
        ids.insert(window->MoveId);
    }
    return ids;
}

std::string at(const ItemWatch::Seen& item) {
    auto number = [](float value) { return std::to_string(static_cast<int>(value)); };
    return number(item.w) + " × " + number(item.h) + " at " + number(item.x) + ", " + number(item.y);
}

}  // namespace

ItemWatch::ItemWatch() {
    ImGuiContext* context = ImGui::GetCurrentContext();
    context->TestEngine = this;
    context->TestEngineHookItems = true;
}

ItemWatch::~ItemWatch() {
    ImGuiContext* context = ImGui::GetCurrentContext();
    context->TestEngineHookItems = false;
    context->TestEngine = nullptr;
}

std::vector<std::string> ItemWatch::faults(const sem::Tree& tree) const {
    std::map<unsigned, const sem::Node*> nodes;
    std::set<sem::Key> labelled;
    for (const sem::Node& node : tree.nodes) {
        nodes[item_id(node.key)] = &node;
        if (node.role == sem::Role::Label) labelled.insert(node.label_for);
    }
    const std::set<unsigned> windows = window_ids();
    std::set<unsigned> items;
    std::vector<std::string> faults;
    for (const Seen& item : seen_) {
        if (windows.contains(item.id) || !items.insert(item.id).second) continue;
        const auto found = nodes.find(item.id);
        if (found == nodes.end()) {
            faults.push_back("an item " + at(item) + " px has no node");
        } else if (!operable(found->second->role)) {
            faults.push_back(std::string("an item is a ") + sem::name(found->second->role) + ", " +
                             at(item) + " px");
        }
    }
    for (const sem::Node& node : tree.nodes) {
        if (!operable(node.role)) continue;
        const std::string what = std::string("a ") + sem::name(node.role) + " ";
        if (node.label.empty() && node.runs.empty() && !labelled.contains(node.key))
            faults.push_back(what + "has no name");
        if (!items.contains(item_id(node.key)))
            faults.push_back(what + "“" + node.label + "” is no item");
    }
    return faults;
}

}  // namespace widgets

#else

namespace widgets {

ItemWatch::ItemWatch() = default;
ItemWatch::~ItemWatch() = default;
std::vector<std::string> ItemWatch::faults(const sem::Tree&) const {
    return {};
}

}  // namespace widgets

#endif
