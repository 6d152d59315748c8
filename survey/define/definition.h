#pragma once
// A questionnaire as plain values, after its models and option lists were expanded: what the rest
// of the program reads. Files become these in exchange/questionnaire_file.h.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "survey/base/text.h"

namespace define {

using base::Text;

enum class QuestionType { Single, Multiple, Scale, Number, Date, Month, Text, LongText, YesNo, Group };

// The two states an answer can have besides a value; blank is the absence of an answer.
enum class OptionState { None, NotApplicable, DontKnow };

// The palette role of an option: charts and glyphs, never a colour.
enum class Tone { None, Place, Improve, SetUp, Without, Unknown };

struct Option {
    std::string id;
    Text label;
    Text help;
    OptionState state = OptionState::None;  // choosing it stores this state instead of a value
    Tone tone = Tone::None;
    bool need = false;                      // counts as a need in the ranking
};

// A step of an ordered scale; every integer from the first to the last is a level.
struct Point {
    int value = 0;
    Text label;
    Text help;                              // level descriptor
};

// Shown or required only when it holds. Question ids are full ids.
struct Condition {
    enum class Kind { In, Equals, Contains, NotEmpty, Compare, State, All, Any };
    Kind kind = Kind::NotEmpty;
    std::string question;
    std::vector<std::string> values;        // In: any of; Equals, Contains: the one
    std::string op;                         // Compare: "<" "<=" ">" ">=" "=" "!="
    double number = 0;
    std::vector<Condition> parts;           // All, Any
    OptionState state = OptionState::None;  // State: the answer is this state
};

struct Question {
    std::string id;                         // full id, as in response files
    std::string field;                      // id inside its model ("statut"), empty outside one
    QuestionType type = QuestionType::Text;
    Text label;
    Text help;
    bool required = false;
    std::optional<Condition> required_if;
    std::optional<Condition> show_if;     // does not hold: the answer counts as blank
    std::optional<Condition> ask_if;      // does not hold: not asked; an answer there counts
    std::vector<Option> options;            // Single, Multiple, YesNo ("oui", "non")
    std::vector<Point> points;              // Scale, ascending and consecutive
    std::optional<double> min, max, step;   // Number; a whole step means whole answers
    Text unit;
    int max_length = 0;                     // Text, LongText: code points, 0 = no limit of its own
    int max_choices = 0;                    // Multiple: 0 = all
    std::string subset_of;                  // Multiple: full id of the question it must stay within
    double weight = 1;
    bool allow_not_applicable = false;
    bool allow_dont_know = false;
    bool per_cluster = false;               // a Single column: one option for each cluster
    Text recommendation;                    // how to gain a level
    std::string since;                      // version in which its meaning last changed, or empty
    std::vector<int> sdg;                   // sustainable development goals, 1 to 17
    std::vector<Question> columns;          // Group: one answer a column and row; ids are column ids
};

// What is asked together on one screen.
struct Page {
    std::string id;
    Text title;
    Text help;
    std::string model;                      // the model its questions came from, or empty
    std::vector<Question> questions;
};

struct Section {
    std::string id;
    Text title;
    Text help;
    double weight = 1;                      // in the overall score
    std::vector<Page> pages;
};

struct Quadrant {
    std::string id;
    bool high_index = false;
    bool high_coverage = false;
    Text label;
};

// How the pages of one model are ranked (formulas in combine/priority.h). Fields are model fields.
struct Ranking {
    std::string model;
    std::string status, priority, required_resources, available_resources;
    std::string first_tie_option;           // ties: more of this status first
    double index_threshold = 50;
    double coverage_threshold = 0.5;
    std::vector<Quadrant> quadrants;
    // How each figure is calculated, for the reader of a table or chart.
    Text respondents_note, need_rate_note, priority_index_note, resource_coverage_note;
};

// A level of maturity, as overall scores are read: its number, and what it means in general.
struct Level {
    int value = 0;
    std::string id;
    Text label, help;
};

// Scores from `min` to below `max` (the last one includes it) have this level.
struct Band {
    double min = 0, max = 0;                // 0 to 100
    std::string level;
};

// How scales become scores (formulas in combine/scores.h). A theme is a section with a scale.
struct Scoring {
    std::vector<Level> levels;
    std::vector<Band> bands;                // ascending, without a gap
    double min_coverage = 0.5;              // below it a theme shows no score
    int min_group = 5;                      // organisations in a published group, at least
    // How each figure is calculated, for the reader of a table or chart.
    Text theme_score_note, overall_score_note, coverage_note, gain_note, publication_note;
};

// The questions whose answers describe the respondent in the file's envelope: full ids, or empty.
struct Profile {
    std::string organisation, grappe, type, size, region, wave;
};

// A need that another's offer can answer, by option id.
struct NeedMatch {
    std::string need;                       // option of Pooling::needs
    std::vector<std::string> offers;        // options of Pooling::offers that answer it
    std::string page;                       // id of the ranked page about the same need, or empty
};

// Who would accompany another: some options of one question offer it, one seeks it.
struct Mentoring {
    std::string question;                   // full id, Single
    std::string seek;                       // option id; also the need's id
    std::vector<std::string> offers;        // option ids, the most willing first
    Text label;                             // of the need: "Accompagnement"
};

// Who would lead an initiative that several carry out: a field of the ranking's model.
struct Lead {
    std::string field;                      // Single
    std::vector<std::string> leads, joins;  // option ids: would lead; would take part
};

// Which needs and offers clusters can pool, and what answers what (combine/pooling.h).
struct Pooling {
    std::string needs, offers;              // full ids, Multiple
    std::string needs_detail, offers_detail;   // full ids of texts, or empty
    std::string other_need;                 // option that names no common need, or empty
    std::string no_offer;                   // option that offers nothing, or empty
    std::vector<NeedMatch> matches;
    std::optional<Mentoring> mentoring;
    std::optional<Lead> lead;
    std::vector<Text> settle;               // what those who pool must agree on
};

// A sustainable development goal of the United Nations.
struct Goal {
    int number = 0;                         // 1 to 17
    Text label;
};

// Where a question stands: places of its section, its page and itself.
struct QuestionPlace {
    std::size_t section = 0, page = 0, question = 0;
};

struct Questionnaire {
    std::string id;
    std::string version;
    Text title;
    Text introduction;
    Text source;
    bool one_per_cluster = false;           // one response a cluster and wave counts
    std::vector<Section> sections;
    std::optional<Ranking> ranking;
    std::optional<Scoring> scoring;
    std::optional<Profile> profile;
    std::optional<Pooling> pooling;
    std::optional<Condition> withdrawal;    // holds: the respondent takes no part any more
    std::vector<Goal> goals;                // names of those its questions touch
    // By full id, to find one quickly: index_questions(). Empty or out of date, it only costs time.
    std::vector<QuestionPlace> by_id;
};

// Once its sections are what they will be.
void index_questions(Questionnaire& questionnaire);

// Null when there is none.
const Question* find_question(const Questionnaire& questionnaire, const std::string& id);
const Option* find_option(const Question& question, const std::string& id);
const Page* find_page(const Questionnaire& questionnaire, const std::string& id);

// find_question() for ids that come in byte order, as those of answers do: each goes on from where the last was.
class InOrder {
public:
    explicit InOrder(const Questionnaire& questionnaire) : questionnaire_(questionnaire) {}
    const Question* find(const std::string& id);

private:
    const Questionnaire& questionnaire_;
    std::size_t next_ = 0;   // in by_id
};

// A sector cluster ("grappe").
struct Cluster {
    std::string id;
    Text name;
    Text sector;
};

// Something that helps with the practices of some sections.
struct Resource {
    std::string id;
    Text name, kind, description, note;     // kind: "Organisme", "Norme"
    std::string url;                        // https, or empty
    std::vector<std::string> sections;      // section ids of the questionnaires
};

}  // namespace define
