// Stemmer: reduces one Indonesian word to its root ("bukunyakah" -> "buku").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemmer_id/candidates.hpp"
#include "stemmer_id/evidence.hpp"

namespace telusur {

class Stemmer {
public:
    // Returns the root of `word`, or `word` itself when no analysis leads to a known root. Contains
    // a hyphen only where `word` is no unit of the language (jakarta-bandung) or a pair of which
    // no half is a word (kasak-kusuk).
    // word: one token as fold() returns it (lower case, NFC UTF-8, no white space).
    // Safe to call from several threads; throws nothing but std::bad_alloc.
    std::string stem(std::string_view word, Evidence evidence = Evidence::none) const;

    // As above without allocating: the result is a part of `word`, of `buffer` or of the lexicon.
    std::string_view stem(std::string_view word, Evidence evidence, StemBuffer& buffer) const;
};

// Where the root of a word comes from, in the order in which the stemmer asks.
enum class Stage : std::uint8_t {
    too_long,   // longer than a word of the language: unchanged
    listed,     // the lexicon says that it is not to be analysed: closed classes, places
    stands_for, // the lexicon names its root
    hyphenated, // see hyphenated.hpp
    scored,     // the analysis with the highest score
};
std::string_view name(Stage stage);

struct StagedStem {
    std::string_view root;
    Stage stage = Stage::scored;
};

// As Stemmer::stem, with the stage that decided.
StagedStem stem_in_stages(std::string_view word, Evidence evidence, StemBuffer& buffer);

} // namespace telusur
