// Formats: what can be read, as ONE table: --format, the endings of files, help and the manual are
// derived from it or tested against it.
#pragma once

#include <span>
#include <string_view>

#include "indexer/read/complaint.hpp"
#include "indexer/read/keys.hpp"
#include "indexer/read/read_csv.hpp"
#include "indexer/read/source.hpp"

namespace telusur {

// What the readers of all formats are given.
struct ReadContext {
    KeyMap& keys;
    char delimiter = kAnyDelimiter; // of CSV
    const ReadSink& sink;
};

struct FormatSpec {
    std::string_view name;    // of --format
    std::string_view what;    // for help
    std::string_view endings; // of files that are taken from folders and archives, " .csv .tsv "
    // True when `bytes`, the beginning of a file, can be of this format; the rows are asked in
    // their order, and the last takes what is left.
    bool (*begins)(std::string_view bytes, const KeyMap& keys);
    // Reads a file. Throws as NextBlock, and Error, whose message is the reason, when the file, or
    // the rest of it, cannot be read.
    void (*read)(Source& source, const ReadContext& context);
    bool reads_utf16 = false; // by itself; for others it is made UTF-8
};

// The formats in the order in which they are tried.
std::span<const FormatSpec> formats();

// Returns the format of this name, or null.
const FormatSpec* find_format(std::string_view name);

// Returns the format that `bytes`, the beginning of a file that is not empty, show; where they show
// none, that of the ending of its name, else plain text. Throws Error,
// whose message is the reason, when it is none of them.
const FormatSpec& format_of(std::string_view bytes, std::string_view name, const KeyMap& keys);

// True when a file of this name is taken from a folder or an archive: it has the ending of a
// format, or of an archive, and perhaps one of a compression behind it.
bool has_article_ending(std::string_view name);

// The endings that has_article_ending() knows, without those of compressions: ".txt, .json, ...".
std::string all_endings();

} // namespace telusur
