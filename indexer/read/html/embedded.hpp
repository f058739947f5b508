// Embedded bodies: articles that a page carries as data, for a script to show.
#pragma once

#include <string>
#include <string_view>

#include "indexer/read/html/page.hpp"

namespace telusur {

// Returns the longest text with paragraphs in the page's <script type="application/json">, as
// single-page applications leave their data ("__NEXT_DATA__"); "" when there is none.
std::string embedded_html(const Page& page);

// Returns the paragraphs of a piece of HTML or of plain text, separated by "\n", noise left out.
std::string body_of(std::string_view html);

} // namespace telusur
