// The answer to a query in a few characters.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "query/language/parse.hpp"
#include "query/search/search.hpp"

// Returns "2: b a": how many match, and the ids in order.
inline std::string found(telusur::Searcher& searcher, std::string_view text,
                         telusur::SearchSettings settings = {}) {
    if (settings.ranking.count == 10) settings.ranking.count = 100;
    const telusur::SearchResult result = searcher.search(telusur::parse_query(text).root, settings);
    std::string ids = std::to_string(result.total) + ':';
    for (const telusur::Hit& hit : result.hits) ids += ' ' + hit.article[telusur::Field::id];
    return ids;
}

// Returns "a b": the ids of those that match, in order of the ids; at most ten match.
inline std::string sorted_ids(telusur::Searcher& searcher, std::string_view query,
                              const telusur::SearchSettings& settings = {}) {
    const telusur::SearchResult result =
        searcher.search(telusur::parse_query(query).root, settings);
    std::set<std::string> sorted;
    for (const telusur::Hit& hit : result.hits) sorted.insert(hit.article[telusur::Field::id]);
    std::string list;
    for (const std::string& id : sorted) list += (list.empty() ? "" : " ") + id;
    CHECK(result.total == sorted.size());
    return list;
}
