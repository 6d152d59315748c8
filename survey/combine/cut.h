#pragma once
// Where a graph is thin: the parts of it that hang together by too little.

#include <vector>

namespace combine {

using Weights = std::vector<std::vector<long>>;   // symmetric, 0 where there is no edge

// The lightest cut of weight 1 to `least` − 1 through a connected part of the graph: 1 on its one
// side, 2 on the other, 0 in the other parts; empty when there is none. Stoer and Wagner (J. ACM 44,
// 1997): exact, O(vertices³).
std::vector<char> thin_cut(const Weights& weights, long least);

}  // namespace combine
