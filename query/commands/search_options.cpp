#include "query/commands/search_options.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <boost/program_options.hpp>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/output/print.hpp"
#include "query/output/table.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

constexpr int kMaxHits = 10'000'000; // "all" is any number
constexpr int kMaxSeed = 1'000'000'000;
constexpr int kMaxTimeout = 600'000;
constexpr std::size_t kAnswerHits = 10;
constexpr std::size_t kRunHits = 1000;

// The kinds of expansions that --expand names.
struct ExpandSpec {
    std::string_view name;
    bool ExpansionSet::*member;
};
constexpr std::array kExpand{ExpandSpec{"stems", &ExpansionSet::stems},
                             ExpandSpec{"spelling", &ExpansionSet::spelling},
                             ExpandSpec{"acronyms", &ExpansionSet::acronyms},
                             ExpandSpec{"feedback", &ExpansionSet::feedback}};

std::vector<std::string> listed(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        names.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return names;
}

ExpansionSet expansions(const std::string& list) {
    ExpansionSet set;
    if (list == "all") return set;
    for (const ExpandSpec& row : kExpand) set.*row.member = false;
    if (list == "none") return set;
    for (const std::string& name : listed(list)) {
        const auto* row = std::ranges::find(kExpand, name, &ExpandSpec::name);
        if (row == kExpand.end())
            throw UsageError(
                "--expand takes all, none, or some of stems,spelling,acronyms,feedback, not '"
                + name + "'");
        set.*row->member = true;
    }
    return set;
}

// A run is of several queries, and so no format of an answer.
std::vector<std::string_view> search_formats() {
    std::vector<std::string_view> formats(kFormats.begin(), kFormats.end());
    formats.emplace_back("trec");
    return formats;
}

SortOrder order_of(const std::string& name) {
    if (name == "newest") return SortOrder::newest;
    if (name == "oldest") return SortOrder::oldest;
    return name == "random" ? SortOrder::random : SortOrder::relevance;
}

} // namespace

std::size_t SearchOptions::limit() const {
    if (hits == kAll) return SIZE_MAX;
    if (hits != kDefaultHits) return static_cast<std::size_t>(hits);
    return format == "trec" ? kRunHits : kAnswerHits;
}

std::string joined(const std::vector<std::string>& words) {
    std::string query;
    for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
    return query;
}

std::vector<FacetKind> facet_kinds(const SearchOptions& options) {
    std::vector<FacetKind> kinds;
    for (const std::string& name : listed(options.facets)) {
        const auto* row = std::ranges::find_if(kFacets, [&](const FacetSpec& spec) {
            return spec.name == name || spec.alias == name;
        });
        if (row == kFacets.end())
            throw UsageError("--facets takes some of sumber,rubrik,wilayah,tahun,bulan, not '"
                             + name + "'");
        kinds.push_back(row->kind);
    }
    return kinds;
}

void declare_fields_option(po::options_description& options, std::string* target) {
    options.add_options()(
        "fields", po::value(target)->value_name("LIST"),
        "columns of csv and tsv: some of rank,id,title,source,section,date,author,url,snippet,"
        "score,body (default: all but body)");
}

std::vector<std::string> columns_named(const std::string& list, const std::string& format) {
    std::string unknown;
    auto columns = parse_columns(list, unknown);
    if (!columns)
        throw UsageError("--fields does not know '" + unknown
                         + "'; the columns are rank,id,title,source,section,date,author,url,"
                           "snippet,score,body");
    if (!list.empty() && format != "csv" && format != "tsv")
        throw UsageError("--fields is for --format csv and tsv");
    return *columns;
}

void check(const SearchOptions& options) {
    require_indexes(options.indexes);
    expansions(options.expand);
    facet_kinds(options);
    columns_named(options.fields, options.format);
    if (options.seed != kNoSeed && options.sort != "random")
        throw UsageError("--seed is for --sort random");
    const bool is_run = !options.queries.empty();
    if (is_run != (options.format == "trec"))
        throw UsageError("--queries FILE and --format trec go together");
    if (is_run && !options.words.empty())
        throw UsageError("--queries FILE takes the place of a query; give one of them");
    if (!is_run && joined(options.words).find_first_not_of(' ') == std::string::npos)
        throw UsageError("no query is given");
}

SearchSettings search_settings(const SearchOptions& options) {
    SearchSettings settings;
    settings.ranking.first = static_cast<std::size_t>(options.offset);
    settings.ranking.count = options.limit();
    settings.ranking.order = order_of(options.sort);
    if (options.seed != kNoSeed) settings.ranking.seed = static_cast<std::uint64_t>(options.seed);
    settings.counts_stories = options.format == "text" || options.format == "json";
    settings.ranking.by_story = options.group == "story";
    settings.ranking.prefers_recent = options.recent;
    settings.ranking.today =
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    settings.expansions = expansions(options.expand);
    settings.timeout = std::chrono::milliseconds(options.timeout);
    return settings;
}

void declare_match_options(po::options_description& options, SearchOptions& target) {
    add_indexes_option(options, &target.indexes);
    options.add_options()(
        "expand", po::value(&target.expand)->value_name("LIST")->default_value("all"),
        "what to search beside the words: some of stems,spelling,acronyms,feedback, all, or none")(
        "timeout", int_value("timeout", &target.timeout, 0, kMaxTimeout),
        "milliseconds after which to give what there is (0: none)");
}

void declare_group_option(po::options_description& options, std::string* target) {
    options.add_options()("group", choice_value("group", target, {"none", "story"}),
                          "story: one article of each story, with how many there are; or none");
}

void declare_search_options(po::options_description& options, SearchOptions& target) {
    declare_match_options(options, target);
    options.add_options()("number,n", number_or_all_value("number", &target.hits, 0, kMaxHits),
                          "how many articles to show, or all (default: 10, with --queries 1000)")(
        "offset", int_value("offset", &target.offset, 0, kMaxHits),
        "how many of the best to pass over")(
        "format", choice_value("format", &target.format, search_formats()),
        "text, json, jsonl, csv, tsv, ids or trec")(
        "sort", choice_value("sort", &target.sort, {"relevance", "newest", "oldest", "random"}),
        "relevance, newest, oldest or random")(
        "seed", given_int_value("seed", &target.seed, 0, kMaxSeed),
        "of --sort random: another number is another order, the same the same (default: 1)")(
        "recent", po::bool_switch(&target.recent), "prefer newer articles, within bounds")(
        "facets", po::value(&target.facets)->value_name("LIST"),
        "count the matches by some of sumber,rubrik,wilayah,tahun,bulan (text and json)")(
        "explain", po::bool_switch(&target.explain),
        "tell of each article what its place is due to")(
        "why-not", po::value(&target.why_not)->value_name("ID"),
        "tell which parts of the query this article meets")(
        "parse", po::bool_switch(&target.parse),
        "tell how the query is understood, and what it looks up")(
        "queries", po::value(&target.queries)->value_name("FILE"),
        "search for each line 'qid TAB query' of a file, for --format trec");
    declare_group_option(options, &target.group);
    declare_fields_option(options, &target.fields);
    declare_people_options(options, target.people);
}

} // namespace telusur
