#include "query/search/phrase_stems.hpp"

#include <algorithm>
#include <utility>

#include "indexer/format/terms.hpp"

namespace telusur {

PhraseStems::PhraseStems(IndexView& view, const MarkedPhrase& words) {
    for (const QueryWord& word : words) {
        std::vector<Stem>& stems = words_.emplace_back();
        for (const std::string& stem : word.stems)
            if (auto list = view.postings(make_term({}, stem)); !list->empty())
                stems.push_back({fnv1a(stem), std::move(list)});
    }
}

bool PhraseStems::find(std::uint32_t doc, std::vector<StemHashes>& hashes) const {
    hashes.resize(words_.size());
    for (std::size_t word = 0; word < words_.size(); ++word) {
        hashes[word].clear();
        for (const Stem& stem : words_[word]) {
            const auto at = std::ranges::lower_bound(*stem.list, doc, {}, &Posting::doc);
            if (at != stem.list->end() && at->doc == doc) hashes[word].push_back(stem.hash);
        }
        if (hashes[word].empty()) return false;
    }
    return !words_.empty();
}

} // namespace telusur
