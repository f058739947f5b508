// Feedback: words that the first articles share, which raise other articles that match, too
// (pseudo-relevance feedback; Lavrenko and Croft's relevance models, with BM25's counts).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "query/search/doc_set.hpp"
#include "query/search/index_view.hpp"

namespace telusur {

struct FirstArticle {
    std::uint32_t doc = 0;
    double score = 0;
};

struct FeedbackWord {
    std::string stem;
    double weight = 0; // of all words they add up to 1
};

// Returns the words that the first articles have most, the heaviest first; at most
// ranking::kFeedbackWords. is_asked: tells the stems of the query, which are left out.
// Throws Xapian::Error.
std::vector<FeedbackWord> feedback_words(IndexView& view, std::span<const FirstArticle> first,
                                         const std::function<bool(const std::string&)>& is_asked);

// What such words give to articles, as if they had been asked for.
class FeedbackScorer {
public:
    // Gives nothing.
    FeedbackScorer() = default;
    // view: outlives it. weight: of all words together. Throws Xapian::Error.
    FeedbackScorer(IndexView& view, const std::vector<FeedbackWord>& words, double weight);

    // No article gets more.
    double most() const { return most_; }
    float score(std::uint32_t doc) const;
    // Adds the scores of `docs`, which are `count`, to `scores`, which are by article.
    void add(const DocSet& docs, std::size_t count, std::vector<float>& scores) const;

private:
    struct Word {
        double weight = 0;
        std::shared_ptr<const PostingList> list;
    };

    float score(const Word& word, const Posting& posting) const;

    IndexView* view_ = nullptr;
    std::vector<Word> words_;
    double most_ = 0;
};

} // namespace telusur
