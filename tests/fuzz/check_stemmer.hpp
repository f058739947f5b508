// What must hold for the stemmer on any bytes; shared by the fuzzer and the test that replays its
// corpus.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "stemmer_id/explain.hpp"
#include "stemmer_id/normalize.hpp"
#include "stemmer_id/spelling.hpp"
#include "stemmer_id/stemmer.hpp"

namespace telusur {

inline void require(bool holds) {
    if (!holds) std::abort();
}

// Aborts when something does not hold for `bytes` taken as one word.
inline void check_stemmer(std::string_view bytes) {
    const Stemmer stemmer;
    StemBuffer buffer;
    stemmer.stem(bytes, Evidence::none, buffer); // not even UTF-8: must only return

    const std::string word = fold(clean(bytes));
    for (const Evidence evidence : {Evidence::none, Evidence::capital, Evidence::acronym}) {
        const std::string stem = stemmer.stem(word, evidence);
        require(clean(stem) == stem || clean(word) != word);
        require(stem.empty() == word.empty());
        require(stem.size() <= word.size() + kMaxWordBytes);
        require(explain(word, evidence).stem == stem);
        require(!standard_spelling(stem, kEverySpelling, buffer).empty() || stem.empty());
    }
}

} // namespace telusur
