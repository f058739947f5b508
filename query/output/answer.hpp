// An answer to a search, as every output format gets it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/search/search.hpp"
#include "query/search/snippet.hpp"

namespace telusur {

// A hit with what is to be marked in it.
struct ShownHit {
    Hit hit;
    std::vector<ByteRange> title_matches; // in its title
    Snippet snippet;                      // of its body
};

struct Answer {
    std::string query; // as understood
    std::size_t total = 0;
    std::vector<ShownHit> hits;
};

} // namespace telusur
