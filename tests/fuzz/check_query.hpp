// What holds for any query: an answer or a UsageError, read strictly and leniently; the printed
// tree is a query with the same tree; the total is what is found.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

#include "indexer/program/error.hpp"
#include "query/language/parse.hpp"
#include "query/search/explain.hpp"
#include "query/search/search.hpp"
#include "query/search/snippet.hpp"
#include "query/search/suggest.hpp"

inline void expect(bool holds, std::string_view what, std::string_view query) {
    if (holds) return;
    std::cerr << what << ": " << query << '\n';
    std::abort();
}

inline void check_answer(telusur::Searcher& searcher, const telusur::Group& tree,
                         std::string_view text) {
    using namespace telusur;
    SearchSettings settings;
    settings.ranking.by_story = text.size() % 2 == 0;
    const SearchResult result = searcher.search(tree, settings);
    if (!settings.ranking.by_story)
        expect(result.total == result.hits.size(), "the total is another", text);
    Marker marker(result.marks);
    for (const Hit& hit : result.hits) {
        const Snippet snippet = marker.snippet(hit.article[Field::body]);
        for (const ByteRange& match : snippet.matches)
            expect(match.end <= snippet.text.size(), "a match is outside the snippet", text);
        explain_hit(searcher, hit);
    }
    suggest(searcher, tree);
}

inline void check_query(telusur::Searcher& searcher, std::string_view text) {
    using namespace telusur;
    for (const Strictness strictness : {Strictness::strict, Strictness::lenient}) {
        try {
            const ParsedQuery parsed = parse_query(text, strictness);
            const std::string once = printed(parsed.root);
            const std::string inner = once.substr(1, once.size() - 2);
            if (inner.size() <= kMaxQueryBytes) {
                try {
                    expect(printed(parse_query(inner).root) == once, "printed otherwise", text);
                } catch (const UsageError& error) { // only limits that brackets added reach
                    const std::string_view why = error.what();
                    expect(why.find("more than") != std::string_view::npos,
                           "the printed query is refused", text);
                }
            }
            check_answer(searcher, parsed.root, text);
        } catch (const UsageError&) {
        }
    }
}
