// Spelling cost: how unlikely it is that one word was typed for another.
#pragma once

#include <string_view>

namespace telusur {

// Returns about the binary logarithm of how many times less likely `typed` is
// than the right spelling when `meant` is meant: 0 when they are the same, 5
// for a letter that is missing or too many, less for one that was doubled, that
// changed places with the next, lies beside the right key or sounds like the
// right letters (Akhmad, Jusuf, Tjahjo), more where the first letter is wrong.
// More than `limit`: returns something larger than `limit`.
// Both: folded.
double spelling_cost(std::string_view typed, std::string_view meant, double limit);

} // namespace telusur
