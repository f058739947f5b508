// Reading: the inputs that the user names -> articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/read/complaint.hpp"
#include "indexer/read/formats.hpp"

namespace telusur {

struct ReadOptions {
    const FormatSpec* format = nullptr;     // of every input; null: found by content
    std::vector<std::string> mappings = {}; // see KeyMap
    char delimiter = kAnyDelimiter;         // of CSV
    // Called now and then with how many bytes of the inputs were read, as they lie on the disk, and
    // how many there are; 0: not known. May be empty.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress = {};
};

// What became of the inputs as files; articles are counted by whom the sink serves.
struct InputCounts {
    std::size_t files_read = 0;   // opened and understood; members of archives count each
    std::size_t files_failed = 0; // missing, unreadable, damaged, empty or of no known format
};

// Reads every input in order: a file, a folder (its files with the endings of article files, in
// the order of their names, with its subfolders), or "-" for standard input. Each may be
// compressed, or an archive of files. What cannot be read is a complaint; reading goes on with the
// next. An Error that the sink throws (the disk is full) ends the reading and is thrown on.
// Throws UsageError for a mapping that is none.
InputCounts read_inputs(const std::vector<std::string>& inputs, const ReadOptions& options,
                        const ReadSink& sink);

} // namespace telusur
