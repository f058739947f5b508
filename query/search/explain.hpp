// Explanations: why an article was found, where it ranks, and why another was not.
#pragma once

#include <string>
#include <vector>

#include "query/search/search.hpp"

namespace telusur {

// One reason for an article's score.
struct Reason {
    std::string what;               // "korupsi", "pairs of words", ...: see explain_hit()
    std::string how;                // "in any form", "in this form", "as a phrase", ...
    std::vector<std::string> forms; // as the article has them, at most kMaxForms
    std::size_t in_title = 0;       // how often there
    std::size_t in_body = 0;
    double score = 0;
    double share = 0; // of the whole score, from 0 to 1
};

constexpr std::size_t kMaxForms = 5;

// Returns the reasons for a hit of the searcher's last search, the largest first; their scores add
// up to the hit's. Empty when it was sorted by day.
std::vector<Reason> explain_hit(Searcher& searcher, const Hit& hit);

// Whether an article meets one clause of a query.
struct ClauseCheck {
    std::string clause; // as printed
    bool is_met = false;
    bool is_needed = false; // without it the article cannot match
};

// Returns for each clause of `query` whether the article with this id meets it. Throws Error when
// there is no such article.
std::vector<ClauseCheck> check_clauses(Searcher& searcher, const Group& query,
                                       const SearchSettings& settings, const std::string& id);

} // namespace telusur
