// Session: what a route has to answer with.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "query/search/search.hpp"
#include "query/serve/completion_maker.hpp"
#include "query/serve/serve_options.hpp"

namespace telusur {

class Metrics;

struct Session {
    const ServeOptions& options;
    const Metrics& metrics;
    const std::string& base_url; // "https://cari.example", without a slash behind it
    std::string revision;        // of the index
    std::size_t articles = 0;    // that it has
    bool is_ready = true;        // false: it is ending
    Searcher* searcher;          // null for routes that need none
    std::shared_ptr<const CurrentCompletions> completions = {}; // null: not made yet
};

} // namespace telusur
