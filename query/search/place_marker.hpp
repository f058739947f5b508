// Place marker: finds in the articles of an index what a query marks there, told by their word
// orders: what the index matched, without analysing the texts again.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "query/search/phrase_stems.hpp"
#include "query/search/positions.hpp"
#include "query/search/snippet.hpp"

namespace telusur {

// Not safe to share between threads.
class PlaceMarker {
public:
    // view: outlives it. phrases, analyzer: as Marker takes them. Throws Xapian::Error.
    PlaceMarker(IndexView& view, const std::vector<MarkedPhrase>& phrases,
                std::shared_ptr<Analyzer> analyzer);

    // As Marker::find().
    std::vector<ByteRange> find(std::string_view text) { return marker_.find(text); }
    // As Marker::snippet(), of the body of article `doc`. Throws Error and Xapian::Error.
    Snippet snippet(std::uint32_t doc, std::string_view body,
                    const std::vector<TextRange>& preferred = {});

private:
    void keep_indexed(std::span<const TokenRange> tokens,
                      const std::vector<TextRange>& boilerplate);
    void add_places(std::size_t phrase, std::uint32_t doc);

    IndexView& view_;
    std::shared_ptr<Analyzer> analyzer_;
    Marker marker_;
    bool is_told_ = true; // word orders tell all phrases
    std::vector<PhraseStems> phrases_;
    Positions positions_;
    std::vector<ByteRange> indexed_; // of the words of the body that the index has
    std::vector<StemHashes> hashes_;
    std::vector<FoundPhrase> found_;
};

} // namespace telusur
