// Opening an index: what makes a folder a Telusur index, and the checks before it is used.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/format/facts.hpp"

namespace telusur {

// The version of the schema (fields.hpp, terms.hpp, article.hpp). A change of any of them that an
// older program would misread raises it.
constexpr int kFormatVersion = 4;

// What an index says of how it was made.
struct IndexStamp {
    int format_version = 0;  // 0: not a Telusur index
    std::string fingerprint; // analysis_fingerprint() of the program that made it
    FactSet facts;           // the kinds that were looked for
    // Those of them that were found by rules of another version than this program's.
    std::vector<std::string> other_rules;
};

// Opens the index in folder `path` for reading. Throws Error with the next step when the folder is
// missing, is no Telusur index, has another format version, was made by another analysis (lexicon
// or rules), or is damaged.
Xapian::Database open_index(const std::string& path);

// As open_index(), but of any format version and analysis: for telling what an index is.
Xapian::Database open_any_index(const std::string& path);

// Metadata: the acronyms that people edited (indexer/write/acronym_list.hpp).
constexpr std::string_view kAcronymsKey = "telusur.acronyms";

// Reads and writes the stamp in the database's metadata.
IndexStamp read_stamp(const Xapian::Database& database);
void write_stamp(Xapian::WritableDatabase& database, const FactSet& facts);

// Throws the Error that open_index() throws when a database with this stamp is not ours to use.
void check_stamp(const IndexStamp& stamp, const std::string& path);

// Returns what to tell the user when the disk of the index `path` is full.
std::string no_space_left(const std::string& path);

// Returns what to tell the user of `error`, met while working on the index `path`.
std::string describe(const Xapian::Error& error, const std::string& path);

} // namespace telusur
