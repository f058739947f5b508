// WACZ: a zip file with web archives in its folder "archive" and lists of them beside it ->
// articles.
#pragma once

#include <string>
#include <string_view>

#include "indexer/read/complaint.hpp"
#include "indexer/read/warc/byte_reader.hpp"

namespace telusur {

// True when `bytes`, the beginning of a file, begin a zip file whose first member is one that a
// WACZ has (WACZ 1.1.1, "Directory Layout").
bool is_wacz(std::string_view bytes);

// Reads the WARC files in a WACZ, one after the other, as read_warc() does; its other members
// (indexes, lists of pages) hold no articles.
// next_block: the file; is_wacz() says that it is one. name: that of the file; complaints have
// "FILE:MEMBER:URL".
// Throws Error, whose message is the reason, when the zip file is damaged, after what comes before
// the damage was read, or when it holds no WARC file.
void read_wacz(NextBlock next_block, const std::string& name, const ReadSink& sink);

} // namespace telusur
