#include <cstdint>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>
#include <xapian.h>

#include "indexer/commands/commands.hpp"
#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "stemmer_id/analyze.hpp"

namespace telusur {
namespace {

struct InfoOptions {
    std::string index;
    std::string format = "text";
};

struct Info {
    std::uint64_t articles = 0;
    std::uint64_t words = 0; // of titles and bodies
    std::string first_date;  // "2025-08-12"; empty when no article has a date
    std::string last_date;
    std::uint64_t undated = 0;
    std::map<std::string, std::uint64_t> sources; // name -> articles; "" = unknown
    std::uint64_t size_bytes = 0;                 // of the folder
    IndexStamp stamp;
};

std::string with_hyphens(const std::string& date) {
    return date.size() != 8 ? date
                            : date.substr(0, 4) + '-' + date.substr(4, 2) + '-' + date.substr(6);
}

void count_dates(const Xapian::Database& database, Info& info) {
    const Xapian::valueno slot = spec(Field::date).slot;
    std::uint64_t dated = 0;
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value, ++dated) {
        const std::string date = with_hyphens(*value);
        if (info.first_date.empty() || date < info.first_date) info.first_date = date;
        if (date > info.last_date) info.last_date = date;
    }
    info.undated = info.articles - dated;
}

void count_sources(const Xapian::Database& database, Info& info) {
    const Xapian::valueno slot = spec(Field::source).slot;
    std::uint64_t known = 0;
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value, ++known)
        ++info.sources[*value];
    if (known < info.articles) info.sources[""] = info.articles - known;
}

void count_words(const Xapian::Database& database, Info& info) {
    for (auto value = database.valuestream_begin(kWordCountSlot);
         value != database.valuestream_end(kWordCountSlot); ++value)
        info.words += static_cast<std::uint64_t>(Xapian::sortable_unserialise(*value));
}

std::uint64_t folder_size_bytes(const std::string& path) {
    std::uint64_t total = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
        if (entry.is_regular_file()) total += entry.file_size();
    return total;
}

Info collect(const std::string& path) {
    Info info;
    const Xapian::Database database = open_any_index(path);
    try {
        info.stamp = read_stamp(database);
        info.articles = database.get_doccount();
        count_dates(database, info);
        count_sources(database, info);
        count_words(database, info);
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, path));
    }
    info.size_bytes = folder_size_bytes(path);
    return info;
}

void print_json(const Info& info) {
    nlohmann::ordered_json json;
    const auto or_null = [](const std::string& text) {
        return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
    };
    json["version"] = 1;
    json["articles"] = info.articles;
    json["words"] = info.words;
    json["first_date"] = or_null(info.first_date);
    json["last_date"] = or_null(info.last_date);
    json["undated"] = info.undated;
    json["sources"] = nlohmann::ordered_json::array();
    for (const auto& [source, articles] : info.sources)
        json["sources"].push_back({{"source", or_null(source)}, {"articles", articles}});
    json["size_bytes"] = info.size_bytes;
    json["format_version"] = info.stamp.format_version;
    json["analysis"] = info.stamp.fingerprint;
    json["analysis_is_current"] = info.stamp.fingerprint == analysis_fingerprint();
    json["facts"] = nlohmann::ordered_json::array();
    for (const FactKindSpec& row : kFactKinds)
        if (info.stamp.facts.has(row.kind)) json["facts"].push_back(row.name);
    json["facts_of_other_rules"] = info.stamp.other_rules;
    std::cout << json.dump(2) << '\n';
}

void print_text(const Info& info) {
    std::cout << "articles        " << info.articles << "\nwords           " << info.words
              << "\ndates           "
              << (info.first_date.empty() ? "none" : info.first_date + " to " + info.last_date);
    if (info.undated > 0) std::cout << " (" << info.undated << " articles without a date)";
    std::cout << "\nsize            " << (info.size_bytes + 512) / 1024 << " KiB\nformat version  "
              << info.stamp.format_version << "\nanalysis        " << info.stamp.fingerprint;
    if (info.stamp.fingerprint != analysis_fingerprint())
        std::cout << " (this program has " << analysis_fingerprint()
                  << ": 'telusur-index rebuild' renews it)";
    std::cout << "\nfacts           " << fact_names(info.stamp.facts);
    if (!info.stamp.other_rules.empty()) {
        std::cout << " (found by other rules than this program's:";
        for (const std::string& name : info.stamp.other_rules) std::cout << ' ' << name;
        std::cout << "; 'telusur-index rebuild' renews them)";
    }
    std::cout << "\nsources         " << info.sources.size() << '\n';
    for (const auto& [source, articles] : info.sources)
        std::cout << "  " << articles << '\t' << (source.empty() ? "(unknown)" : source) << '\n';
}

int info(const InfoOptions& options) {
    require_index(options.index);
    const Info found = collect(options.index);
    if (options.format == "json")
        print_json(found);
    else
        print_text(found);
    return kExitOk;
}

Invocation declare() {
    const auto options = std::make_shared<InfoOptions>();
    Invocation invocation;
    add_index_option(invocation.options, &options->index);
    invocation.options.add_options()(
        "format", choice_value("format", &options->format, {"text", "json"}), "text or json");
    invocation.run = [options] { return info(*options); };
    return invocation;
}

} // namespace

Command info_command() {
    return {"info", "[OPTION...]", "tell what an index holds and how it was made",
            "  telusur-index info --index my-index\n"
            "  telusur-index info --index my-index --format json\n",
            declare};
}

} // namespace telusur
