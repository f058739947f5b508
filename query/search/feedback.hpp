// Feedback: words that the first articles share, which raise other articles that match, too
// (pseudo-relevance feedback; Lavrenko and Croft's relevance models, with BM25's counts).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/index_view.hpp"
#include "query/search/ranked.hpp"

namespace telusur {

struct FirstArticle {
    std::uint32_t doc = 0;
    double score = 0;
};

struct FeedbackWord {
    std::string stem;
    double weight = 0;     // of all words they add up to 1
    StemNumber number = 0; // as the view has it
};

// Returns the words that the first articles have most, the heaviest first; at most
// ranking::kFeedbackWords. is_asked: tells the stems of the query, which are left out.
// Throws Xapian::Error.
std::vector<FeedbackWord> feedback_words(IndexView& view, std::span<const FirstArticle> first,
                                         const std::function<bool(std::string_view)>& is_asked);

// What such words give to articles, as if they had been asked for.
class FeedbackScorer {
public:
    // Gives nothing.
    FeedbackScorer() = default;
    // view: outlives it. weight: of all words together.
    FeedbackScorer(IndexView& view, const std::vector<FeedbackWord>& words, double weight);

    // No article gets more.
    double most() const { return most_; }
    // Throws Xapian::Error.
    double score(std::uint32_t doc) const;
    // Returns the articles of `all`, which are in order of doc, with their scores added to those
    // that they have; without such as cannot be among the best best.size(). best: of `all`.
    // Throws Xapian::Error.
    std::vector<Ranked> raised(const std::vector<Ranked>& all,
                               const std::vector<Ranked>& best) const;

private:
    void raise(std::vector<Ranked>& articles, std::size_t count) const;
    void add(const FeedbackWord& word, std::uint32_t count, Ranked& article) const;
    void add_from_list(const FeedbackWord& word, std::vector<Ranked>& articles) const;
    void add_by_skipping(const FeedbackWord& word, std::vector<Ranked>& articles) const;
    void add_by_article(std::span<const FeedbackWord> words, std::vector<Ranked>& articles) const;

    IndexView* view_ = nullptr;
    std::vector<FeedbackWord> words_; // the heaviest first
    double most_ = 0;
};

} // namespace telusur
