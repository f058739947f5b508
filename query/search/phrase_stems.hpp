// Phrase stems: which stems of a phrase's words an article has. Its word order tells places of
// these alone.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "query/search/index_view.hpp"
#include "query/search/positions.hpp"
#include "query/search/query_words.hpp"

namespace telusur {

class PhraseStems {
public:
    // Throws Xapian::Error.
    PhraseStems(IndexView& view, const MarkedPhrase& words);

    // Finds the article's stems of each word. Returns false when it has none of one word,
    // or there is no word.
    bool find(std::uint32_t doc, std::vector<StemHashes>& hashes) const;

private:
    struct Stem {
        std::uint64_t hash = 0;
        std::shared_ptr<const PostingList> list;
    };

    std::vector<std::vector<Stem>> words_;
};

} // namespace telusur
