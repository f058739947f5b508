#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/program/error.hpp"
#include "query/commands/commands.hpp"
#include "query/commands/search_options.hpp"
#include "query/language/parse.hpp"
#include "query/output/answer_maker.hpp"
#include "query/output/notes.hpp"
#include "query/output/pager.hpp"
#include "query/output/print.hpp"
#include "query/output/trec.hpp"
#include "query/search/search.hpp"
#include "query/search/why_not.hpp"
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
        print(parsed, start);
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
    SearchSettings settings() const { return search_settings(options_); }

    AnswerSettings answer_settings(const std::vector<std::string>& columns) const {
        AnswerSettings answer;
        answer.search = settings();
        answer.facets = facet_kinds(options_);
        answer.has_snippets = shows_passages(options_.format, columns);
        answer.has_reasons = options_.explain;
        return answer;
    }

    // Each clause, and whether the article meets it; status 0 when it matches.
    int tell_why_not(const ParsedQuery& parsed) {
        SearchSettings settings = this->settings();
        for (const ClauseCheck& check :
             check_clauses(searcher_, parsed.root, settings, options_.why_not))
            std::cout << (check.is_met ? "met     " : "not met ")
                      << (check.is_needed ? "needed   " : "optional ")
                      << std::string(static_cast<std::size_t>(check.depth) * 2, ' ') << check.clause
                      << '\n';
        settings.ranking.count = 0;
        searcher_.search(parsed.root, settings);
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
        print_notes(std::cout, notes, options_.people.manner().language);
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

    void print(const ParsedQuery& parsed, std::chrono::steady_clock::time_point start) {
        const Manner manner = options_.people.manner();
        const Pager pager(options_.format == "text" && !options_.people.no_pager);
        const std::vector<std::string> columns = columns_named(options_.fields, options_.format);
        AnswerMaker maker(searcher_, answer_settings(columns));
        const Answer answer = maker.answer(parsed);
        if (answer.total > 0) status_ = kExitOk;
        print_answer(std::cout, options_.format, answer, manner, columns);
        std::cout.flush();
        if (options_.format != "text") {
            if (options_.format != "json") print_warnings(std::cerr, answer, manner.language);
            return;
        }
        std::ostringstream notes; // standard error has no buffer
        print_notes(notes, answer, manner.language);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        notes << summary(answer, maker.given(), manner.language) << "; "
              << decimal(manner.language, took.count()) << " ms\n";
        std::cerr << notes.str();
    }

    // "12 articles match in 7 stories, shown are 1 to 10"
    std::string summary(const Answer& answer, std::size_t given, Language language) const {
        std::string text = answer.total == 1
                               ? say(language, Phrase::one_match)
                               : say(language, Phrase::many_match, {std::to_string(answer.total)});
        if (answer.stories == 1) text += say(language, Phrase::in_one_story);
        if (answer.stories > 1)
            text += say(language, Phrase::in_stories, {std::to_string(answer.stories)});
        const auto first = static_cast<std::size_t>(options_.offset);
        if (given > 0 && given < answer.total)
            text += say(language, Phrase::shown,
                        {std::to_string(first + 1), std::to_string(first + given)});
        return text;
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
