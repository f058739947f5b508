// One article with its facts, for people and as JSON (OUTPUT.md).
#pragma once

#include <ostream>

#include "query/search/search.hpp"

namespace telusur {

void print_article(std::ostream& out, const FoundArticle& found);

// One line.
void print_article_json(std::ostream& out, const FoundArticle& found);

} // namespace telusur
