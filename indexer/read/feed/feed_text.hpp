// Feed text: the bytes of a feed as UTF-8, and where in it the feed begins.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace telusur {

// Returns `bytes` as UTF-8 without a byte order mark or zero bytes. The encoding is told as that of
// a page (decode_page), but a feed's own declaration is its XML declaration, and UTF-16 is known
// without a byte order mark.
// declared: the charset of the HTTP header, "" when there is none.
std::string decode_feed(std::string_view bytes, std::string_view declared = {});

// Returns where in `text` the root element of a feed or a sitemap begins: behind an XML
// declaration, comments and a document type, and behind what a server printed before the
// declaration. npos when `text` is neither. text: UTF-8; its beginning is enough.
std::size_t feed_begin(std::string_view text);

// The name that begins at the front of `text`, in lower case and without its prefix ("rdf:RDF" ->
// "rdf"); "" when there is none.
std::string local_name(std::string_view text);

} // namespace telusur
