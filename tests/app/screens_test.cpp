// What every screen says, as text, in both languages; and that nothing operable is nameless.

#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "survey/exchange/response_file.h"
#include "tests/support/catalogue.h"
#include "tests/support/golden.h"
#include "tests/support/page.h"
#include "tests/support/sector.h"

using sem::Role;
using support::Page;

namespace {

struct Visit {
    const char* name;
    int buttons, radios;  // at least
    std::function<void(Page&)> go;
};

void identify(Page& page) {
    page.click("Répondre au sondage");
    page.choose("mmode");
    page.type("Année du sondage", "2023");
    page.click("Commencer");
}

void assess_some(Page& page, int practices) {
    page.click("Commencer");
    page.type("Nom de l’organisation", "Atelier Boréal");
    page.choose("mmode");
    page.type("Année évaluée", "2026");
    page.click("Commencer");
    page.choose("De 10 à 49");
    for (int i = 0; i < practices; ++i) {
        page.click("Suivante");
        page.choose(i % 9 == 7 ? std::string("Sans objet") : std::to_string(i * 3 % 5) + "\u00A0–");
    }
}

const Visit kVisits[] = {
    {"start", 8, 0, [](Page&) {}},
    {"identity", 6, 10, [](Page& page) { page.click("Répondre au sondage"); }},
    {"survey", 14, 17, [](Page& page) { identify(page), page.choose("À bonifier"); }},
    {"general", 18, 0, [](Page& page) { identify(page), page.click("Questions générales"); }},
    {"review", 20, 0, [](Page& page) { identify(page), page.click("Vérifier et exporter"); }},
    {"import", 8, 0,
     [](Page& page) {
         page.click("Importer et comparer");
         page.drop({{"a.json", support::fixture("response-v1.json")}, {"b.json", "{"}});
     }},
    {"help", 6, 5, [](Page& page) { page.click("Aide et affichage"); }},
    {"member", 6, 10, [](Page& page) { page.click("Commencer"); }},
    {"practice", 20, 7, [](Page& page) { assess_some(page, 8); }},
    {"scores", 30, 0,
     [](Page& page) {
         assess_some(page, 45);
         page.click("Résultats");
         page.click("D’où vient ce score, Énergie et climat");
         page.click("Vue en radar");
     }},
    {"plan", 15, 0,
     [](Page& page) {
         assess_some(page, 45);
         page.click("Plan");
         page.click("Ajouter au plan");
         page.click("Afficher, Cibles par pratique, Énergie et climat");
     }},
    {"compare", 12, 0,
     [](Page& page) {
         assess_some(page, 45);
         page.click("Comparer");
         page.drop({{"2025.json", exchange::write_response(support::assessed(3, "2025"),
                                                           exchange::Layout::Indented)}});
         page.drop({{"reperes.json", support::sector_file()}});
         page.pick("Se comparer avec", "size:250-plus");
     }},
    {"results", 9, 0,
     [](Page& page) {
         page.click("Importer et comparer");
         page.drop({{"a.json", support::fixture("response-v1.json")}});
         page.click("Priorités");
         page.click("Tableau, ");
         page.click("Titre et note, ");
     }},
    {"pooling", 9, 0,
     [](Page& page) {
         page.click("Importer et comparer");
         page.drop({{"a.json", support::fixture("response-v1.json")}});
         page.click("Mutualisation");
     }},
    {"members", 9, 0,
     [](Page& page) {
         page.click("Importer et comparer");
         page.drop({{"a.ndjson", support::members_bundle(12)}});
         page.click("Membres");
     }},
    {"files", 9, 0,
     [](Page& page) {
         page.click("Importer et comparer");
         page.drop({{"a.json", support::fixture("response-v1.json")}});
         page.click("Rapport");
     }},
};

// 720 and 1024: five statuses side by side where the longest needs two lines.
constexpr float kWidths[] = {320, 360, 600, 720, 900, 1024, 1280};

bool operable(const sem::Node& node) {
    static constexpr Role kRoles[] = {
        Role::Button,     Role::Link,     Role::Radio,       Role::Checkbox,
        Role::TextField,  Role::TextArea, Role::NumberField, Role::DateField,
        Role::MonthField, Role::Select,   Role::FileButton,  Role::Progress,
        Role::Image,      Role::Table,    Role::RadioGroup,  Role::CheckboxGroup};
    for (Role role : kRoles) {
        if (node.role == role) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every screen says the same as its golden, in both languages") {
    for (const Visit& visit : kVisits) {
        Page page;
        visit.go(page);
        support::check_golden(std::string("tree-") + visit.name + "-fr.txt",
                              sem::dump(page.tree()));
        page.click("EN");
        support::check_golden(std::string("tree-") + visit.name + "-en.txt",
                              sem::dump(page.tree()));
    }
}

TEST_CASE("everything operable has a name and a unique key, at every width") {
    for (const Visit& visit : kVisits) {
        Page page;
        visit.go(page);
        for (float width : kWidths) {
            page.resize(width);
            CAPTURE(std::string(visit.name));
            CAPTURE(width);
            std::set<sem::Key> keys;
            for (const sem::Node& node : page.tree().nodes) {
                CAPTURE(std::string(sem::name(node.role)));
                CHECK(keys.insert(node.key).second);
                if (operable(node)) CHECK_FALSE(Page::name_of(page.tree(), node).empty());
            }
        }
    }
}

TEST_CASE("screens hold at least their known number of controls") {
    for (const Visit& visit : kVisits) {
        Page page;
        visit.go(page);
        CAPTURE(std::string(visit.name));
        CHECK(page.count(Role::Button) + page.count(Role::FileButton) >= visit.buttons);
        CHECK(page.count(Role::Radio) >= visit.radios);
    }
}

TEST_CASE("nothing stands outside the page, and text stays inside its control") {
    for (const Visit& visit : kVisits) {
        Page page;
        visit.go(page);
        for (float width : kWidths) {
            page.resize(width);
            CAPTURE(std::string(visit.name));
            CAPTURE(width);
            for (const sem::Node& node : page.tree().nodes) {
                CAPTURE(Page::name_of(page.tree(), node));
                CHECK(node.x >= -0.5f);
                CHECK(node.x + node.w <= width + 0.5f);
                const bool boxed = node.role == Role::Button || node.role == Role::Radio ||
                                   node.role == Role::Checkbox;
                if (!boxed) continue;
                for (const sem::Run& run : node.runs) {
                    CAPTURE(run.text);
                    CHECK(run.x >= 0);
                    CHECK(run.x + run.width <= node.w + 0.5f);
                    CHECK(run.y + run.line_height <= node.h + 0.5f);
                }
            }
        }
    }
}

TEST_CASE("touch targets are at least 44 px") {
    for (const Visit& visit : kVisits) {
        Page page;
        visit.go(page);
        page.resize(360);
        CAPTURE(std::string(visit.name));
        for (const sem::Node& node : page.tree().nodes) {
            if (node.role != Role::Button && node.role != Role::Radio &&
                node.role != Role::Checkbox && node.role != Role::FileButton) {
                continue;
            }
            CAPTURE(Page::name_of(page.tree(), node));
            CHECK(node.h >= 44);
            CHECK(node.w >= 44);
        }
    }
}
