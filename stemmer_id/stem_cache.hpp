// Stem cache: remembers the roots of words it has seen. Running text repeats its words, so that
// indexing seldom analyses one anew.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stemmer_id/stemmer.hpp"

namespace telusur {

// A fixed number of places (about 2 MiB); a new word takes the place of an old one. Not safe to
// share between threads: make one for each.
class StemCache {
public:
    StemCache() : places_(kPlaces) {}

    // As Stemmer::stem. The result holds until the next call, and while `word` does.
    std::string_view stem(std::string_view word, Evidence evidence);

private:
    static constexpr std::size_t kPlaces = std::size_t{1} << 15;
    static constexpr std::size_t kTextBytes = 46; // longer pairs are not kept

    struct alignas(64) Place {
        std::uint64_t hash = 0;
        std::uint8_t word_bytes = 0;
        std::uint8_t stem_bytes = 0;
        std::array<char, kTextBytes> text{}; // the word, then its root
    };

    Stemmer stemmer_;
    StemBuffer buffer_;
    std::vector<Place> places_;
};

} // namespace telusur
