#pragma once
// The shape of a response file (FORMAT.md §1), described once for reading and writing.

#include <cstdint>
#include <string>

#include <cereal/cereal.hpp>

#include "survey/answer/answer.h"
#include "survey/exchange/json_gate.h"
#include "survey/exchange/tree_reader.h"

namespace exchange {

struct QuestionnaireReference {
    std::string id;
    std::string version;
};

// Answers stay a tree here: the checksum is checked before they are given a meaning.
struct ResponseShape {
    std::string format;
    int format_version = 0;
    QuestionnaireReference questionnaire;
    std::string id;
    std::int64_t revision = 0;
    std::string wave;
    std::string language;
    answer::Respondent respondent;
    std::string created;
    std::string modified;
    Node answers;
    std::string checksum;      // empty: none
};

// Without its answers.
answer::Response response_of(ResponseShape shape);

// The node itself; a response's answers must be an array.
void read_leaf(const Node& node, const std::string& place, Node& value, Faults& faults);

template <class Archive>
void serialize(Archive& archive, QuestionnaireReference& reference) {
    archive(cereal::make_nvp("id", reference.id), cereal::make_nvp("version", reference.version));
}

template <class Archive>
void serialize(Archive& archive, answer::Respondent& respondent) {
    archive(cereal::make_nvp("id", respondent.id), cereal::make_nvp("grappe", respondent.grappe),
            cereal::make_nvp("organisation", respondent.organisation),
            cereal::make_nvp("type", respondent.type), cereal::make_nvp("size", respondent.size),
            cereal::make_nvp("region", respondent.region),
            cereal::make_nvp("name", respondent.name), cereal::make_nvp("role", respondent.role));
}

// In the order of the canonical bytes.
template <class Archive>
void serialize(Archive& archive, ResponseShape& shape) {
    archive(cereal::make_nvp("format", shape.format),
            cereal::make_nvp("formatVersion", shape.format_version),
            cereal::make_nvp("questionnaire", shape.questionnaire),
            cereal::make_nvp("id", shape.id), cereal::make_nvp("revision", shape.revision),
            cereal::make_nvp("wave", shape.wave), cereal::make_nvp("language", shape.language),
            cereal::make_nvp("respondent", shape.respondent),
            cereal::make_nvp("created", shape.created),
            cereal::make_nvp("modified", shape.modified),
            cereal::make_nvp("answers", shape.answers), optional("checksum", shape.checksum));
}

}  // namespace exchange
