// The options of `telusur search`.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <boost/program_options/options_description.hpp>

#include "query/search/facets.hpp"
#include "query/search/search.hpp"

namespace telusur {

struct SearchOptions {
    std::vector<std::string> indexes;
    std::vector<std::string> words;
    std::string queries; // file of queries; empty: none
    std::string format = "text";
    std::string colour = "auto";
    std::string sort = "relevance";
    std::string group = "none";
    std::string expand = "all";
    std::string fields;
    std::string facets;
    std::string why_not;
    bool recent = false;
    bool explain = false;
    bool parse = false;
    int hits = 0; // 0: the default of the format
    int offset = 0;
    int timeout = 0; // milliseconds; 0: none

    std::size_t limit() const;
};

// Declares those of the options that say what matches.
void declare_match_options(boost::program_options::options_description& options,
                           SearchOptions& target);

// Declares the options, bound to `target`.
void declare_search_options(boost::program_options::options_description& options,
                            SearchOptions& target);

// Throws UsageError when the options do not go together.
void check(const SearchOptions& options);

// Returns the words as one query.
std::string joined(const std::vector<std::string>& words);

// What the options say for a search.
SearchSettings search_settings(const SearchOptions& options);

// What the lists of --facets and --fields name. Throw UsageError.
std::vector<FacetKind> facet_kinds(const SearchOptions& options);
std::vector<std::string> columns_of(const SearchOptions& options);

} // namespace telusur
