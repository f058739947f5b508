#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "indexer/program/error.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/search_options.hpp"
#include "query/language/parse.hpp"
#include "query/output/json.hpp"
#include "query/output/table.hpp"
#include "query/output/text.hpp"
#include "query/output/trec.hpp"
#include "query/search/explain.hpp"
#include "query/search/facets.hpp"
#include "query/search/search.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

class Searching {
public:
    explicit Searching(const SearchOptions& options)
        : options_(options), searcher_(options.indexes) {}

    int answer_query() {
        const auto start = std::chrono::steady_clock::now();
        const std::string text = joined(options_.words);
        const ParsedQuery parsed = parse_query(text);
        if (!options_.why_not.empty()) return tell_why_not(parsed);
        if (options_.parse) return print_parsed(parsed);
        const Answer answer = find_answer(searcher_, parsed, answer_settings());
        print(answer, start);
        return answer.total > 0 ? kExitOk : kExitNothing;
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
    SearchSettings settings() const { return search_settings(options_); }

    AnswerSettings answer_settings() const {
        AnswerSettings answer;
        answer.search = settings();
        answer.facets = facet_kinds(options_);
        answer.has_snippets = options_.format != "ids";
        answer.has_reasons = options_.explain;
        return answer;
    }

    // Each clause, and whether the article meets it; status 0 when it matches.
    int tell_why_not(const ParsedQuery& parsed) {
        const SearchSettings settings = this->settings();
        for (const ClauseCheck& check :
             check_clauses(searcher_, parsed.root, settings, options_.why_not))
            std::cout << (check.is_met ? "met     " : "not met ")
                      << (check.is_needed ? "needed   " : "optional ") << check.clause << '\n';
        SearchSettings whole = settings;
        whole.ranking.count = 0;
        searcher_.search(parsed.root, whole);
        const bool is_match =
            searcher_.last_matched()->docs.has(searcher_.view().find(options_.why_not));
        std::cout << (is_match ? "the article matches\n" : "the article does not match\n");
        return is_match ? kExitOk : kExitNothing;
    }

    // The tree, and what is looked up for each of its words.
    int print_parsed(const ParsedQuery& parsed) {
        SearchSettings settings = this->settings();
        settings.ranking.count = 0;
        const SearchResult result = searcher_.search(parsed.root, settings);
        std::cout << "query  " << printed(parsed.root) << '\n';
        for (const Unit& unit : searcher_.last_matched()->units) {
            std::cout << "word   " << unit.text << ": " << unit.docs.count() << " articles";
            for (const QueryWord& word : unit.words) {
                std::cout << "; " << word.form << " <-";
                for (const std::string& stem : word.stems) std::cout << ' ' << stem;
            }
            std::cout << '\n';
        }
        Answer notes;
        notes.expansions = result.expansions;
        notes.passed_over = result.passed_over;
        print_notes(std::cout, notes);
        std::cout << "total  " << result.total << '\n';
        return kExitOk;
    }

    // line: "qid TAB query", cleaned (also of a byte order mark and a carriage return); one that is
    // none is told and left out.
    void answer_line(const std::string& line, std::size_t number) {
        if (line.find_first_not_of(" \t\n") == std::string::npos) return;
        try {
            const std::size_t tab = line.find_first_of(" \t"); // a run is split at white space
            if (tab == std::string::npos || tab == 0 || line[tab] != '\t')
                throw UsageError("it is no line 'qid TAB query'");
            const ParsedQuery parsed = parse_query(line.substr(tab + 1), Strictness::lenient);
            const SearchResult result = searcher_.search(parsed.root, settings());
            print_trec(std::cout, line.substr(0, tab), result);
            if (result.total > 0 && status_ == kExitNothing && !has_skipped_) status_ = kExitOk;
        } catch (const UsageError& error) {
            std::cerr << options_.queries << ':' << number << ": skipped: " << error.what() << '\n';
            has_skipped_ = true;
            status_ = kExitNothing;
        }
    }

    void print(const Answer& answer, std::chrono::steady_clock::time_point start) const {
        if (options_.format == "json")
            print_json(std::cout, answer);
        else if (options_.format == "jsonl")
            print_json_lines(std::cout, answer);
        else if (options_.format == "ids")
            print_ids(std::cout, answer);
        else if (options_.format == "csv")
            print_csv(std::cout, answer, columns_of(options_));
        else if (options_.format == "tsv")
            print_tsv(std::cout, answer, columns_of(options_));
        else
            print_text(std::cout, answer, is_coloured(options_.colour));
        std::cout.flush();
        if (options_.format == "text") print_notes(std::cerr, answer);
        if (options_.format != "text") return;
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        const std::string stories =
            answer.stories > 0 ? " in " + std::to_string(answer.stories) + " stories" : "";
        std::fprintf(stderr, "%zu %s%s%s; %.1f ms\n", answer.total,
                     answer.total == 1 ? "article matches" : "articles match", stories.c_str(),
                     shown_range(answer).c_str(), took.count());
    }

    static std::string shown_range(const Answer& answer) {
        if (answer.hits.empty() || answer.hits.size() == answer.total) return {};
        return ", shown are " + std::to_string(answer.hits.front().hit.rank) + " to "
               + std::to_string(answer.hits.back().hit.rank);
    }

    const SearchOptions& options_;
    Searcher searcher_;
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
    declare_search_options(invocation.options, *options);
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
