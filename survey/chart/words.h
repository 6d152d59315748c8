#pragma once
// Numbers, dates and turns of phrase that every chart and report writes alike.

#include <optional>
#include <string>
#include <vector>

#include "survey/define/definition.h"

namespace chart {

// Concatenation as calls: the library's is inlined wherever it stands, and these rooms do little
// else.
std::string operator+(std::string&& left, const char* right);
std::string operator+(std::string&& left, const std::string& right);
std::string operator+(std::string&& left, std::string&& right);
std::string operator+(const std::string& left, const char* right);
std::string operator+(const std::string& left, const std::string& right);
std::string operator+(const std::string& left, std::string&& right);
std::string operator+(const char* left, const std::string& right);
std::string operator+(const char* left, std::string&& right);

inline const char* say(base::Language language, const char* fr, const char* en) {
    return language == base::Language::Fr ? fr : en;
}

// " : " with its no-break space, ": "; " ; " likewise.
const char* colon(base::Language language);
const char* semicolon(base::Language language);

std::string count(long value, base::Language language);
// "1 pratique", "12 pratiques", "0 pratique": French is singular below 2, English at 1 only. The
// plural adds "s"; a word that takes none ends with it already.
std::string counted(long value, const char* fr, const char* en, base::Language language);

// A score from 0 to 100, whole; a dash when there is none.
std::string score_shown(std::optional<double> score, base::Language language);
// Levels: whole when they are, else one decimal.
std::string level_shown(std::optional<double> level, base::Language language);
// "+3", "−2", "0".
std::string change_shown(double change, int decimals, base::Language language);
// 0.4 → "40 %"; a dash when there is none.
std::string share_shown(std::optional<double> share, base::Language language);

// "2023-10-02T…" → "2 octobre 2023"; anything else as it stands.
std::string date_shown(const std::string& stamp, base::Language language);
std::string quoted(const std::string& text, base::Language language);
// "Source : <questionnaire>, version 1.0.0 ; réponses au 2 octobre 2023."
std::string source_line(const define::Questionnaire& questionnaire, const std::string& modified,
                        base::Language language);
// At most `most` code points, the last an ellipsis when something is lost.
std::string clipped(const std::string& text, std::size_t most);
// "a", "a et b", "a, b et c".
std::string and_list(const std::vector<std::string>& parts, base::Language language);

}  // namespace chart
