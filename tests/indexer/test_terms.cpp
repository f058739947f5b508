#include "indexer/format/terms.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

using namespace telusur;

TEST_CASE("hash_hex: FNV-1a, as its authors' test vectors say") {
    CHECK(hash_hex("") == "cbf29ce484222325");
    CHECK(hash_hex("a") == "af63dc4c8601ec8c");
    CHECK(hash_hex("foobar") == "85944171f73967e8");
    CHECK(hash_hex("\xFF").size() == 16);
}

TEST_CASE("make_term: prefix and word, cut where they are too long") {
    const std::string x300(300, 'x');
    struct Row {
        std::string_view why, prefix;
        std::string word, term;
    };
    const Row rows[] = {
        {"no prefix", "", "korupsi", "korupsi"},
        {"a prefix", "S", "korupsi", "Skorupsi"},
        {"an empty word", "S", "", "S"},
        {"the longest word", "", std::string(200, 'x'), std::string(200, 'x')},
        {"a byte more", "", std::string(201, 'x'),
         std::string(183, 'x') + '#' + hash_hex(std::string(201, 'x'))},
        {"the prefix counts", "S", std::string(199, 'x'), 'S' + std::string(199, 'x')},
        {"a byte more with a prefix", "S", std::string(200, 'x'),
         'S' + std::string(182, 'x') + '#' + hash_hex(std::string(200, 'x'))},
        {"a zero byte", "Q", std::string("a\0b", 3), "Qa b#" + hash_hex(std::string("a\0b", 3))},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(make_term(row.prefix, row.word) == row.term);
        CHECK(row.term.size() <= kMaxTermBytes);
    }
}

TEST_CASE("make_term: different words have different terms") {
    const std::string x300(300, 'x');
    struct Row {
        std::string_view why;
        std::string one, other;
    };
    const Row rows[] = {
        {"their ends differ", x300 + 'a', x300 + 'b'},
        {"one is longer", x300, x300 + 'x'},
        {"a zero byte and a space", std::string("a\0b", 3), "a b"},
        {"zero bytes at other places", std::string("\0a\0", 3), std::string("\0a ", 3)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(make_term("", row.one) != make_term("", row.other));
    }
}

TEST_CASE("make_term: Xapian takes the longest terms") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    document.add_term(make_term("S", std::string(5000, 'x')));
    document.add_term(make_term("S", std::string(5000, '\0')));
    CHECK(database.add_document(document) == 1);
}

TEST_CASE("id_term: the id under the prefix of ids") {
    CHECK(id_term("sagara-0017") == "Qsagara-0017");
}
