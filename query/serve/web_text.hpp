// Texts of articles and queries on their way into pages and feeds.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

// Returns whether `url` is one that a page may link to: http or https. Others could run a script.
bool is_web_address(std::string_view url);

// Returns `text` (any bytes) as clean UTF-8 without the control characters that XML forbids.
std::string xml_text(std::string_view text);

} // namespace telusur
