#include "indexer/format/index.hpp"

#include <charconv>
#include <filesystem>
#include <string_view>

#include "indexer/format/layout.hpp"
#include "indexer/program/error.hpp"
#include "stemmer_id/analyze.hpp"

namespace telusur {
namespace {

constexpr const char* kVersionKey = "telusur.format";
constexpr const char* kFingerprintKey = "telusur.analysis";
constexpr const char* kForeign =
    "it is a Xapian database, but not one of Telusur's; give the folder "
    "that 'telusur-index add' made";
constexpr const char* kRenew =
    "index the articles again with 'telusur-index add' into a new folder";

// Holds the version of the rules; empty when these facts were not looked for.
std::string facts_key(const FactKindSpec& row) {
    return "telusur.facts." + std::string(row.name);
}

std::string cannot_open(const std::string& path, const std::string& why) {
    return "cannot open the index '" + path + "': " + why;
}

void require_folder(const std::string& path) {
    std::error_code failure;
    if (std::filesystem::is_directory(path, failure)) return;
    if (std::filesystem::exists(path, failure))
        throw Error(cannot_open(path, "it is no folder; give the folder that 'telusur-index add' "
                                      "made"));
    if (failure && failure != std::errc::no_such_file_or_directory)
        throw Error(cannot_open(path, failure.message()));
    throw Error(cannot_open(path, "there is no such folder; make the index with 'telusur-index add "
                                  "--index "
                                      + path + " INPUT...'"));
}

std::string cannot_open_because(const Xapian::Error& error, const std::string& path,
                                const std::string& generation) {
    if (std::string_view(error.get_type()) != "DatabaseNotFoundError") return describe(error, path);
    if (!generation.empty())
        return cannot_open(path, "it is damaged: its part " + generation
                                     + " is missing or incomplete; " + kRenew);
    return cannot_open(path, "the folder holds no index; make one with 'telusur-index add --index "
                                 + path + " INPUT...'");
}

} // namespace

std::string no_space_left(const std::string& path) {
    return "cannot write the index '" + path
           + "': No space left on device; make room and run the same command again; "
             "the index is as it was";
}

std::string describe(const Xapian::Error& error, const std::string& path) {
    const std::string_view type = error.get_type(); // the class's name; Xapian::Error has no vtable
    const std::string about = "cannot use the index '" + path + "': ";
    if (type == "DatabaseLockError")
        return about + "another program is writing to it; try again when it has ended";
    if (const char* system = error.get_error_string();
        system != nullptr && std::string_view(system).starts_with("No space left"))
        return no_space_left(path);
    // Xapian tells a table that ends too early by the general type, without an error of the system.
    const bool is_damaged = type == "DatabaseCorruptError"
                            || (type == "DatabaseError" && error.get_error_string() == nullptr);
    if (is_damaged) return about + "it is damaged (" + error.get_msg() + "); " + kRenew;
    if (type == "DatabaseVersionError")
        return about + "another version of Xapian made it; " + kRenew;
    std::string message = about + error.get_msg();
    if (const char* system = error.get_error_string()) message += std::string(" (") + system + ')';
    return message;
}

IndexStamp read_stamp(const Xapian::Database& database) {
    IndexStamp stamp;
    const std::string version = database.get_metadata(kVersionKey);
    std::from_chars(version.data(), version.data() + version.size(), stamp.format_version);
    stamp.fingerprint = database.get_metadata(kFingerprintKey);
    for (const FactKindSpec& row : kFactKinds) {
        const std::string rules = database.get_metadata(facts_key(row));
        if (rules.empty()) continue;
        stamp.facts.insert(row.kind);
        if (rules != std::to_string(row.version)) stamp.other_rules.emplace_back(row.name);
    }
    return stamp;
}

void write_stamp(Xapian::WritableDatabase& database, const FactSet& facts) {
    database.set_metadata(kVersionKey, std::to_string(kFormatVersion));
    database.set_metadata(kFingerprintKey, analysis_fingerprint());
    for (const FactKindSpec& row : kFactKinds) {
        // Where there are articles of older rules, the index stays one of those.
        const bool is_known = !database.get_metadata(facts_key(row)).empty();
        if (facts.has(row.kind) && !is_known)
            database.set_metadata(facts_key(row), std::to_string(row.version));
        if (!facts.has(row.kind)) database.set_metadata(facts_key(row), "");
    }
}

void check_stamp(const IndexStamp& stamp, const std::string& path) {
    if (stamp.format_version == 0) throw Error(cannot_open(path, kForeign));
    if (stamp.format_version != kFormatVersion)
        throw Error(cannot_open(path, "it has format version "
                                          + std::to_string(stamp.format_version)
                                          + " and this program reads version "
                                          + std::to_string(kFormatVersion) + "; " + kRenew));
    if (stamp.fingerprint != analysis_fingerprint())
        throw Error(cannot_open(
            path, "it was made with another lexicon or other stemming rules (" + stamp.fingerprint
                      + ", this program has " + analysis_fingerprint()
                      + "); renew it with 'telusur-index rebuild --index " + path + "'"));
}

Xapian::Database open_any_index(const std::string& path) {
    require_folder(path);
    for (std::string generation = current_generation(path);;) {
        try {
            Xapian::Database database(path);
            if (read_stamp(database).format_version == 0) throw Error(cannot_open(path, kForeign));
            return database;
        } catch (const Xapian::Error& error) {
            // A writer may have put the next generation in place while this one was being opened.
            const std::string now = current_generation(path);
            if (now == generation) throw Error(cannot_open_because(error, path, generation));
            generation = now;
        }
    }
}

Xapian::Database open_index(const std::string& path) {
    Xapian::Database database = open_any_index(path);
    check_stamp(read_stamp(database), path);
    return database;
}

} // namespace telusur
