#pragma once
// The shape of a questionnaire file (survey/README.md), as it is written: models and option lists
// not expanded yet. Read by TreeReader.

#include <optional>
#include <string>
#include <vector>

#include <cereal/cereal.hpp>

#include "survey/define/definition.h"
#include "survey/exchange/tree_reader.h"

namespace exchange {

struct QuestionDraft {
    define::Question question;         // id, conditions and subsetOf as written
    std::string option_list;
    std::vector<QuestionDraft> columns;
};
struct OptionListDraft {
    std::string id;
    std::vector<define::Option> options;
};
struct ModelDraft {
    std::string id;
    std::vector<QuestionDraft> questions;
};
struct PageDraft {
    define::Page page;
    std::vector<QuestionDraft> questions;
};
struct SectionDraft {
    define::Section section;
    std::vector<PageDraft> pages;
};
struct NotesDraft {
    base::Text respondents, need_rate, priority_index, resource_coverage;
};
struct RankingDraft {
    define::Ranking ranking;
    NotesDraft notes;
};
struct ScoringNotesDraft {
    base::Text theme_score, overall_score, coverage, gain, publication;
};
struct ScoringDraft {
    define::Scoring scoring;
    ScoringNotesDraft notes;
};
struct QuestionnaireDraft {
    std::string format;
    int format_version = 0;
    define::Questionnaire questionnaire;
    std::vector<OptionListDraft> option_lists;
    std::vector<ModelDraft> models;
    std::vector<SectionDraft> sections;
    std::optional<RankingDraft> ranking;
    std::optional<ScoringDraft> scoring;
};
struct ResourcesDraft {
    std::string format;
    int format_version = 0;
    std::vector<define::Resource> resources;
};
struct ClustersDraft {
    std::string format;
    int format_version = 0;
    std::vector<define::Cluster> clusters;
};

void read_leaf(const Node& node, const std::string& place, define::QuestionType& value, Faults& faults);
void read_leaf(const Node& node, const std::string& place, define::OptionState& value, Faults& faults);
void read_leaf(const Node& node, const std::string& place, define::Tone& value, Faults& faults);
void read_leaf(const Node& node, const std::string& place, define::Condition& value, Faults& faults);
void read_leaf(const Node& node, const std::string& place, define::Quadrant& value, Faults& faults);

template <class Archive>
void serialize(Archive& archive, define::Option& option) {
    archive(cereal::make_nvp("id", option.id), cereal::make_nvp("label", option.label),
            optional("help", option.help), optional("state", option.state),
            optional("tone", option.tone), optional("need", option.need));
}

template <class Archive>
void serialize(Archive& archive, define::Point& point) {
    archive(cereal::make_nvp("value", point.value), cereal::make_nvp("label", point.label),
            optional("help", point.help));
}

template <class Archive>
void serialize(Archive& archive, QuestionDraft& draft) {
    define::Question& question = draft.question;
    archive(cereal::make_nvp("id", question.id), cereal::make_nvp("type", question.type),
            cereal::make_nvp("label", question.label), optional("help", question.help),
            optional("required", question.required), optional("requiredIf", question.required_if),
            optional("showIf", question.show_if), optional("askIf", question.ask_if),
            optional("since", question.since), optional("options", question.options),
            optional("optionList", draft.option_list), optional("points", question.points),
            optional("min", question.min), optional("max", question.max),
            optional("step", question.step), optional("unit", question.unit),
            optional("maxLength", question.max_length),
            optional("maxChoices", question.max_choices),
            optional("subsetOf", question.subset_of), optional("weight", question.weight),
            optional("allowNotApplicable", question.allow_not_applicable),
            optional("allowDontKnow", question.allow_dont_know),
            optional("perCluster", question.per_cluster),
            optional("recommendation", question.recommendation), optional("sdg", question.sdg),
            optional("columns", draft.columns));
}

template <class Archive>
void serialize(Archive& archive, OptionListDraft& list) {
    archive(cereal::make_nvp("id", list.id), cereal::make_nvp("options", list.options));
}

template <class Archive>
void serialize(Archive& archive, ModelDraft& model) {
    archive(cereal::make_nvp("id", model.id), cereal::make_nvp("questions", model.questions));
}

template <class Archive>
void serialize(Archive& archive, PageDraft& draft) {
    archive(cereal::make_nvp("id", draft.page.id), cereal::make_nvp("title", draft.page.title),
            optional("help", draft.page.help), optional("model", draft.page.model),
            optional("questions", draft.questions));
}

template <class Archive>
void serialize(Archive& archive, SectionDraft& draft) {
    archive(cereal::make_nvp("id", draft.section.id),
            cereal::make_nvp("title", draft.section.title),
            optional("help", draft.section.help), optional("weight", draft.section.weight),
            cereal::make_nvp("pages", draft.pages));
}

template <class Archive>
void serialize(Archive& archive, NotesDraft& notes) {
    archive(cereal::make_nvp("respondents", notes.respondents),
            cereal::make_nvp("needRate", notes.need_rate),
            cereal::make_nvp("priorityIndex", notes.priority_index),
            cereal::make_nvp("resourceCoverage", notes.resource_coverage));
}

template <class Archive>
void serialize(Archive& archive, RankingDraft& draft) {
    define::Ranking& ranking = draft.ranking;
    archive(cereal::make_nvp("model", ranking.model), cereal::make_nvp("status", ranking.status),
            cereal::make_nvp("priority", ranking.priority),
            cereal::make_nvp("requiredResources", ranking.required_resources),
            cereal::make_nvp("availableResources", ranking.available_resources),
            cereal::make_nvp("firstTieOption", ranking.first_tie_option),
            cereal::make_nvp("indexThreshold", ranking.index_threshold),
            cereal::make_nvp("coverageThreshold", ranking.coverage_threshold),
            cereal::make_nvp("quadrants", ranking.quadrants), optional("notes", draft.notes));
}

template <class Archive>
void serialize(Archive& archive, define::Level& level) {
    archive(cereal::make_nvp("value", level.value), cereal::make_nvp("id", level.id),
            cereal::make_nvp("label", level.label), optional("help", level.help));
}

template <class Archive>
void serialize(Archive& archive, define::Band& band) {
    archive(cereal::make_nvp("min", band.min), cereal::make_nvp("max", band.max),
            cereal::make_nvp("level", band.level));
}

template <class Archive>
void serialize(Archive& archive, ScoringNotesDraft& notes) {
    archive(cereal::make_nvp("themeScore", notes.theme_score),
            cereal::make_nvp("overallScore", notes.overall_score),
            cereal::make_nvp("coverage", notes.coverage), cereal::make_nvp("gain", notes.gain),
            cereal::make_nvp("publication", notes.publication));
}

template <class Archive>
void serialize(Archive& archive, ScoringDraft& draft) {
    define::Scoring& scoring = draft.scoring;
    archive(cereal::make_nvp("levels", scoring.levels), cereal::make_nvp("bands", scoring.bands),
            cereal::make_nvp("minCoverage", scoring.min_coverage),
            cereal::make_nvp("minGroup", scoring.min_group), optional("notes", draft.notes));
}

template <class Archive>
void serialize(Archive& archive, define::Profile& profile) {
    archive(optional("organisation", profile.organisation), optional("grappe", profile.grappe),
            optional("type", profile.type), optional("size", profile.size),
            optional("region", profile.region), optional("wave", profile.wave));
}

template <class Archive>
void serialize(Archive& archive, define::NeedMatch& match) {
    archive(cereal::make_nvp("need", match.need), optional("offers", match.offers),
            optional("page", match.page));
}

template <class Archive>
void serialize(Archive& archive, define::Mentoring& mentoring) {
    archive(cereal::make_nvp("question", mentoring.question),
            cereal::make_nvp("seek", mentoring.seek), cereal::make_nvp("offers", mentoring.offers),
            cereal::make_nvp("label", mentoring.label));
}

template <class Archive>
void serialize(Archive& archive, define::Lead& lead) {
    archive(cereal::make_nvp("field", lead.field), cereal::make_nvp("leads", lead.leads),
            optional("joins", lead.joins));
}

template <class Archive>
void serialize(Archive& archive, define::Pooling& pooling) {
    archive(cereal::make_nvp("needs", pooling.needs),
            optional("needsDetail", pooling.needs_detail),
            cereal::make_nvp("offers", pooling.offers),
            optional("offersDetail", pooling.offers_detail),
            optional("otherNeed", pooling.other_need), optional("noOffer", pooling.no_offer),
            cereal::make_nvp("matches", pooling.matches),
            optional("mentoring", pooling.mentoring), optional("lead", pooling.lead),
            optional("settle", pooling.settle));
}

template <class Archive>
void serialize(Archive& archive, define::Goal& goal) {
    archive(cereal::make_nvp("number", goal.number), cereal::make_nvp("label", goal.label));
}

template <class Archive>
void serialize(Archive& archive, define::Resource& resource) {
    archive(cereal::make_nvp("id", resource.id), cereal::make_nvp("name", resource.name),
            cereal::make_nvp("kind", resource.kind),
            cereal::make_nvp("description", resource.description),
            optional("note", resource.note), optional("url", resource.url),
            cereal::make_nvp("sections", resource.sections));
}

template <class Archive>
void serialize(Archive& archive, ResourcesDraft& draft) {
    archive(cereal::make_nvp("format", draft.format),
            cereal::make_nvp("formatVersion", draft.format_version),
            cereal::make_nvp("resources", draft.resources));
}

template <class Archive>
void serialize(Archive& archive, QuestionnaireDraft& draft) {
    define::Questionnaire& questionnaire = draft.questionnaire;
    archive(cereal::make_nvp("format", draft.format),
            cereal::make_nvp("formatVersion", draft.format_version),
            cereal::make_nvp("id", questionnaire.id),
            cereal::make_nvp("version", questionnaire.version),
            cereal::make_nvp("title", questionnaire.title),
            optional("introduction", questionnaire.introduction),
            optional("source", questionnaire.source),
            optional("onePerCluster", questionnaire.one_per_cluster),
            optional("optionLists", draft.option_lists), optional("models", draft.models),
            cereal::make_nvp("sections", draft.sections), optional("ranking", draft.ranking),
            optional("scoring", draft.scoring), optional("profile", questionnaire.profile),
            optional("goals", questionnaire.goals),
            optional("withdrawal", questionnaire.withdrawal),
            optional("pooling", questionnaire.pooling));
}

template <class Archive>
void serialize(Archive& archive, define::Cluster& cluster) {
    archive(cereal::make_nvp("id", cluster.id), cereal::make_nvp("name", cluster.name),
            cereal::make_nvp("sector", cluster.sector));
}

template <class Archive>
void serialize(Archive& archive, ClustersDraft& draft) {
    archive(cereal::make_nvp("format", draft.format),
            cereal::make_nvp("formatVersion", draft.format_version),
            cereal::make_nvp("clusters", draft.clusters));
}

}  // namespace exchange
