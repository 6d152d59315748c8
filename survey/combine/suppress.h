#pragma once
// Which cells of published tables are hidden, so that nobody can work out a group that is too small
// (CHARTS.md §3). Pure: cells are numbers of people, equations say what follows from what.
//
// A cell of 1 to least − 1 people is hidden; 0 stays 0. Then, until nothing changes, each equation,
// crossing and grid below hides the smallest shown cell that it needs, the first in order on ties.

#include <cstddef>
#include <vector>

namespace combine {

struct GroupCell {
    long n = 0;               // people, 0 or more
    // False: never shown anyhow, like the people who gave no value. It still counts as hidden, since
    // a total minus what is shown gives it away.
    bool published = true;
};

struct Equation {
    enum class Kind {
        Sum,        // the cells part a published total: neither one hidden cell, nor fewer than
                    // `least` hidden people
        Relation,   // each cell follows from all the others (the first is their mean): not one
                    // hidden cell; the first is hidden last
        Follow,     // the first is the total: where it is hidden, all are
    };
    Kind kind = Kind::Sum;
    std::vector<std::size_t> cells;
};

// The same people parted twice. Sums of shown cells of one side minus sums of the other must differ
// by nobody, or by `least` people and more. Think of cells as vertices and of people as edges
// between their two cells, where the hidden cells of a side are one vertex (the total minus the
// others gives just their sum): such a difference is a cut of that graph, and none may be thin.
struct Crossing {
    std::vector<std::size_t> left, right;       // every cell of a Sum, hidden and unpublished too
    std::vector<std::vector<long>> common;      // people in left[i] and right[j]
};

// Rows that are Relations, columns that are Sums with their total as the first row: groups by themes.
// Several equations at once may settle a cell that each leaves open. The unknowns are the hidden cells;
// as edges between their row and their column they make a graph in which an unknown is settled exactly
// when it is a bridge, a cut of one edge (what a row of unpublished cells adds up to is not known:
// those rows bind nothing). No hidden cell may be settled, but one never published of `least` people.
using Grid = std::vector<std::vector<std::size_t>>;

// One a cell: 1 where it is hidden. A cell that is not published is hidden when it has anybody.
std::vector<char> hidden_cells(const std::vector<GroupCell>& cells,
                               const std::vector<Equation>& equations,
                               const std::vector<Crossing>& crossings,
                               const std::vector<Grid>& grids, long least);

}  // namespace combine
