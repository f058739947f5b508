// The options of `telusur search`.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <boost/program_options/options_description.hpp>

#include "query/commands/people_options.hpp"
#include "query/search/facets.hpp"
#include "query/search/search.hpp"

namespace telusur {

constexpr int kNoSeed = -1;
constexpr int kDefaultHits = -1; // as many as the format shows by itself

struct SearchOptions {
    std::vector<std::string> indexes;
    std::vector<std::string> words;
    std::string queries; // file of queries; empty: none
    std::string format = "text";
    std::string sort = "relevance";
    std::string group = "none";
    std::string expand = "all";
    std::string fields;
    std::string facets;
    std::string why_not;
    PeopleOptions people;
    bool recent = false;
    bool explain = false;
    bool parse = false;
    int hits = kDefaultHits; // kAll: all
    int offset = 0;
    int timeout = 0; // milliseconds; 0: none
    int seed = kNoSeed;

    std::size_t limit() const;
};

// Declares those of the options that say what matches.
void declare_match_options(boost::program_options::options_description& options,
                           SearchOptions& target);

// Declares the options, bound to `target`.
void declare_search_options(boost::program_options::options_description& options,
                            SearchOptions& target);

// Declares --group.
void declare_group_option(boost::program_options::options_description& options,
                          std::string* target);

// Throws UsageError when the options do not go together.
void check(const SearchOptions& options);

// Returns the words as one query.
std::string joined(const std::vector<std::string>& words);

// What the options say for a search.
SearchSettings search_settings(const SearchOptions& options);

// What the list of --facets names. Throws UsageError.
std::vector<FacetKind> facet_kinds(const SearchOptions& options);

// Declares --fields; its default is every column but the body.
void declare_fields_option(boost::program_options::options_description& options,
                           std::string* target);
// What such a list names. Throws UsageError, also where `format` is no table and there is a list.
std::vector<std::string> columns_named(const std::string& list, const std::string& format);

} // namespace telusur
