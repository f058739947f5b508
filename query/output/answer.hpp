// An answer to a search, as every output format gets it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "query/search/explain.hpp"
#include "query/search/facets.hpp"
#include "query/search/search.hpp"
#include "query/search/snippet.hpp"
#include "query/search/suggest.hpp"

namespace telusur {

// A hit with what is to be marked in it.
struct ShownHit {
    Hit hit;
    std::vector<ByteRange> title_matches; // in its title
    Snippet snippet;                      // of its body
    std::vector<Reason> reasons;          // with --explain
};

struct Answer {
    std::string query; // as understood
    std::size_t total = 0;
    std::vector<ShownHit> hits;
    std::size_t stories = 0; // 0: not counted
    std::vector<Expansion> expansions;
    std::vector<std::string> feedback;    // stems of the first articles that raised others
    std::vector<std::string> passed_over; // words that find nothing by themselves
    bool is_partial = false;              // the time was over
    std::vector<Facet> facets;
    std::optional<Suggestion> suggestion; // where words are unknown
};

} // namespace telusur
