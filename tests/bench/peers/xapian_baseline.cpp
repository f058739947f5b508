// The peer to measure against: plain Xapian with its Snowball stemmer for Indonesian.
//   xapian_baseline index DB < articles.jsonl     TermGenerator over title and body, one writer
//   xapian_baseline run DB QUERIES > run          BM25 with Xapian's defaults, OR of lower-cased
//                                                 stemmed words, 100 hits a query, as a TREC run
#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>

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

} // namespace

int main(int argc, char** argv) {
    const std::string command = argc > 2 ? argv[1] : "";
    try {
        if (command == "index" && argc == 3) return index_articles(argv[2]);
        if (command == "run" && argc == 4) return run_queries(argv[2], argv[3]);
    } catch (const Xapian::Error& error) {
        std::cerr << "xapian_baseline: " << error.get_description() << '\n';
        return 2;
    }
    std::cerr << "usage: xapian_baseline index DB | run DB QUERIES\n";
    return 2;
}
