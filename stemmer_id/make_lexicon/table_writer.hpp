// Table writer: lays words out as lexicon_table.hpp says, and writes them as C++.
#pragma once

#include <ostream>

#include "stemmer_id/make_lexicon/word_lists.hpp"

namespace telusur::make_lexicon {

// Throws std::runtime_error when a word is too long or there are too many.
void write_table(std::ostream& out, const Words& words);

} // namespace telusur::make_lexicon
