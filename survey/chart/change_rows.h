#pragma once
// Scores before and now, one row each: a slope chart where they are few, else a dumbbell chart. Of one
// organisation (chart/changes) and of all that are paired (chart/wave_changes).

#include <optional>
#include <string>
#include <vector>

#include "survey/chart/rows.h"

namespace chart {

struct ChangeRow {
    std::string name;
    std::optional<double> before, now, change;   // 0 to 100; points
    long up = 0, same = 0, down = 0;
    bool whole = false;          // the overall score: first, bold, set apart
    std::string remark;          // in the place of the directions, why there is no change
    bool hidden = false;         // suppressed: "x" in every cell
};

// "3 en hausse, 2 stables, 1 en baisse".
std::string directions(long up, long same, long down, base::Language language);
// "+3", or a dash.
std::string change_cell(const ChangeRow& row, base::Language language);

// Whether slopes are drawn: eight rows at most with a change, one at least, and 640 px.
bool draws_slopes(const std::vector<ChangeRow>& rows, double width);
// "Diagramme de pentes" or "Diagramme en haltères".
std::string change_chart_name(const std::vector<ChangeRow>& rows, double width,
                              base::Language language);
// Rows in this order; scene.wave is the later wave. Draws and closes the scene.
void draw_changes(Scene& scene, const std::vector<ChangeRow>& rows, const std::string& before_wave,
                  const std::string& subtitle, std::vector<std::string> notes, double width);

// Columns: name under `heading`, both waves, the change, and the three directions.
AltTable change_table(const Scene& scene, const std::vector<ChangeRow>& rows,
                      const std::string& heading, const std::string& before_wave);

}  // namespace chart
