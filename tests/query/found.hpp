// The answer to a query in a few characters.
#pragma once

#include <string>
#include <string_view>

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
