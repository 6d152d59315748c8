#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "survey/exchange/messages.h"
#include "survey/exchange/response_file.h"
#include "tests/support/catalogue.h"

using base::Code;
using base::Fault;
using base::Language;

namespace {

Fault first_fault(const std::string& bytes) {
    const auto entry = exchange::read_response(bytes, support::catalogue());
    REQUIRE_FALSE(entry);
    return entry.faults().front();
}

}  // namespace

TEST_CASE("each file error code has a file that it refuses") {
    for (const char* name :
         {"EMPTY", "NOT_JSON", "TRUNCATED", "COMPRESSED", "UTF16", "BAD_UTF8", "TOO_DEEP",
          "TOO_MANY", "DUP_KEY", "BAD_NUMBER", "WRONG_FORMAT", "NEWER_VERSION", "CHECKSUM",
          "OTHER_QUESTIONNAIRE", "UNKNOWN_QUESTION", "UNKNOWN_OPTION", "OUT_OF_RANGE", "WRONG_TYPE",
          "MISSING", "UNKNOWN_KEY"}) {
        CAPTURE(name);
        const Fault fault = first_fault(support::fixture(std::string(name) + ".json"));
        CHECK(std::string(base::name(fault.code)) == name);
    }
    CHECK((first_fault(std::string((1U << 20U) + 1, ' ')).code == Code::TooBig));
    CHECK((first_fault("intergrappes/sealed 1\n").code == Code::Sealed));
}

TEST_CASE("every code has a message in both languages that says what to do") {
    for (int i = 0; i <= static_cast<int>(Code::TooManyFiles); ++i) {
        const Fault fault{static_cast<Code>(i)};
        CAPTURE(base::name(fault.code));
        const std::string fr = exchange::message(fault, Language::Fr);
        const std::string en = exchange::message(fault, Language::En);
        CHECK(fr != en);
        for (const std::string& text : {fr, en}) {
            CAPTURE(text);
            // Two sentences: what happened, what to do.
            CHECK(text.find(". ") != std::string::npos);
            CHECK(text.back() == '.');
            CHECK(text.find('{') == std::string::npos);
        }
        CHECK(fr.find('\'') == std::string::npos);
    }
}

TEST_CASE("a message tells the place and quotes the piece") {
    const Fault syntax{Code::NotJson, "", "", 3, 12};
    CHECK(exchange::message(syntax, Language::Fr).find("(ligne\u00A03, colonne\u00A012)") !=
          std::string::npos);
    CHECK(exchange::message(syntax, Language::En).find("(line 3, column 12)") != std::string::npos);
    const Fault option{Code::UnknownOption, "gen-ges", "x"};
    CHECK(exchange::message(option, Language::Fr) ==
          "Le choix «\u00A0x\u00A0» n’existe pas (gen-ges). "
          "Corrigez-le ou demandez un nouvel export.");
    CHECK(exchange::message(option, Language::En) ==
          "The choice “x” does not exist (gen-ges). Correct it or ask for a new export.");
}

TEST_CASE("what a file says is quoted, short and harmless, in a message") {
    const Fault fault{Code::UnknownKey, "a\u202Eb", std::string(500, 'x') + "{place}"};
    const std::string text = exchange::message(fault, Language::En);
    CHECK(text.find("\u202E") == std::string::npos);
    CHECK(text.find("\\u{202E}") != std::string::npos);
    CHECK(text.find(std::string(81, 'x')) == std::string::npos);
    CHECK(text.find(std::string(80, 'x') + "…") != std::string::npos);
    const Fault mark{Code::UnknownKey, "here", "{place}"};
    CHECK(exchange::message(mark, Language::En).find("“{place}”") != std::string::npos);
}
