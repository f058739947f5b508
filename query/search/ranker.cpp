#include "query/search/ranker.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>
#include <utility>

#include "query/search/ranking.hpp"

namespace telusur {
namespace {

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

WordScores& Ranker::words() {
    if (!words_) {
        words_.emplace(view_, matched_);
        if (uses_feedback_) find_feedback();
    }
    return *words_;
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

// At least `count`, where so many match.
const std::vector<Ranked>& Ranker::best_by_words(std::size_t count) {
    if (by_words_.size() < std::min(count, total_)) by_words_ = best_of(words_->articles(), count);
    return by_words_;
}

// Words that most articles have do not tell what is meant, so neither do the first of these.
bool Ranker::is_telling() const {
    return std::ranges::any_of(matched_.units, [&](const Unit& unit) {
        return unit.docs.count() * 2 <= view_.articles();
    });
}

void Ranker::find_feedback() {
    if (words_->all_idf() <= 0 || total_ <= 2 || !is_telling()) return;
    std::vector<FirstArticle> first;
    for (const Ranked& hit : best_by_words(ranking::kClosely))
        if (hit.score > 0 && first.size() < ranking::kFeedbackArticles)
            first.push_back({hit.doc, hit.score});
    if (first.empty()) return;
    feedback_words_ = feedback_words(
        view_, first, [&](std::string_view stem) { return closeness_.is_asked(stem); });
    feedback_ = FeedbackScorer(view_, feedback_words_, feedback_weight() * words_->all_idf());
}

// All articles that can be among the best `count`, with what words and feedback give them.
std::vector<Ranked> Ranker::promising(std::size_t count) {
    const std::vector<Ranked>& all = words().articles();
    if (feedback_.most() <= 0) return all;
    if (settings_.prefers_recent) return feedback_.raised(all, all);
    std::vector<Ranked> best = best_by_words(count);
    best.resize(std::min(count, best.size()));
    return feedback_.raised(all, best);
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
        hits.push_back({.doc = doc});
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
    std::vector<Ranked> articles = promising(count);
    if (settings_.prefers_recent)
        for (Ranked& article : articles) article.score *= 1 + recency(article.doc);
    std::vector<Ranked> hits = best_of(articles, count);
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
    const WordScores& words = this->words();
    std::vector<ScoreShare> shares;
    const auto add = [&](ScoreShare::Kind kind, double score) {
        if (score > 0) shares.push_back({kind, 0, 0, score});
    };
    for (std::size_t unit = 0; unit < matched_.units.size(); ++unit)
        for (std::size_t part = 0; part < matched_.units[unit].parts.size(); ++part) {
            const Part& its = matched_.units[unit].parts[part];
            const auto at = std::ranges::lower_bound(its.counts, doc, {}, &Count::doc);
            if (at != its.counts.end() && at->doc == doc)
                shares.push_back({ScoreShare::Kind::part, unit, part, words.part(its, *at)});
        }
    add(ScoreShare::Kind::all_words, words.for_all_words(doc));
    const double feedback = feedback_.most() > 0 ? feedback_.score(doc) : 0;
    add(ScoreShare::Kind::feedback, feedback);
    if (settings_.prefers_recent)
        add(ScoreShare::Kind::recent, (words.of(doc) + feedback) * recency(doc));
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
