// Measures of rankings, as trec_eval defines them, and a test of their difference.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace telusur {

// Judgements of one query: article id -> grade; more than 0 is relevant.
using Judgements = std::map<std::string, int>;
// By query id.
using Qrels = std::map<std::string, Judgements>;
// Article ids of one query, best first; by query id.
using Run = std::map<std::string, std::vector<std::string>>;

constexpr std::array<std::string_view, 5> kMeasures{"nDCG@10", "MRR@10", "MAP", "R@100", "S@10"};
using Measured = std::array<double, kMeasures.size()>;

// Returns the measures of a ranking. Gains are the grades themselves, discounted by log2(rank + 1);
// articles without a judgement are not relevant. With no relevant article all are 0.
Measured measure(const std::vector<std::string>& ranking, const Judgements& judgements);

// Returns the measures of each query that has judgements, in the order of their ids; one that the
// run lacks counts as having found nothing.
std::vector<Measured> measure(const Run& run, const Qrels& qrels);

Measured mean(const std::vector<Measured>& measured);

// Returns the probability of a difference of the means at least as large if each query's two values
// could as well be swapped (Fisher's randomisation test, two-sided, 10,000 swaps, always the same
// ones). one, other: of the same queries.
double probability_of_chance(const std::vector<double>& one, const std::vector<double>& other);

} // namespace telusur
