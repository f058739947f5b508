// Feedback: words that the first articles share, which raise other articles that match, too
// (pseudo-relevance feedback; Lavrenko and Croft's relevance models, with BM25's counts).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

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

} // namespace telusur
