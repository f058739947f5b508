// Feeds: RSS 0.9x, 1.0 and 2.0, Atom, and news sitemaps -> articles.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/read/complaint.hpp"

namespace telusur {

// The largest feed, in bytes, and the most "<" in one: a parsed tag takes some sixty bytes.
constexpr std::size_t kMaxFeedBytes = std::size_t{32} << 20;
constexpr std::size_t kMaxFeedTags = std::size_t{4} << 20;

// True when `bytes`, the beginning of a file, begin a feed or a sitemap, in any encoding.
bool is_feed(std::string_view bytes);

// Reads the items of a feed. XML that is not valid is mended and told; of a feed that is cut off
// what is there is read, and the cut is told. Entities that the feed defines are not expanded.
// A feed without items, and a sitemap without titles, is a complaint.
// bytes: the whole feed; is_feed() says that it is one. where: the name for complaints.
// charset: of the HTTP header, "" when there is none.
// Throws Error, whose message is the reason, when nothing of it can be read.
void read_feed(std::string_view bytes, const std::string& where, const ReadSink& sink,
               std::string_view charset = {});

} // namespace telusur
