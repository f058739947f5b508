// Suggestions: "Maksud Anda ...?" for words that an index does not know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/language/syntax.hpp"
#include "query/search/search.hpp"

namespace telusur {

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

// Returns the query with every plain word that no article has (in no form of its root) put right:
// by a word of the index that differs in a letter or two, or by two that the word runs together.
// Of several candidates the one that stands most often in articles with the query's other words.
// No value when no word is unknown, none is like one of the index, or nothing would be found.
std::optional<Suggestion> suggest(Searcher& searcher, const Group& query);

} // namespace telusur
