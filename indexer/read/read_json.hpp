// JSON: JSON Lines, an array of objects, or objects one behind the other -> articles.
#pragma once

#include <string_view>

#include "indexer/read/complaint.hpp"
#include "indexer/read/keys.hpp"
#include "indexer/read/source.hpp"

namespace telusur {

// True when `bytes`, the beginning of a file, begin like JSON: "{", or "[" before a value.
bool may_begin_json(std::string_view bytes);

// Reads the objects of a file; keys: what their keys mean. One that gives no article is a
// complaint. Lines that each hold an object are read as lines, so that a bad one loses only itself.
// Throws as NextBlock, and Error where what follows cannot be read.
void read_json(Source& source, KeyMap& keys, const ReadSink& sink);

} // namespace telusur
