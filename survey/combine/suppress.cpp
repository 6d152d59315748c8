#include "survey/combine/suppress.h"

#include <optional>
#include <utility>

#include "survey/combine/cut.h"

namespace combine {
namespace {

using Index = std::size_t;
using Choice = std::optional<Index>;      // the cell to hide next; empty: all is well

class Table {
public:
    Table(const std::vector<GroupCell>& cells, long least)
        : cells_(cells), least_(least), hidden_(cells.size(), 0) {
        for (Index i = 0; i < cells.size(); ++i)
            if (cells[i].n > 0 && (cells[i].n < least || !cells[i].published)) hidden_[i] = 1;
    }

    bool hidden(Index cell) const { return hidden_[cell] != 0; }
    bool shown(Index cell) const { return cells_[cell].n > 0 && !hidden(cell); }
    void hide(Index cell) { hidden_[cell] = 1; }
    bool published(Index cell) const { return cells_[cell].published; }
    long n(Index cell) const { return cells_[cell].n; }
    long least() const { return least_; }
    std::vector<char> take() { return std::move(hidden_); }

    // The smallest cell shown among those, the first of equals.
    Choice smallest(const std::vector<Index>& among) const {
        Choice best;
        for (const Index cell : among)
            if (shown(cell) && (!best || n(cell) < n(*best))) best = cell;
        return best;
    }

    Choice next(const Equation& equation) const {
        if (equation.cells.empty()) return {};
        if (equation.kind == Equation::Kind::Follow)
            return hidden(equation.cells.front()) ? smallest(equation.cells) : Choice();
        long people = 0;
        std::vector<Index> away;
        for (const Index cell : equation.cells)
            if (hidden(cell)) people += n(cell), away.push_back(cell);
        const bool sum = equation.kind == Equation::Kind::Sum;
        // Those without a value may be worked out when they are enough: nobody meant to hide them.
        const bool alone = away.size() == 1 && (!sum || cells_[away.front()].published);
        const bool few = sum && people > 0 && people < least_;
        if (!alone && !few) return {};
        if (sum) return smallest(equation.cells);
        const Choice part = smallest({equation.cells.begin() + 1, equation.cells.end()});
        return part ? part : smallest(equation.cells);
    }

private:
    const std::vector<GroupCell>& cells_;
    long least_;
    std::vector<char> hidden_;
};

// The vertices of a crossing: the shown cells of both sides, and one for the hidden ones of each.
struct Graph {
    Weights weights;
    std::vector<Choice> cell;             // of each vertex; empty: the hidden ones
    std::vector<Index> right;             // of each vertex: 1 when it parts the right side
    std::vector<Index> left_of, right_of; // vertex of each cell
};

std::vector<Index> add_side(Graph& graph, const std::vector<Index>& cells, const Table& table,
                            Index right) {
    const Index away = graph.cell.size();
    graph.cell.emplace_back();
    graph.right.push_back(right);
    std::vector<Index> vertices;
    for (const Index cell : cells) {
        vertices.push_back(table.shown(cell) ? graph.cell.size() : away);
        if (!table.shown(cell)) continue;
        graph.cell.emplace_back(cell);
        graph.right.push_back(right);
    }
    return vertices;
}

Graph graph_of(const Crossing& crossing, const Table& table) {
    Graph graph;
    graph.left_of = add_side(graph, crossing.left, table, 0);
    graph.right_of = add_side(graph, crossing.right, table, 1);
    const Index size = graph.cell.size();
    graph.weights.assign(size, std::vector<long>(size, 0));
    for (Index i = 0; i < crossing.left.size(); ++i)
        for (Index j = 0; j < crossing.right.size(); ++j) {
            const Index left = graph.left_of[i], right = graph.right_of[j];
            graph.weights[left][right] += crossing.common[i][j];
            graph.weights[right][left] = graph.weights[left][right];
        }
    return graph;
}

// Hiding a cell closes the cut when it joins the hidden cells of its side across it.
Choice next(const Crossing& crossing, const Table& table) {
    const Graph graph = graph_of(crossing, table);
    const std::vector<char> side = thin_cut(graph.weights, table.least());
    if (side.empty()) return {};
    long balance = 0;                     // people of the cut's one side minus those of the other
    Index away[2] = {0, 0};               // the vertex of the hidden cells, left and right
    for (Index v = 0; v < side.size(); ++v) {
        for (const long weight : graph.weights[v])
            balance += side[v] == 1 ? weight : side[v] == 2 ? -weight : 0;
        if (!graph.cell[v]) away[graph.right[v]] = v;
    }
    const char smaller = balance <= 0 ? 1 : 2;
    std::vector<Index> near, far, rest;
    for (Index v = 0; v < side.size(); ++v) {
        if (!graph.cell[v] || side[v] == 0) continue;
        const Index hidden = away[graph.right[v]];
        bool any = false;
        for (const long weight : graph.weights[hidden]) any = any || weight > 0;
        const bool joins = !any || side[hidden] != side[v];
        (!joins ? rest : side[v] == smaller ? near : far).push_back(*graph.cell[v]);
    }
    for (const auto* cells : {&near, &far, &rest})
        if (const Choice found = table.smallest(*cells)) return found;
    return {};
}

// Vertices: one for the rows that bind nothing, then the other rows, then the columns.
Choice next(const Grid& grid, const Table& table) {
    const Index rows = grid.size(), columns = grid.empty() ? 0 : grid.front().size();
    const auto row_of = [&](Index row) { return table.published(grid[row].front()) ? row + 1 : 0; };
    Weights weights(1 + rows + columns, std::vector<long>(1 + rows + columns, 0));
    for (Index r = 0; r < rows; ++r)
        for (Index c = 0; c < columns; ++c) {
            if (!table.hidden(grid[r][c])) continue;
            const Index row = row_of(r), column = 1 + rows + c;
            // Enough people of no value may be settled: two, so that they are no bridge.
            const bool may = !table.published(grid[r][c]) && table.n(grid[r][c]) >= table.least();
            weights[row][column] += may ? 2 : 1;
            weights[column][row] = weights[row][column];
        }
    const std::vector<char> side = thin_cut(weights, 2);
    std::vector<Index> joining;
    for (Index r = 0; r < rows && !side.empty(); ++r)
        for (Index c = 0; c < columns; ++c)
            if (side[row_of(r)] != side[1 + rows + c]) joining.push_back(grid[r][c]);
    return table.smallest(joining);
}

}  // namespace

std::vector<char> hidden_cells(const std::vector<GroupCell>& cells,
                               const std::vector<Equation>& equations,
                               const std::vector<Crossing>& crossings,
                               const std::vector<Grid>& grids, long least) {
    Table table(cells, least);
    bool changed = true;
    const auto hide = [&](const Choice& cell) {
        if (cell) table.hide(*cell), changed = true;
        return cell.has_value();
    };
    // The simple rules come first each time: they settle most of it, and the least is hidden.
    const auto settle = [&] {
        for (bool again = true; again;) {
            again = false;
            for (const Equation& equation : equations)
                while (hide(table.next(equation))) again = true;
        }
    };
    settle();
    while (std::exchange(changed, false)) {
        for (const Crossing& crossing : crossings)
            if (hide(next(crossing, table))) settle();
        for (const Grid& grid : grids)
            if (hide(next(grid, table))) settle();
    }
    return table.take();
}

}  // namespace combine
