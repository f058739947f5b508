// The ranking's parameters, as one table. What each is worth was measured on two sets of questions:
// tests/relevance/README.md says how.
#pragma once

namespace telusur::ranking {

// BM25's saturation of repeated words and weight of an article's length.
constexpr double kK1 = 1.0;
constexpr double kB = 0.6;
// The word in just the form that was asked, beside any form of its root.
constexpr double kExactForm = 0.3;
// An article that has all of the words asked: this part of their weights once more.
constexpr double kAllWords = 0.2;

} // namespace telusur::ranking
