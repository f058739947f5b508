// Stemmer: reduces one Indonesian word to its root ("bukunyakah" -> "buku").
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer_id/candidates.hpp"
#include "stemmer_id/evidence.hpp"

namespace telusur {

class Stemmer {
public:
    // Returns the root of `word`, or `word` itself when no analysis leads to a known root.
    // word: one token as fold() returns it (lower case, NFC UTF-8, no white space).
    // Safe to call from several threads; throws nothing but std::bad_alloc.
    std::string stem(std::string_view word, Evidence evidence = Evidence::none) const;

    // As above without allocating: the result is a part of `word`, of `buffer` or of the lexicon.
    std::string_view stem(std::string_view word, Evidence evidence, StemBuffer& buffer) const;
};

} // namespace telusur
