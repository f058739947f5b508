// JSON-LD: what a page says of its article in <script type="application/ld+json">.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/read/html/facts.hpp"
#include "indexer/read/html/page.hpp"

namespace telusur {

// Returns what the page's article (NewsArticle, Article, BlogPosting, ...) says of itself; no value
// when there is none, or when there are so many that the page lists them. Articles within a list
// (ItemList, hasPart) do not count.
std::optional<PageFacts> json_ld_facts(const Page& page);

// The same for the text of one script. Text that is no valid JSON is mended where that is known to
// be needed (comments, raw line ends in strings, trailing commas, escaped quotation marks), and
// else searched for the few keys by themselves.
std::optional<PageFacts> json_ld_facts(std::string_view script);

} // namespace telusur
