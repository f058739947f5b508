// Times of searches in one process: query_times INDEX WARM_UP QUERIES plain|snippets, a line of
// microseconds for each query of QUERIES, behind the others of WARM_UP. Lines are "kind TAB words",
// kind being any, all or phrase.
#include <chrono>
#include <fstream>
#include <iostream>
#include <string>

#include "indexer/program/error.hpp"
#include "query/language/parse.hpp"
#include "query/search/place_marker.hpp"
#include "query/search/search.hpp"

using namespace telusur;

namespace {

// The words as a query of this kind.
std::string query_of(const std::string& kind, const std::string& words) {
    if (kind == "phrase") return '"' + words + '"';
    if (kind == "any") return words;
    std::string query;
    for (const char c : words) query += c == ' ' ? " AND " : std::string(1, c);
    return query;
}

// As a server has it.
constexpr std::size_t kResidentBytes = std::size_t{512} << 20;

// Returns the bytes that would be shown, so that nothing is left out.
std::size_t answer(Searcher& searcher, const std::string& query, bool has_snippets) {
    SearchResult result = searcher.search(parse_query(query, Strictness::lenient).root, {});
    std::size_t bytes = 0;
    if (!has_snippets) result.marks.clear();
    PlaceMarker marker(searcher.view(), result.marks, searcher.analyzer());
    for (const Hit& hit : result.hits) {
        bytes += hit.article[Field::title].size();
        if (has_snippets) bytes += marker.snippet(hit.doc, hit.article[Field::body]).text.size();
    }
    return bytes;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::cerr << "usage: query_times INDEX WARM_UP QUERIES plain|snippets\n";
        return 2;
    }
    try {
        const bool has_snippets = std::string(argv[4]) == "snippets";
        Searcher searcher({argv[1]});
        searcher.view().warm_up(kResidentBytes);
        for (const bool is_measured : {false, true}) {
            std::ifstream file(argv[is_measured ? 3 : 2]);
            for (std::string line; std::getline(file, line);) {
                const std::size_t tab = line.find('\t');
                const std::string query = query_of(line.substr(0, tab), line.substr(tab + 1));
                const auto start = std::chrono::steady_clock::now();
                const std::size_t bytes = answer(searcher, query, has_snippets);
                const std::chrono::duration<double, std::micro> took =
                    std::chrono::steady_clock::now() - start;
                if (is_measured) std::cout << took.count() << ' ' << bytes << '\n';
            }
        }
    } catch (const Error& error) {
        std::cerr << "query_times: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
