// UTF-16: a stream of it as UTF-8.
#pragma once

#include <string_view>

#include "indexer/read/next_block.hpp"

namespace telusur {

// True when `bytes`, the beginning of a file, begin with a byte order mark of UTF-16.
bool is_utf16(std::string_view bytes);

// Returns the stream as UTF-8, without the byte order mark; halves of pairs become U+FFFD.
NextBlock utf8_of_utf16(NextBlock utf16);

} // namespace telusur
