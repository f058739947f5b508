#include "indexer/format/terms.hpp"

#include <doctest/doctest.h>

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
