// Quotes: who said what in an article.
#pragma once

#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

// Returns the quotations of the body with their speakers, in their order, and what is reported
// without quotation marks ("NAME menyatakan bahwa ...", rule `reported`). Words in quotation marks
// that nobody says (titles, nicknames) are none. A pronoun or a part of a name stands for the
// person that was named in full; a quotation without any attribution has the speaker before it
// (rule `follows`), or none when there is no such.
std::vector<QuoteFact> find_quotes(const AnalyzedArticle& article);

} // namespace telusur
