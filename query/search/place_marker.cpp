#include "query/search/place_marker.hpp"

#include <algorithm>
#include <utility>

namespace telusur {

PlaceMarker::PlaceMarker(IndexView& view, const std::vector<MarkedPhrase>& phrases,
                         std::shared_ptr<Analyzer> analyzer)
    : view_(view), analyzer_(std::move(analyzer)), marker_(phrases, analyzer_) {
    for (const MarkedPhrase& phrase : phrases)
        if (std::ranges::find(phrase, true, &QueryWord::only_form) != phrase.end())
            is_told_ = false; // stems do not tell forms
    for (const MarkedPhrase& phrase : phrases)
        if (is_told_) phrases_.emplace_back(view, phrase);
}

// Boilerplate is not indexed.
void PlaceMarker::keep_indexed(std::span<const TokenRange> tokens,
                               const std::vector<TextRange>& boilerplate) {
    indexed_.clear();
    auto piece = boilerplate.begin();
    for (const TokenRange& token : tokens) {
        while (piece != boilerplate.end() && piece->end <= token.begin) ++piece;
        if (piece == boilerplate.end() || token.begin < piece->begin)
            indexed_.push_back({token.begin, token.end});
    }
}

void PlaceMarker::add_places(std::size_t phrase, std::uint32_t doc) {
    if (!phrases_[phrase].find(doc, hashes_)) return;
    const std::uint32_t first_of_body = positions_.title_words() + kBodyGap;
    for (const Span& span : positions_.find(hashes_))
        if (span.first >= first_of_body)
            found_.push_back({{indexed_[span.first - first_of_body].begin,
                               indexed_[span.last - first_of_body].end},
                              phrase});
}

Snippet PlaceMarker::snippet(std::uint32_t doc, std::string_view body,
                             const std::vector<TextRange>& preferred) {
    if (!is_told_) return marker_.snippet(body, view_.facts(doc).boilerplate, preferred);
    positions_.read(view_.word_order(doc));
    const std::span<const TokenRange> tokens = analyzer_->find_tokens(body);
    std::vector<TextRange> boilerplate; // few articles have any: then the index has fewer words
    if (tokens.size() + positions_.title_words() != positions_.size())
        boilerplate = view_.facts(doc).boilerplate;
    keep_indexed(tokens, boilerplate);
    if (indexed_.size() + positions_.title_words() != positions_.size())
        return marker_.snippet(body, boilerplate, preferred); // the index was made in another way
    found_.clear();
    for (std::size_t phrase = 0; phrase < phrases_.size(); ++phrase) add_places(phrase, doc);
    std::ranges::stable_sort(found_, {},
                             [](const FoundPhrase& match) { return match.range.begin; });
    return snippet_of(body, tokens, std::move(found_), boilerplate, preferred);
}

} // namespace telusur
