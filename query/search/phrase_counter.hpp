// Phrase counter: how often a phrase stands in an article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/search/positions.hpp"

namespace telusur {

struct PhraseCount {
    std::uint32_t in_title = 0;
    std::uint32_t in_body = 0;
};

// Counts in one article after the other as Positions::find() finds, without reading all of each.
// Not safe to share between threads.
class PhraseCounter {
public:
    // anchor: the word of the phrase that is looked for first, best the rarest.
    explicit PhraseCounter(std::size_t anchor) : anchor_(anchor) {}

    PhraseCount count(const WordOrder& order, const std::vector<StemHashes>& phrase);

private:
    template <class Codes>
    PhraseCount count_in(const Codes& codes) const;
    template <class Codes>
    bool stands_around(const Codes& codes, std::size_t at) const;
    bool is(std::size_t word, WordCode code) const;

    std::size_t anchor_;
    std::vector<std::vector<WordCode>> wanted_; // by word of the phrase
};

} // namespace telusur
