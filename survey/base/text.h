#pragma once
// Bilingual text. French is primary: an English text that is missing falls back to it.

#include <string>

namespace base {

enum class Language { Fr, En };

struct Text {
    std::string fr;
    std::string en;

    const std::string& in(Language language) const {
        return language == Language::En && !en.empty() ? en : fr;
    }
    bool empty() const { return fr.empty() && en.empty(); }
    bool operator==(const Text&) const = default;
};

// "fr" and "en", as they stand in files.
inline const char* code(Language language) { return language == Language::Fr ? "fr" : "en"; }

}  // namespace base
