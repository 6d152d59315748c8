// Stands in for Dear ImGui's imgui_tables.cpp, without which the page is linked
// (web/third_party.cmake): nothing of ours begins a table or columns, yet the library's own
// recovery from a table left open would link all of them, menus and tooltips included. What its
// other files call does nothing here: there never is a current table. A debug build has the real
// ones, since its tools show tables.

#include <imgui.h>
#include <imgui_internal.h>

#ifdef IMGUI_DISABLE_DEBUG_TOOLS

namespace ImGui {

void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}

// Called for every context and by the collection of unused memory: no table ever used any.
void TableSettingsAddSettingsHandler() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}

}  // namespace ImGui

#endif
