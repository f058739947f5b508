// Corrections of queries in one process: spelling_times INDEX QUERIES FOLDER, a
// line for each query: the microseconds, what "Maksud Anda ...?" would say, and
// what Xapian's get_spelling_suggestion() makes of its words, each by itself as
// Xapian's query parser does, from the same words (kept in a database in
// FOLDER).
#include <chrono>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include <xapian.h>

#include "indexer/program/error.hpp"
#include "query/language/parse.hpp"
#include "query/search/suggest.hpp"
#include "query/search/vocabulary.hpp"
#include "stemmer_id/normalize.hpp"

using namespace telusur;

namespace {

// A database in `folder` that has the words of `database` for Xapian's
// suggestions.
Xapian::WritableDatabase spelling_of(const Xapian::Database& database, const std::string& folder) {
    Xapian::WritableDatabase spelling(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    Deadline deadline;
    for (const IndexWord& word : words_matching(database, "*", SIZE_MAX, deadline).words)
        spelling.add_spelling(word.form, static_cast<Xapian::termcount>(word.articles));
    spelling.commit();
    return spelling;
}

std::string by_xapian(const Xapian::Database& spelling, IndexView& view, const std::string& query) {
    std::istringstream words(fold(query));
    std::string all;
    for (std::string word; words >> word;) {
        const bool is_known = view.frequency(word) + view.frequency("F" + word) > 0;
        const std::string better =
            is_known ? std::string() : spelling.get_spelling_suggestion(word, 2);
        all += (all.empty() ? "" : " ") + (better.empty() ? word : better);
    }
    return all;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: spelling_times INDEX QUERIES FOLDER\n";
        return 2;
    }
    try {
        Searcher searcher({argv[1]});
        const Xapian::WritableDatabase spelling = spelling_of(searcher.view().database(), argv[3]);
        std::ifstream file(argv[2]);
        for (std::string line; std::getline(file, line);) {
            const Group tree = parse_query(line, Strictness::lenient).root;
            const auto start = std::chrono::steady_clock::now();
            const auto suggestion = suggest(searcher, tree);
            const std::chrono::duration<double, std::micro> took =
                std::chrono::steady_clock::now() - start;
            std::cout << took.count() << '\t' << (suggestion ? suggestion->query : "") << '\t'
                      << by_xapian(spelling, searcher.view(), line) << '\n';
        }
    } catch (const Error& error) {
        std::cerr << "spelling_times: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
