// JSON Lines: one JSON object a line -> articles.
#pragma once

#include <string>
#include <string_view>

#include "indexer/read/byte_source.hpp"
#include "indexer/read/complaint.hpp"

namespace telusur {

// Reads `lines` to their end, beginning with the line it stands on. Fields have the English or the
// Indonesian names of kFields; others are ignored. A line that gives no article is a complaint.
// file: the name for complaints.
void read_json_lines(LineReader& lines, const std::string& file, const ReadSink& sink);

} // namespace telusur
