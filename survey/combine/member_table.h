#pragma once
// Self-assessments by column, a byte a cell: what filters and cross-tabulations count, again and again,
// without reading an answer twice. 59 bytes a response with the built-in self-assessment.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "survey/combine/aggregate.h"
#include "survey/combine/row_set.h"
#include "survey/define/definition.h"

namespace combine {

// A cell below kFirstState is the place of a level of an item, or of a band of a score.
inline constexpr std::uint8_t kFirstState = 253, kNotApplicable = 253, kDontKnow = 254, kBlank = 255;
inline constexpr std::uint8_t kNoValue = 255;      // of a dimension

struct MemberTable {
    struct Column {
        std::string id;                            // "overall", a theme's section id, an item's question id
        std::size_t places = 0;                    // levels or bands
        std::vector<std::uint8_t> cells;           // one a row
    };
    struct Dimension {
        std::string by;                            // of dimensions()
        std::vector<std::string> values;           // in their usual order, 254 at most
        std::vector<std::uint8_t> cells;           // places in `values`, or kNoValue
    };
    Panel panel;                                   // the rows: whose they are
    std::vector<Column> measures;
    std::vector<Dimension> dimensions;

    std::size_t rows() const { return panel.size(); }
    const Column* measure(const std::string& id) const;        // null: none
    const Dimension* dimension(const std::string& by) const;
};

// Points into `panel`. A questionnaire without scoring has a table without columns.
MemberTable member_table(const Panel& panel, const define::Questionnaire& questionnaire,
                         const std::vector<define::Cluster>& clusters);

// The rows whose cell is one of `wanted`, over as many rows or more.
RowSet rows_where(const std::vector<std::uint8_t>& cells, const std::array<bool, 256>& wanted,
                  std::size_t rows);

}  // namespace combine
