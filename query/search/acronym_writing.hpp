// Acronym writing: whether the articles of an index write a word as an acronym.
#pragma once

#include "query/search/index_view.hpp"
#include "query/search/query_words.hpp"

namespace telusur {

// Returns true when most articles with the word in just its form write it as an acronym ("PAN", not
// "pan"), as far as the facts of a sample tell; also when the index has no facts about acronyms.
// Throws Error and Xapian::Error.
bool is_mostly_acronym(IndexView& view, const QueryWord& word);

} // namespace telusur
