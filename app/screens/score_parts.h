#pragma once
// Pieces that the screens of a self-assessment share.

#include "app/screens/parts.h"

namespace screens {

using MakeScene = base::FunctionRef<chart::Scene(double width)>;
// A chart as wide as there is room, its files, and its data as a table on request. `id` is the
// scene's own.
void chart_card(Place& place, const std::string& id, const MakeScene& make);

// Opens and closes a detail; true while it is open.
bool detail_button(Place& place, const std::string& detail, const words::Phrase& title,
                   const std::string& label);

// A line with a title that opens a detail below it: "Afficher, Cibles par pratique, Mobilité".
bool detail_row(Place& place, const std::string& detail, std::string_view title,
                const words::Phrase& of_what);

// A number with what it is above and what it means below.
void figure(widgets::Ui& ui, std::string_view id, const std::string& name,
            const std::string& value, const std::string& note);

// Score and detail by theme: the answers and weights behind each number.
void theme_details(Place& place);
// What helps with the practices that gain most, and the goals they touch.
void helping(Place& place);
// Practices with the greatest gain, each with its recommendation; at most `most`, none of which is
// in the plan already.
void suggestions(Place& place, std::size_t most);

}  // namespace screens
