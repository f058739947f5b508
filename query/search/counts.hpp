// Counts: how often something stands in the articles that have it.
#pragma once

#include <cstdint>
#include <vector>

namespace telusur {

// A title's word counts kTitleWeight times.
struct Count {
    std::uint32_t doc = 0;
    float count = 0;
};
using Counts = std::vector<Count>; // in order of doc

// Adds up the counts of several lists.
Counts merged(std::vector<Counts> lists);

Counts times(Counts counts, double weight);

} // namespace telusur
