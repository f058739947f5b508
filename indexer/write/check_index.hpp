// Checking: whether an index holds together, and holds what its articles say.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace telusur {

struct CheckReport {
    std::size_t articles = 0;          // in the index
    std::size_t compared = 0;          // with what their stored text gives
    bool is_other_analysis = false;    // then terms cannot be compared
    std::size_t problem_count = 0;     // all that were found
    std::vector<std::string> problems; // the first kMaxProblems, a line each
};
constexpr std::size_t kMaxProblems = 20;

// Checks the structure of the database's tables, that every article has an id of its own, and, for
// kSampledArticles of them spread over the index, that article, terms, values and postings are what
// the stored text gives. is_full: for all articles, and that the postings of each term are as many
// as the articles say. Throws Error when the index cannot be opened at all.
CheckReport check_index(const std::string& index, bool is_full);
constexpr std::size_t kSampledArticles = 1000;

} // namespace telusur
