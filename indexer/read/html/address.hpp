// Addresses: what the URL of a page tells.
#pragma once

#include <string_view>

namespace telusur {

// True when `url` can be the address of one article. Some sites call the front page the address of
// every article: it would give all of them one id.
bool is_article_url(std::string_view url);

} // namespace telusur
