#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include "indexer/program/error.hpp"
#include "indexer/program/options.hpp"
#include "query/commands/commands.hpp"
#include "query/language/compile.hpp"
#include "query/language/parse.hpp"
#include "query/output/json.hpp"
#include "query/output/text.hpp"
#include "query/output/trec.hpp"
#include "query/search/search.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

namespace po = boost::program_options;

// Xapian counts documents in 32 bits; more hits than this in one answer are no use to anybody.
constexpr int kMaxHits = 10'000'000;
constexpr int kDefaultHits = 10;
constexpr int kDefaultRunHits = 1000;

struct SearchOptions {
    std::string index;
    std::vector<std::string> words;
    std::string queries; // file of queries; empty: none
    std::string format = "text";
    std::string colour = "auto";
    int hits = 0; // 0: the default of the format
    int offset = 0;

    std::size_t limit() const {
        if (hits > 0) return static_cast<std::size_t>(hits);
        return static_cast<std::size_t>(format == "trec" ? kDefaultRunHits : kDefaultHits);
    }
};

std::string joined(const std::vector<std::string>& words) {
    std::string query;
    for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
    return query;
}

void check(const SearchOptions& options) {
    require_index(options.index);
    const bool is_run = !options.queries.empty();
    if (is_run != (options.format == "trec"))
        throw UsageError("--queries FILE and --format trec go together");
    if (is_run && !options.words.empty())
        throw UsageError("--queries FILE takes the place of a query; give one of them");
    if (!is_run && joined(options.words).find_first_not_of(' ') == std::string::npos)
        throw UsageError("no query is given");
}

class Searching {
public:
    explicit Searching(const SearchOptions& options)
        : options_(options), searcher_(options.index) {}

    int answer_query() {
        const auto start = std::chrono::steady_clock::now();
        const std::string text = joined(options_.words);
        const ParsedQuery parsed = parse_query(text);
        const CompiledQuery compiled = compile_query(parsed.root, analyzer_);
        SearchResult result = searcher_.search(compiled.query, offset(), options_.limit());
        print(answer(parsed, compiled, std::move(result)), start);
        return status_;
    }

    int answer_queries() {
        std::ifstream file(options_.queries);
        if (!file) throw Error("cannot read '" + options_.queries + "': it cannot be opened");
        std::size_t number = 0;
        for (std::string line; std::getline(file, line);) answer_line(clean(line), ++number);
        if (file.bad()) throw Error("cannot read '" + options_.queries + "' to its end");
        return status_;
    }

private:
    std::size_t offset() const { return static_cast<std::size_t>(options_.offset); }

    // line: "qid TAB query", cleaned (also of a byte order mark and a carriage return); one that is
    // none is told and left out.
    void answer_line(const std::string& line, std::size_t number) {
        if (line.find_first_not_of(" \t\n") == std::string::npos) return;
        try {
            const std::size_t tab = line.find_first_of(" \t"); // a run is split at white space
            if (tab == std::string::npos || tab == 0 || line[tab] != '\t')
                throw UsageError("it is no line 'qid TAB query'");
            const ParsedQuery parsed = parse_query(line.substr(tab + 1), Strictness::lenient);
            const CompiledQuery compiled = compile_query(parsed.root, analyzer_);
            const SearchResult result =
                searcher_.search(compiled.query, offset(), options_.limit());
            print_trec(std::cout, line.substr(0, tab), result);
            if (result.total > 0 && status_ == kExitNothing && !has_skipped_) status_ = kExitOk;
        } catch (const UsageError& error) {
            std::cerr << options_.queries << ':' << number << ": skipped: " << error.what() << '\n';
            has_skipped_ = true;
            status_ = kExitNothing;
        }
    }

    Answer answer(const ParsedQuery& parsed, const CompiledQuery& compiled, SearchResult result) {
        Answer answer{printed(parsed.root), result.total, {}};
        const bool is_shown = options_.format != "ids";
        for (Hit& hit : result.hits) {
            ShownHit shown{std::move(hit), {}, {}};
            if (is_shown) {
                const Article& article = shown.hit.article;
                shown.title_matches =
                    find_matches(article[Field::title], compiled.marked, analyzer_);
                shown.snippet = make_snippet(article[Field::body], compiled.marked, analyzer_);
            }
            answer.hits.push_back(std::move(shown));
        }
        if (answer.total > 0) status_ = kExitOk;
        return answer;
    }

    void print(const Answer& answer, std::chrono::steady_clock::time_point start) const {
        if (options_.format == "json")
            print_json(std::cout, answer);
        else if (options_.format == "jsonl")
            print_json_lines(std::cout, answer);
        else if (options_.format == "ids")
            print_ids(std::cout, answer);
        else
            print_text(std::cout, answer, is_coloured(options_.colour));
        if (options_.format != "text") return;
        std::cout.flush();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        std::fprintf(stderr, "%zu %s%s; %.1f ms\n", answer.total,
                     answer.total == 1 ? "article matches" : "articles match",
                     shown_range(answer).c_str(), took.count());
    }

    static std::string shown_range(const Answer& answer) {
        if (answer.hits.empty() || answer.hits.size() == answer.total) return {};
        return ", shown are " + std::to_string(answer.hits.front().hit.rank) + " to "
               + std::to_string(answer.hits.back().hit.rank);
    }

    const SearchOptions& options_;
    Searcher searcher_;
    Analyzer analyzer_;
    int status_ = kExitNothing;
    bool has_skipped_ = false;
};

int search(const SearchOptions& options) {
    check(options);
    Searching searching(options);
    return options.queries.empty() ? searching.answer_query() : searching.answer_queries();
}

Invocation declare() {
    const auto options = std::make_shared<SearchOptions>();
    Invocation invocation;
    add_index_option(invocation.options, &options->index);
    invocation.options.add_options()("number,n", int_value("number", &options->hits, 0, kMaxHits),
                                     "how many articles to show (0: 10, with --queries 1000)")(
        "offset", int_value("offset", &options->offset, 0, kMaxHits),
        "how many of the best to pass over")(
        "format",
        choice_value("format", &options->format, {"text", "json", "jsonl", "ids", "trec"}),
        "text, json, jsonl, ids or trec")(
        "color", choice_value("color", &options->colour, {"auto", "always", "never"}),
        "auto, always or never; the environment variable NO_COLOR turns auto off")(
        "queries", po::value(&options->queries)->value_name("FILE"),
        "search for each line 'qid TAB query' of a file, for --format trec");
    invocation.operands = &options->words;
    invocation.run = [options] { return search(*options); };
    return invocation;
}

} // namespace

Command search_command() {
    return {"search",
            "[OPTION...] QUERY...",
            "search an index and print the best articles first",
            "  telusur search korupsi                     one word, in all its forms\n"
            "  telusur search '\"tata kelola\" banjir'      a phrase and a word\n"
            "  telusur search -- korupsi -aceh            korupsi, but not aceh\n"
            "  telusur search judul:banjir sumber:kompas  in the title, of one outlet\n"
            "  telusur search --format json -n 50 KPK     for other programs\n",
            declare,
            "to leave a word out, put -- before the query: telusur search -- korupsi -aceh"};
}

} // namespace telusur
