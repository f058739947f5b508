// Entities: HTML's escapes in text that is no HTML.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

// Returns `text` with the entities decoded that exports leave behind: "&amp;" "&quot;" "&nbsp;"
// "&#8217;" "&#x2019;" and other names in frequent use. Only what ends in ";" is one, so that
// "AT&T" and addresses stay; "&amp;quot;", which was escaped twice, gives a quote.
std::string decode_entities(std::string_view text);

// True when `text` is HTML rather than text: it has the tags of paragraphs or line breaks.
bool is_marked_up(std::string_view text);

} // namespace telusur
