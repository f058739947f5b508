// CSV and TSV: a table with a header, an article a record.
#pragma once

#include <string_view>

#include "indexer/read/complaint.hpp"
#include "indexer/read/keys.hpp"
#include "indexer/read/source.hpp"

namespace telusur {

// Found by the header.
constexpr char kAnyDelimiter = '\0';

// True when `bytes`, the beginning of a file, begin with a header of which two names are known,
// one of them the title's or the body's.
bool may_begin_csv(std::string_view bytes, const KeyMap& keys);

// Reads the records of a table whose first record names its columns; keys: what the names mean. The
// delimiter is the one of , ; tab and | that gives the most known names, or what a first line
// "sep=;" says, unless it is given. A record that gives no article is a complaint. Bytes that are
// not UTF-8 are read as Windows-1252 and told. Throws as NextBlock, and Error when no column is
// known.
void read_csv(Source& source, char delimiter, KeyMap& keys, const ReadSink& sink);

} // namespace telusur
