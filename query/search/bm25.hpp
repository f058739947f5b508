// BM25: what a word gives to an article that has it.
#pragma once

#include "query/search/ranking.hpp"

namespace telusur {

// weight: of the word. count: how often it stands there, above 0. relative_length: of the article
// over the average.
inline double bm25(double weight, double count, double relative_length) {
    using ranking::kB, ranking::kK1;
    return weight * count * (kK1 + 1) / (count + kK1 * (1 - kB + kB * relative_length));
}

// What bm25() comes close to for a weight of 1 as the count grows.
constexpr double kMostOfBm25 = ranking::kK1 + 1;

} // namespace telusur
