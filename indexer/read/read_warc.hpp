// Web archives: WARC and ARC files -> the articles on the pages that they keep.
#pragma once

#include <string>

#include "indexer/read/complaint.hpp"
#include "indexer/read/warc/records.hpp"

namespace telusur {

// Reads the pages and feeds in a web archive, record by record: responses with status 200 and
// resources. Pages that are no articles are complaints; records of other kinds (requests, images,
// revisits, ...) are counted in one note. The date of the crawl is not the article's.
// next_block: the decompressed archive; is_web_archive() says that it is one.
// name: that of the file; complaints have "FILE:URL", or "FILE:byte N" for a record without.
// Throws Error, whose message is the reason, when the archive is damaged, after all that comes
// before the damage was read, or when it holds no record.
void read_warc(NextBlock next_block, const std::string& name, const ReadSink& sink);

} // namespace telusur
