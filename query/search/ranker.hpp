// Ranker: what matched -> the articles in order, with what each part gave them.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "query/search/answers.hpp"
#include "query/search/closeness.hpp"
#include "query/search/feedback.hpp"
#include "query/search/index_view.hpp"
#include "query/search/matcher.hpp"
#include "query/search/ranked.hpp"
#include "query/search/word_scores.hpp"

namespace telusur {

enum class SortOrder : std::uint8_t { relevance, newest, oldest, random };

struct RankSettings {
    SortOrder order = SortOrder::relevance;
    std::uint64_t seed = 1; // of a random order: the same articles in the same order for the same
    bool by_story = false;  // one article of each story: the best
    bool prefers_recent = false;
    std::chrono::year_month_day today{};
    std::size_t first = 0; // how many of the best to pass over
    std::size_t count = 10;
};

// What an article's score is made of; they add up to it.
struct ScoreShare {
    enum class Kind : std::uint8_t {
        part,
        all_words,
        pairs,
        stretch,
        early,
        answer,
        feedback,
        recent
    };
    Kind kind = Kind::part;
    std::size_t unit = 0; // of a part: which of the units,
    std::size_t part = 0; // and which part of it
    double score = 0;
};

struct Ranking {
    std::vector<Ranked> hits;
    std::size_t total = 0;   // articles that match
    std::size_t stories = 0; // of these, with those that stand alone; 0: they were not counted
};

// Not safe to share between threads.
class Ranker {
public:
    // view, analyzer, matched: outlive it.
    Ranker(IndexView& view, Analyzer& analyzer, const Matched& matched,
           const ExpansionSet& expansions, const RankSettings& settings);

    // Returns hits first+1 .. first+count. Equal scores are in the order in which the articles came
    // into the index.
    Ranking rank();
    // Returns the shares of an article of the last ranking.
    std::vector<ScoreShare> explain(std::uint32_t doc);
    // Words of the last ranking that the first articles brought, the heaviest first.
    const std::vector<FeedbackWord>& feedback() const { return feedback_words_; }

private:
    WordScores& words();
    bool is_telling() const;
    void find_feedback();
    double feedback_weight() const;
    double recency(std::uint32_t doc) const;
    const std::vector<Ranked>& best_by_words(std::size_t count);
    std::vector<Ranked> promising(std::size_t count);
    std::vector<Ranked> unscored() const;
    std::vector<Ranked> by_lot() const;
    std::vector<Ranked> by_day();
    std::vector<Ranked> in_plain_order();
    std::vector<Ranked> by_score(std::size_t count);
    std::vector<std::uint32_t> story_sizes() const;
    std::vector<Ranked> stories_of(const std::vector<Ranked>& hits,
                                   const std::vector<std::uint32_t>& sizes) const;
    std::vector<Ranked> best_stories(std::size_t wanted, const std::vector<std::uint32_t>& sizes);
    void look_closely(std::vector<Ranked>& best);
    void look_for_answers(std::vector<Ranked>& best);

    IndexView& view_;
    const Matched& matched_;
    bool uses_feedback_;
    RankSettings settings_;
    std::size_t total_; // articles that match
    std::optional<WordScores> words_;
    std::vector<Ranked> by_words_; // the best by what words give them
    std::vector<FeedbackWord> feedback_words_;
    FeedbackScorer feedback_;
    ClosenessReader closeness_;
    std::vector<std::uint32_t> looked_at_; // articles that were looked at closely
    std::optional<AnswerReader> answers_;  // of a question whose answers a text shows
    std::unordered_map<std::uint32_t, double> answer_scores_; // by article
};

} // namespace telusur
