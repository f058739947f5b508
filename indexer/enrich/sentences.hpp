// Sentences: where they begin, as the readers of speech need it.
#pragma once

#include <cstddef>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

// True when the token `index` begins with a capital of A to Z.
bool is_capital(const AnalyzedText& text, std::size_t index);

// True when the token `index` begins a sentence, also the first of the text; not behind an initial
// or a title: "Laode M. Syarif".
bool starts_sentence(const AnalyzedText& text, std::size_t index);

} // namespace telusur
