#pragma once
// The shape of a benchmark file (survey/README.md), described once for reading and writing.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cereal/cereal.hpp>

#include "survey/exchange/response_shape.h"
#include "survey/exchange/tree_reader.h"

namespace exchange {

// A measure of a group: hidden, or numbers.
struct SpreadShape {
    std::string id;
    bool hidden = false;
    std::optional<std::int64_t> n;
    std::vector<std::int64_t> counts;
    std::optional<double> mean, q1, median, q3;
};
struct GroupShape {
    std::string by, value;
    std::vector<SpreadShape> themes, items;
};
struct BenchmarkShape {
    std::string format;
    int format_version = 0;
    QuestionnaireReference questionnaire;
    std::string wave;
    int min_group = 0;
    std::string as_of;
    std::vector<GroupShape> groups;
    std::string checksum;      // empty: none
};

template <class Archive>
void serialize(Archive& archive, SpreadShape& spread) {
    archive(cereal::make_nvp("id", spread.id), optional("hidden", spread.hidden),
            optional("n", spread.n), optional("counts", spread.counts),
            optional("mean", spread.mean), optional("q1", spread.q1),
            optional("median", spread.median), optional("q3", spread.q3));
}

template <class Archive>
void serialize(Archive& archive, GroupShape& group) {
    archive(cereal::make_nvp("by", group.by), cereal::make_nvp("value", group.value),
            cereal::make_nvp("themes", group.themes), cereal::make_nvp("items", group.items));
}

// In the order of the canonical bytes.
template <class Archive>
void serialize(Archive& archive, BenchmarkShape& shape) {
    archive(cereal::make_nvp("format", shape.format),
            cereal::make_nvp("formatVersion", shape.format_version),
            cereal::make_nvp("questionnaire", shape.questionnaire),
            cereal::make_nvp("wave", shape.wave), cereal::make_nvp("minGroup", shape.min_group),
            cereal::make_nvp("asOf", shape.as_of), cereal::make_nvp("groups", shape.groups),
            optional("checksum", shape.checksum));
}

}  // namespace exchange
