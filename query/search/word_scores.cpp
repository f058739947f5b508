#include "query/search/word_scores.hpp"

#include <algorithm>
#include <cstddef>

#include "query/search/bm25.hpp"
#include "query/search/ranking.hpp"

namespace telusur {

WordScores::WordScores(IndexView& view, const Matched& matched) : view_(view), matched_(matched) {
    for (const Unit& unit : matched.units) all_idf_ += unit.idf;
    with_all_ = with_all_words();
    const std::vector<float> sums = this->sums();
    articles_.reserve(matched.docs.count());
    matched.docs.for_each([&](std::uint32_t doc) {
        const double bonus = with_all_.has(doc) ? 1 + ranking::kAllWords : 1;
        articles_.push_back({.doc = doc, .score = sums[doc] * bonus});
        return true;
    });
}

// By article.
std::vector<float> WordScores::sums() const {
    std::size_t postings = 0;
    for (const Unit& unit : matched_.units)
        for (const Part& part : unit.parts) postings += part.counts.size();
    view_.expect_lengths(postings);
    std::vector<float> sums(view_.last_doc() + std::size_t{1});
    for (const Unit& unit : matched_.units)
        for (const Part& part : unit.parts)
            for (const Count& count : part.counts)
                if (matched_.docs.has(count.doc))
                    sums[count.doc] += static_cast<float>(this->part(part, count));
    return sums;
}

// A word that nearly all articles have need not be there.
DocSet WordScores::with_all_words() const {
    constexpr double kLeastPart = 0.0001;
    DocSet docs(view_.last_doc());
    if (matched_.units.size() < 2) return docs;
    docs = matched_.docs;
    for (const Unit& unit : matched_.units)
        if (unit.idf > all_idf_ * kLeastPart) docs &= unit.docs;
    return docs;
}

double WordScores::part(const Part& part, const Count& count) const {
    return bm25(part.idf * part.weight, count.count, view_.relative_length(count.doc));
}

double WordScores::of(std::uint32_t doc) const {
    const auto at = std::ranges::lower_bound(articles_, doc, {}, &Ranked::doc);
    return at != articles_.end() && at->doc == doc ? at->score : 0;
}

double WordScores::for_all_words(std::uint32_t doc) const {
    return with_all_.has(doc) ? of(doc) * ranking::kAllWords / (1 + ranking::kAllWords) : 0;
}

} // namespace telusur
