// The peer to measure against: plain Xapian with its Snowball stemmer for Indonesian.
//   xapian_baseline index DB < articles.jsonl     TermGenerator over title and body, one writer
//   xapian_baseline time DB WARM_UP QUERIES plain|snippets   microseconds of each query
//                                                            "kind TAB words"
//   xapian_baseline run DB QUERIES > run          BM25 with Xapian's defaults, OR of lower-cased
//                                                 stemmed words, 100 hits a query, as a TREC run
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <xapian.h>

namespace {

int index_articles(const char* path) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("indonesian"));
    for (std::string line; std::getline(std::cin, line);) {
        const auto article = nlohmann::json::parse(line);
        Xapian::Document document;
        const std::string title = article.value("title", "");
        const std::string body = article.value("body", "");
        document.set_data(article["id"].get<std::string>() + '\n' + title + '\n' + body);
        generator.set_document(document);
        generator.set_termpos(0);
        generator.index_text(title);
        generator.increase_termpos();
        generator.index_text(body);
        database.add_document(document);
    }
    database.commit();
    return 0;
}

// The words of a query, as TermGenerator finds them, in lower case and stemmed.
Xapian::Query query_of(const std::string& text) {
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("indonesian"));
    generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL_Z);
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text_without_positions(text);
    return Xapian::Query(Xapian::Query::OP_OR, document.termlist_begin(), document.termlist_end());
}

// The first line of a document's data.
std::string id_of(const Xapian::Document& document) {
    const std::string data = document.get_data();
    return data.substr(0, data.find('\n'));
}

int run_queries(const char* path, const char* queries) {
    Xapian::Database database(path);
    Xapian::Enquire enquire(database);
    std::ifstream file(queries);
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        enquire.set_query(query_of(line.substr(tab + 1)));
        const Xapian::MSet hits = enquire.get_mset(0, 100);
        for (auto hit = hits.begin(); hit != hits.end(); ++hit)
            std::cout << line.substr(0, tab) << " Q0 " << id_of(hit.get_document()) << ' '
                      << hit.get_rank() + 1 << ' ' << hit.get_weight() << " xapian\n";
    }
    return 0;
}

Xapian::Query query_of(const std::string& kind, const std::string& words) {
    std::vector<Xapian::Query> terms;
    const Xapian::Stem stem("indonesian");
    std::istringstream in(words);
    for (std::string word; in >> word;) {
        word = Xapian::Unicode::tolower(word);
        terms.emplace_back(kind == "phrase" ? word : 'Z' + stem(word));
    }
    const auto op = kind == "phrase" ? Xapian::Query::OP_PHRASE
                    : kind == "all"  ? Xapian::Query::OP_AND
                                     : Xapian::Query::OP_OR;
    return Xapian::Query(op, terms.begin(), terms.end());
}

// The best ten with their titles, as any search page shows them.
std::size_t answer(const Xapian::Database& database, const Xapian::Query& query,
                   bool has_snippets) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet hits = enquire.get_mset(0, 10);
    std::size_t bytes = 0;
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
        const std::string data = hit.get_document().get_data();
        const std::size_t title = data.find('\n') + 1;
        const std::size_t body = data.find('\n', title);
        bytes += body - title;
        if (has_snippets)
            bytes += hits.snippet(data.substr(body), 240, Xapian::Stem("indonesian")).size();
    }
    return bytes;
}

int time_queries(const char* path, const char* warm_up, const char* queries, bool has_snippets) {
    const Xapian::Database database(path);
    for (const bool is_measured : {false, true}) {
        std::ifstream file(is_measured ? queries : warm_up);
        for (std::string line; std::getline(file, line);) {
            const std::size_t tab = line.find('\t');
            const auto start = std::chrono::steady_clock::now();
            const std::size_t bytes =
                answer(database, query_of(line.substr(0, tab), line.substr(tab + 1)), has_snippets);
            const std::chrono::duration<double, std::micro> took =
                std::chrono::steady_clock::now() - start;
            if (is_measured) std::cout << took.count() << ' ' << bytes << '\n';
        }
    }
    return 0;
}

// One query in one process.
int search_once(const char* path, const char* words) {
    std::cout << answer(Xapian::Database(path), query_of("any", words), false) << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const std::string command = argc > 2 ? argv[1] : "";
    try {
        if (command == "index" && argc == 3) return index_articles(argv[2]);
        if (command == "run" && argc == 4) return run_queries(argv[2], argv[3]);
        if (command == "search" && argc == 4) return search_once(argv[2], argv[3]);
        if (command == "time" && argc == 6)
            return time_queries(argv[2], argv[3], argv[4], std::string(argv[5]) == "snippets");
    } catch (const Xapian::Error& error) {
        std::cerr << "xapian_baseline: " << error.get_description() << '\n';
        return 2;
    }
    std::cerr << "usage: xapian_baseline index DB | run DB QUERIES | search DB WORDS | time DB "
                 "WARM_UP QUERIES plain|snippets\n";
    return 2;
}
