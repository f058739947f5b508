// JSON article: a JSON object -> an article.
#pragma once

#include <string>
#include <string_view>

#include "indexer/read/complaint.hpp"
#include "indexer/read/keys.hpp"

namespace telusur {

// Reads the article in `text`, one JSON value; keys: what its keys mean. An object that holds no
// field of an article but lists of objects ({"articles": [...]}) gives those. What gives no
// article is a complaint. where: the place for complaints.
void read_json_article(std::string_view text, const std::string& where, KeyMap& keys,
                       const ReadSink& sink);

} // namespace telusur
