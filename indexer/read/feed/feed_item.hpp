// Feed item: what an item of RSS, an entry of Atom or an address of a news sitemap says.
#pragma once

#include <string>

#include <pugixml.hpp>

#include "indexer/format/article.hpp"
#include "indexer/read/feed/feed_names.hpp"

namespace telusur {

// Returns the item's values as finish_article() takes them.
// source: what the feed calls itself, for an item that names no source of its own; may be empty.
// Throws Error, whose message is the reason, when its text is longer than kMaxArticleBytes or its
// HTML too intricate.
Article item_article(pugi::xml_node item, const FeedNames& names, const std::string& source);

// The text of an element that shows a name or a heading: no tags, white space collapsed.
std::string label_of(pugi::xml_node element);

} // namespace telusur
