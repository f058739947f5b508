// Word scores: what the words of a query give the articles that match, by themselves.
#pragma once

#include <cstdint>
#include <vector>

#include "query/search/doc_set.hpp"
#include "query/search/index_view.hpp"
#include "query/search/matched.hpp"
#include "query/search/ranked.hpp"

namespace telusur {

// Not safe to share between threads.
class WordScores {
public:
    // Scores all that matched. view, matched: outlive it. Throws Xapian::Error.
    WordScores(IndexView& view, const Matched& matched);

    // All that matched with their scores, in order of doc.
    const std::vector<Ranked>& articles() const { return articles_; }
    // Of an article that matched, 0 for others.
    double of(std::uint32_t doc) const;
    // What one part gives to an article that has it so often.
    double part(const Part& part, const Count& count) const;
    // What it gives an article to have all words, which of() counts, too.
    double for_all_words(std::uint32_t doc) const;
    // The weights of all words together.
    double all_idf() const { return all_idf_; }

private:
    std::vector<float> sums() const;
    DocSet with_all_words() const;

    IndexView& view_;
    const Matched& matched_;
    double all_idf_ = 0;
    DocSet with_all_; // none where the query has one word
    std::vector<Ranked> articles_;
};

} // namespace telusur
