#pragma once
// What the charts of one assessment say in words, and their table.

#include <string>

#include "survey/chart/assessed.h"

namespace chart {

using base::Language;

// "Score global : 54 sur 100, niveau « Structuré »".
std::string overall_words(const combine::Scores& scores, Language language);
// Why a theme shows no score: "couverture de 40 % : moins de la moitié".
std::string not_shown_reason(const combine::ThemeScore& theme, double least, Language language);
// "Sans objet", "Ne sait pas", "Sans réponse"; empty when rated.
std::string standpoint_words(combine::Standpoint standpoint, Language language);
// "Atelier Boréal, vague 2026".
std::string assessed_subtitle(const Assessed& assessed, Language language);
// "20 pratiques cotées, 1 sans objet, 2 ne sait pas, 3 sans réponse".
std::string states_words(int rated, int not_applicable, int dont_know, int blank,
                         Language language);
// The level a score falls in; a dash for none.
std::string level_label(std::optional<double> score, const define::Scoring& scoring,
                        Language language);
// The practice's name: its page's title, else its question's label.
std::string practice_name(const combine::ItemScore& item, Language language);

// Overall first, then themes in the order of `order` (indices of Scores::themes).
AltTable profile_table(const Assessed& assessed, const std::vector<std::size_t>& order,
                       Language language);
// Shown themes by score, highest first; those not shown after them, in order.
std::vector<std::size_t> by_score(const combine::Scores& scores);

}  // namespace chart
