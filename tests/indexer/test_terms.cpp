#include "indexer/format/terms.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

using namespace telusur;

TEST_CASE("make_term: words that are too long or hold zero bytes stay apart") {
    CHECK(make_term("", "korupsi") == "korupsi");
    CHECK(make_term("F", "memberantas") == "Fmemberantas");
    CHECK(make_term("", std::string(kMaxTermBytes, 'a')) == std::string(kMaxTermBytes, 'a'));

    const std::string long_word(1000, 'a');
    const std::string cut = make_term("F", long_word);
    CHECK(cut.size() <= kMaxTermBytes);
    CHECK(cut.starts_with("Faaaa"));
    CHECK(cut != make_term("F", long_word + 'b'));

    const std::string with_zero = make_term("Q", std::string_view("a\0b", 3));
    CHECK(with_zero.find('\0') == std::string::npos);
    CHECK(with_zero != make_term("Q", "a b"));
}

TEST_CASE("id_term") {
    CHECK(id_term("7") == "Q7");
}

TEST_CASE("hash_hex: FNV-1a, 64 bits, as its authors publish it") {
    CHECK(hash_hex("") == "cbf29ce484222325");
    CHECK(hash_hex("a") == "af63dc4c8601ec8c");
    CHECK(hash_hex("foobar") == "85944171f73967e8");
}

TEST_CASE("make_term: where a term is cut") {
    struct Row {
        std::string_view why, prefix;
        std::string word, term;
    };
    const std::string x200(200, 'x');
    const std::string x201(201, 'x');
    const Row rows[] = {
        {"an empty word", "S", "", "S"},
        {"the prefix counts", "S", x200.substr(1), 'S' + x200.substr(1)},
        {"a byte more", "", x201, std::string(183, 'x') + '#' + hash_hex(x201)},
        {"a byte more with a prefix", "S", x200,
         'S' + std::string(182, 'x') + '#' + hash_hex(x200)},
        {"a zero byte in a short word", "Q", std::string("a\0b", 3),
         "Qa b#" + hash_hex(std::string("a\0b", 3))},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(make_term(row.prefix, row.word) == row.term);
        CHECK(row.term.size() <= kMaxTermBytes);
    }
}

TEST_CASE("make_term: Xapian takes the longest terms") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    document.add_term(make_term("S", std::string(5000, 'x')));
    document.add_term(make_term("S", std::string(5000, '\0')));
    CHECK(database.add_document(document) == 1);
}

TEST_CASE("url_terms: the whole address, its host, and hosts above it") {
    using Terms = std::vector<std::string>;
    CHECK(url_terms("https://www.Kota.Kabar.id/a/B?c=1")
          == Terms{"U#" + hash_hex("kota.kabar.id/a/b?c=1"), "Ukota.kabar.id", "Ukabar.id"});
    CHECK(url_terms("http://kabar.id:8080/")
          == Terms{"U#" + hash_hex("kabar.id:8080"), "Ukabar.id"});
    CHECK(url_terms("kabar.id") == Terms{"Ukabar.id"});
    CHECK(url_terms("arsip 7") == Terms{"Uarsip 7"});
    CHECK(url_terms("https://") == Terms{});
}
