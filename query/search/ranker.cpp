#include "query/search/ranker.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_set>
#include <utility>

#include "query/search/bm25.hpp"
#include "query/search/ranking.hpp"

namespace telusur {
namespace {

constexpr double kAlmostAll = 0.9999;

bool is_better(const Ranked& one, const Ranked& other) {
    return one.score != other.score ? one.score > other.score : one.doc < other.doc;
}

// Keeps the best of many hits.
class BestHits {
public:
    explicit BestHits(std::size_t count) : count_(count) {}

    void add(const Ranked& hit) {
        if (hits_.size() < count_) {
            hits_.push_back(hit);
            std::ranges::push_heap(hits_, is_better);
        } else if (count_ > 0 && is_better(hit, hits_.front())) {
            std::ranges::pop_heap(hits_, is_better);
            hits_.back() = hit;
            std::ranges::push_heap(hits_, is_better);
        }
    }

    // In order.
    std::vector<Ranked> take() {
        std::ranges::sort_heap(hits_, is_better);
        return std::move(hits_);
    }

private:
    std::size_t count_;
    std::vector<Ranked> hits_; // a heap whose front is the worst
};

std::chrono::sys_days day_of(DayNumber number) {
    constexpr DayNumber kYear = 10000, kMonth = 100;
    return std::chrono::sys_days(std::chrono::year(static_cast<int>(number / kYear))
                                 / std::chrono::month(number / kMonth % kMonth)
                                 / std::chrono::day(number % kMonth));
}

// SplitMix64 (Steele, Lea, Flood 2014): numbers that look random, the same on every machine.
std::uint64_t lot_of(std::uint64_t seed, std::uint32_t doc) {
    std::uint64_t lot = (seed << 32U | doc) + 0x9E3779B97F4A7C15U;
    lot = (lot ^ lot >> 30U) * 0xBF58476D1CE4E5B9U;
    lot = (lot ^ lot >> 27U) * 0x94D049BB133111EBU;
    return lot ^ lot >> 31U;
}

} // namespace

Ranker::Ranker(IndexView& view, Analyzer& analyzer, const Matched& matched,
               const ExpansionSet& expansions, const RankSettings& settings)
    : view_(view), matched_(matched), uses_feedback_(expansions.feedback), settings_(settings),
      total_(matched.docs.count()), closeness_(view, matched.units) {
    if (matched.question && *matched.question != AnswerKind::other)
        answers_.emplace(view, analyzer, *matched.question, matched.units);
}

double Ranker::part_score(const Part& part, const Count& count) const {
    return bm25(part.idf * part.weight, count.count, view_.relative_length(count.doc));
}

void Ranker::score_units() {
    if (is_scored_) return;
    is_scored_ = true;
    const std::size_t size = view_.last_doc() + std::size_t{1};
    scores_.assign(size, 0);
    std::size_t postings = 0;
    for (const Unit& unit : matched_.units)
        for (const Part& part : unit.parts) postings += part.counts.size();
    view_.expect_lengths(postings);
    for (const Unit& unit : matched_.units) {
        for (const Part& part : unit.parts)
            for (const Count& count : part.counts)
                if (matched_.docs.has(count.doc))
                    scores_[count.doc] += static_cast<float>(part_score(part, count));
        all_idf_ += unit.idf;
    }
    if (matched_.units.size() > 1) add_coverage();
    if (uses_feedback_) find_feedback();
}

void Ranker::add_coverage() {
    covered_.assign(scores_.size(), 0);
    for (const Unit& unit : matched_.units)
        unit.docs.for_each([&](std::uint32_t doc) {
            covered_[doc] += static_cast<float>(unit.idf);
            return true;
        });
}

bool Ranker::has_all_words(std::uint32_t doc) const {
    return matched_.units.size() > 1 && covered_[doc] >= all_idf_ * kAlmostAll;
}

double Ranker::base_score(std::uint32_t doc) const {
    return scores_[doc] * (has_all_words(doc) ? 1 + ranking::kAllWords : 1.0);
}

// Half of the weight behind kRecentDays, a quarter behind twice as many.
double Ranker::recency(std::uint32_t doc) const {
    const DayNumber number = view_.days()[doc];
    if (number == 0) return 0;
    const auto age = (std::chrono::sys_days(settings_.today) - day_of(number)).count();
    return ranking::kRecent
           * std::exp2(-std::max(0.0, static_cast<double>(age)) / ranking::kRecentDays);
}

// A query of many words says enough by itself.
double Ranker::feedback_weight() const {
    const auto words = static_cast<double>(matched_.units.size());
    return ranking::kFeedback * std::min(1.0, ranking::kFeedbackQueryWords / words);
}

// The best by base_score(); at least `count`, where so many match.
std::span<const Ranked> Ranker::best_by_words(std::size_t count) {
    if (by_words_.size() >= std::min(count, total_)) return by_words_;
    BestHits best(count);
    matched_.docs.for_each([&](std::uint32_t doc) {
        best.add({doc, base_score(doc), 1});
        return true;
    });
    by_words_ = best.take();
    return by_words_;
}

void Ranker::find_feedback() {
    if (all_idf_ <= 0 || total_ <= 2) return;
    std::vector<FirstArticle> first;
    for (const Ranked& hit : best_by_words(ranking::kClosely))
        if (hit.score > 0 && first.size() < ranking::kFeedbackArticles)
            first.push_back({hit.doc, hit.score});
    if (first.empty()) return;
    feedback_words_ = feedback_words(
        view_, first, [&](const std::string& stem) { return closeness_.is_asked(stem); });
    feedback_ = FeedbackScorer(view_, feedback_words_, feedback_weight() * all_idf_);
}

// All articles that can be among the best `count`. The best by the words of the query have a score
// that feedback does not lower, so articles which it cannot raise to the least of those are out.
DocSet Ranker::promising(std::size_t count) {
    if (settings_.prefers_recent || total_ <= count || feedback_.most() <= 0) return matched_.docs;
    const std::span<const Ranked> best = best_by_words(count).first(count);
    double least = std::numeric_limits<double>::max();
    for (const Ranked& hit : best) least = std::min(least, hit.score + feedback_.score(hit.doc));
    constexpr double kRounding = 1e-4;
    const double needed = least - feedback_.most() * (1 + kRounding);
    DocSet docs(view_.last_doc());
    matched_.docs.for_each([&](std::uint32_t doc) {
        if (base_score(doc) >= needed) docs.add(doc);
        return true;
    });
    return docs;
}

void Ranker::look_closely(std::vector<Ranked>& best) {
    looked_at_.clear();
    answer_scores_.clear();
    if (!closeness_.has_words()) return;
    if (answers_) look_for_answers(best);
    for (const Ranked& hit : best) looked_at_.push_back(hit.doc);
    view_.expect_word_orders(looked_at_);
    for (Ranked& hit : best) hit.score += closeness_.read(hit.doc).sum();
    std::ranges::sort(best, is_better);
}

std::vector<Ranked> Ranker::unscored() const {
    std::vector<Ranked> hits;
    matched_.docs.for_each([&](std::uint32_t doc) {
        hits.push_back({doc, 0, 1});
        return true;
    });
    return hits;
}

std::vector<Ranked> Ranker::by_lot() const {
    std::vector<Ranked> hits = unscored();
    std::ranges::sort(hits, {}, [&](const Ranked& hit) {
        return std::pair(lot_of(settings_.seed, hit.doc), hit.doc);
    });
    return hits;
}

// All, in an order that needs no scores.
std::vector<Ranked> Ranker::in_plain_order() {
    return settings_.order == SortOrder::random ? by_lot() : by_day();
}

void Ranker::look_for_answers(std::vector<Ranked>& best) {
    for (std::size_t i = 0; i < std::min(best.size(), ranking::kAnswerArticles); ++i) {
        const double score = answers_->read(best[i].doc);
        answer_scores_[best[i].doc] = score;
        best[i].score += score;
    }
}

std::vector<Ranked> Ranker::by_day() {
    std::vector<Ranked> hits = unscored();
    const std::vector<DayNumber>& days = view_.days();
    const bool is_newest = settings_.order == SortOrder::newest;
    std::ranges::stable_sort(hits, [&](const Ranked& one, const Ranked& other) {
        const DayNumber a = days[one.doc], b = days[other.doc];
        if (a == 0 || b == 0) return a != 0 && b == 0; // those without a day come last
        return is_newest ? a > b : a < b;
    });
    return hits;
}

// The best `count`, of which the first are looked at closely.
std::vector<Ranked> Ranker::by_score(std::size_t count) {
    score_units();
    const DocSet docs = promising(count);
    std::vector<float> feedback(feedback_.most() > 0 ? scores_.size() : 0);
    if (!feedback.empty()) feedback_.add(docs, docs.count(), feedback);
    BestHits best(count);
    docs.for_each([&](std::uint32_t doc) {
        double score = base_score(doc);
        if (!feedback.empty()) score += feedback[doc];
        if (settings_.prefers_recent) score *= 1 + recency(doc);
        best.add({doc, score, 1});
        return true;
    });
    std::vector<Ranked> hits = best.take();
    std::vector<Ranked> first(
        hits.begin(),
        hits.begin() + static_cast<std::ptrdiff_t>(std::min(hits.size(), ranking::kClosely)));
    look_closely(first);
    std::ranges::copy(first, hits.begin());
    return hits;
}

// How many articles each story has among those that match, by story; 0 stands for those alone.
std::vector<std::uint32_t> Ranker::story_sizes() const {
    const Stories& stories = view_.stories();
    std::vector<std::uint32_t> sizes(stories.count() + 1);
    for (const auto& [doc, story] : stories.members())
        if (matched_.docs.has(doc)) ++sizes[story];
    sizes[0] = static_cast<std::uint32_t>(total_)
               - std::accumulate(sizes.begin() + 1, sizes.end(), std::uint32_t{0});
    return sizes;
}

// The first article of each story stands for it.
std::vector<Ranked> Ranker::stories_of(const std::vector<Ranked>& hits,
                                       const std::vector<std::uint32_t>& sizes) const {
    const Stories& stories = view_.stories();
    std::unordered_set<StoryNumber> seen;
    std::vector<Ranked> kept;
    for (Ranked hit : hits) {
        const StoryNumber story = stories.of(hit.doc);
        if (story != 0 && !seen.insert(story).second) continue;
        if (story != 0) hit.in_story = sizes[story];
        kept.push_back(hit);
    }
    return kept;
}

// The best `wanted` stories: of the best articles, of more until there are so many.
std::vector<Ranked> Ranker::best_stories(std::size_t wanted,
                                         const std::vector<std::uint32_t>& sizes) {
    if (settings_.order != SortOrder::relevance) return stories_of(in_plain_order(), sizes);
    for (std::size_t count = std::max(2 * wanted, ranking::kClosely);; count *= 4) {
        std::vector<Ranked> hits = stories_of(by_score(std::min(count, total_)), sizes);
        if (hits.size() >= wanted || count >= total_) return hits;
    }
}

Ranking Ranker::rank() {
    Ranking ranking;
    ranking.total = total_;
    const std::size_t wanted = settings_.first + std::min(settings_.count, total_);
    std::vector<Ranked> hits;
    if (settings_.by_story) {
        const std::vector<std::uint32_t> sizes = story_sizes();
        ranking.stories = sizes.front()
                          + static_cast<std::size_t>(std::count_if(
                              sizes.begin() + 1, sizes.end(), [](auto size) { return size > 0; }));
        hits = best_stories(wanted, sizes);
    } else if (settings_.order != SortOrder::relevance) {
        hits = in_plain_order();
    } else if (settings_.count > 0) {
        hits = by_score(std::max(wanted, ranking::kClosely));
    }
    const auto at = [&](std::size_t index) {
        return hits.begin() + static_cast<std::ptrdiff_t>(std::min(index, hits.size()));
    };
    ranking.hits.assign(at(settings_.first), at(wanted));
    return ranking;
}

std::vector<ScoreShare> Ranker::explain(std::uint32_t doc) {
    score_units();
    std::vector<ScoreShare> shares;
    const auto add = [&](ScoreShare::Kind kind, double score) {
        if (score > 0) shares.push_back({kind, 0, 0, score});
    };
    for (std::size_t unit = 0; unit < matched_.units.size(); ++unit)
        for (std::size_t part = 0; part < matched_.units[unit].parts.size(); ++part) {
            const Part& its = matched_.units[unit].parts[part];
            const auto at = std::ranges::lower_bound(its.counts, doc, {}, &Count::doc);
            if (at != its.counts.end() && at->doc == doc)
                shares.push_back({ScoreShare::Kind::part, unit, part, part_score(its, *at)});
        }
    add(ScoreShare::Kind::all_words, base_score(doc) - scores_[doc]);
    const double feedback = feedback_.score(doc);
    add(ScoreShare::Kind::feedback, feedback);
    if (settings_.prefers_recent)
        add(ScoreShare::Kind::recent, (base_score(doc) + feedback) * recency(doc));
    if (std::ranges::find(looked_at_, doc) != looked_at_.end()) {
        const Closeness near = closeness_.read(doc);
        add(ScoreShare::Kind::pairs, near.pairs);
        add(ScoreShare::Kind::stretch, near.stretch);
        add(ScoreShare::Kind::early, near.early);
    }
    if (const auto answer = answer_scores_.find(doc); answer != answer_scores_.end())
        add(ScoreShare::Kind::answer, answer->second);
    return shares;
}

} // namespace telusur
