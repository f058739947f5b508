// Reading: the inputs that the user names -> articles.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/read/complaint.hpp"

namespace telusur {

// What became of the inputs as files; articles are counted by whom the sink serves.
struct InputCounts {
    std::size_t files_read = 0;   // opened and understood
    std::size_t files_failed = 0; // missing, unreadable, damaged, empty or of no known format
};

// Reads every input in order: a file, a folder (its files with the endings of article files, in
// the order of their names, with its subfolders), or "-" for standard input. The format is found
// by content: a web archive by its first line; a first character "{" means JSON Lines, "<" a feed
// or an HTML page, other text is plain text; each may be compressed. What cannot be read is a
// complaint; reading goes on with the next. An Error that the sink throws (the disk is full) ends
// the reading and is thrown on.
InputCounts read_inputs(const std::vector<std::string>& inputs, const ReadSink& sink);

} // namespace telusur
