// Boilerplate: what an outlet adds to a text ("Baca juga: ...", "Editor: ...", "Copyright ©").
#pragma once

#include <vector>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

// True when a piece of boilerplate can begin with the word. form: folded.
bool begins_boilerplate(std::string_view form);

// Returns the places of such words in `text`, in its order, without overlap: links to other
// articles, advertisements, names of the staff, notes on where it appeared and who owns it.
std::vector<TextRange> find_boilerplate(const AnalyzedText& text);

} // namespace telusur
