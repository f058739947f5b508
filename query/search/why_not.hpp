// Why not: which clauses of a query an article meets.
#pragma once

#include <string>
#include <vector>

#include "query/search/search.hpp"

namespace telusur {

// Whether an article meets one clause of a query.
struct ClauseCheck {
    std::string clause; // as printed
    int depth = 0;      // of brackets around it
    bool is_met = false;
    bool is_needed = false; // without it the group that it is in cannot match
};

// Returns for each clause of `query`, and for those in its brackets behind it, whether the article
// with this id meets it. Throws Error when there is no such article.
std::vector<ClauseCheck> check_clauses(Searcher& searcher, const Group& query,
                                       const SearchSettings& settings, const std::string& id);

} // namespace telusur
