#include "stemmer_id/lexicon.hpp"

#include <doctest/doctest.h>

#include "stemmer_id/affixes.hpp"
#include "stemmer_id/word_hash.hpp"

using namespace telusur;

TEST_CASE("every word of the lexicon is found again") {
    for (std::size_t number = 0; number < Lexicon::size(); ++number) {
        const LexiconEntry entry = Lexicon::at(number);
        LexiconEntry found;
        REQUIRE(Lexicon::find(entry.text, found));
        REQUIRE(found.number == number);
        REQUIRE(Lexicon::contains(Lexicon::resolve(entry).text));
    }
}

TEST_CASE("a word in two parts is the same word") {
    LexiconEntry entry;
    CHECK(Lexicon::find('p', "ukul", word_hash("pukul"), entry));
    CHECK(entry.text == "pukul");
    CHECK_FALSE(Lexicon::find('x', "ukul", word_hash("xukul"), entry));
}

TEST_CASE("what is no word is not found") {
    for (const char* text : {"", "a-", "zzzz", "\xff\xfe", "korupsikah"})
        CHECK_FALSE(Lexicon::contains(text));
}

TEST_CASE("roots know the affixes that they take") {
    LexiconEntry entry;
    REQUIRE(Lexicon::find("berantas", entry));
    CHECK(entry.has(trait::kListed));
    CHECK((entry.affix_classes & affix_class(ChainKind::me, Suffix::none)) != 0);
    CHECK((entry.affix_classes & affix_class(ChainKind::pe, Suffix::an)) != 0);
    CHECK((entry.affix_classes & affix_class(ChainKind::ber, Suffix::an)) == 0);
    REQUIRE(Lexicon::find("belajar", entry));
    CHECK(entry.has(trait::kDerived));
    REQUIRE(Lexicon::find("bekasi", entry));
    CHECK(entry.has(trait::kPlace));
}

TEST_CASE("the embedded lexicon is at most 1 MiB") {
    CHECK(Lexicon::size_bytes() <= 1024 * 1024);
    CHECK(Lexicon::size() > 25000);
}

TEST_CASE("the fingerprint has 16 digits") {
    CHECK(lexicon_fingerprint().size() == 16);
    CHECK(lexicon_fingerprint() == lexicon_fingerprint());
}
