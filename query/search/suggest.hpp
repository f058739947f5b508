// Suggestions: "Maksud Anda ...?" for words that an index does not know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/language/syntax.hpp"
#include "query/search/search.hpp"

namespace telusur {

// A word in more articles is no mistake.
constexpr std::size_t kMistakenArticles = 2;

// A word of the query and what was probably meant.
struct Correction {
    std::string from, to;
};

struct Suggestion {
    std::string query; // as printed(), with the words put right
    Group tree;
    std::vector<Correction> corrections; // those that are in it
    std::size_t total = 0;               // how many articles it finds
};

// Returns the query with every plain word put right that hardly an article has:
// by the word of the index that was likeliest meant (WordList), by two that the
// word runs together, or by one that two words of the query are the halves of.
// Of several candidates those count more that stand beside the query's other
// words, as in a name, or in articles with them. A word of which only other
// forms are known is put right where another is much likelier. No value when
// nothing is to be put right, or nothing would be found.
std::optional<Suggestion> suggest(Searcher& searcher, const Group& query);

} // namespace telusur
