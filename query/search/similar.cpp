#include "query/search/similar.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "indexer/format/fields.hpp"
#include "query/search/bm25.hpp"
#include "query/search/ranked.hpp"
#include "query/search/ranking.hpp"

namespace telusur {
namespace {

struct Word {
    StemNumber stem = 0;
    double weight = 0;
};

// The stems that the article has most, for how rare they are.
std::vector<Word> telling_words(IndexView& view, std::uint32_t doc) {
    view.keep_stem_numbers();
    const std::span<const StemOfArticle> stems = view.stems(doc);
    const auto all = static_cast<double>(view.articles());
    std::vector<Word> words;
    for (const StemOfArticle& stem : stems) {
        const auto articles = static_cast<double>(view.stem_frequency(stem.stem));
        constexpr double kFew = 20; // in small indexes nothing is frequent
        const double most = std::max(kFew, all * ranking::kFeedbackMaxShare);
        if (articles < 2 || articles > most || articles >= all) continue;
        const double count = stem.count;
        words.push_back({stem.stem, count / (count + 1) * std::log(all / articles)});
    }
    std::ranges::sort(words, [&](const Word& one, const Word& other) {
        return one.weight != other.weight ? one.weight > other.weight
                                          : view.stem(one.stem) < view.stem(other.stem);
    });
    if (words.size() > kSimilarWords) words.resize(kSimilarWords);
    return words;
}

} // namespace

Similar find_similar(IndexView& view, std::uint32_t doc, std::size_t count) {
    Similar similar;
    std::vector<double> scores(view.last_doc() + std::size_t{1}, 0);
    view.expect_lengths(view.articles());
    for (const Word& word : telling_words(view, doc)) {
        similar.words.emplace_back(view.stem(word.stem));
        for (const Posting& posting : *view.postings(std::string(view.stem(word.stem)))) {
            const double its = decode_stem_count(posting.wdf).count;
            scores[posting.doc] += bm25(word.weight, its, view.relative_length(posting.doc));
        }
    }
    scores[doc] = 0;
    BestHits best(count);
    for (std::uint32_t other = 1; other < scores.size(); ++other)
        if (scores[other] > 0) best.add({.doc = other, .score = scores[other]});
    similar.hits = best.take();
    return similar;
}

} // namespace telusur
