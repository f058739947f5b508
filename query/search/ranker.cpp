#include "query/search/ranker.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "indexer/format/fields.hpp"
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

} // namespace

Ranker::Ranker(IndexView& view, const Matched& matched, const ExpansionSet& expansions,
               const RankSettings& settings)
    : view_(view), matched_(matched), uses_feedback_(expansions.feedback), settings_(settings),
      closeness_(view, matched.units) {}

double Ranker::part_score(const Part& part, std::uint32_t doc, float count) {
    using ranking::kB, ranking::kK1;
    const double length = kK1 * (1 - kB + kB * view_.relative_length(doc));
    return part.idf * part.weight * count * (kK1 + 1) / (count + length);
}

void Ranker::add_part(const Part& part, double weight) {
    for (const Count& count : part.counts)
        if (matched_.docs.has(count.doc))
            scores_[count.doc] +=
                static_cast<float>(weight * part_score(part, count.doc, count.count));
}

void Ranker::score_units() {
    if (is_scored_) return;
    is_scored_ = true;
    const std::size_t size = view_.last_doc() + std::size_t{1};
    scores_.assign(size, 0);
    covered_.assign(size, 0);
    std::size_t postings = 0;
    for (const Unit& unit : matched_.units)
        for (const Part& part : unit.parts) postings += part.counts.size();
    view_.expect_lengths(postings);
    for (const Unit& unit : matched_.units) {
        for (const Part& part : unit.parts) add_part(part, 1);
        all_idf_ += unit.idf;
        unit.docs.for_each([&](std::uint32_t doc) {
            covered_[doc] += static_cast<float>(unit.idf);
            return true;
        });
    }
    if (uses_feedback_) add_feedback();
}

bool Ranker::has_all_words(std::uint32_t doc) const {
    return matched_.units.size() > 1 && covered_[doc] >= all_idf_ * kAlmostAll;
}

double Ranker::base_score(std::uint32_t doc) const {
    return scores_[doc] * (has_all_words(doc) ? 1 + ranking::kAllWords : 1.0);
}

// Half of the weight behind kRecentDays, a quarter behind twice as many.
double Ranker::recency(std::uint32_t doc) {
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

// Words of the first articles score as if they had been asked for.
void Ranker::add_feedback() {
    if (all_idf_ <= 0) return;
    BestHits best(ranking::kFeedbackArticles);
    std::size_t matching = 0;
    matched_.docs.for_each([&](std::uint32_t doc) {
        ++matching;
        best.add({doc, base_score(doc), 1});
        return true;
    });
    std::vector<FirstArticle> first;
    for (const Ranked& hit : best.take())
        if (hit.score > 0) first.push_back({hit.doc, hit.score});
    if (first.empty() || matching <= 2) return;
    feedback_words_ = feedback_words(
        view_, first, [&](const std::string& stem) { return closeness_.is_asked(stem); });
    feedback_.assign(scores_.size(), 0);
    for (const FeedbackWord& word : feedback_words_) {
        Part part;
        part.idf = feedback_weight() * all_idf_ * word.weight;
        for (const Posting& posting : *view_.postings(word.stem))
            if (matched_.docs.has(posting.doc))
                feedback_[posting.doc] += static_cast<float>(part_score(
                    part, posting.doc, static_cast<float>(decode_stem_count(posting.wdf).count)));
    }
}

void Ranker::look_closely(std::vector<Ranked>& best) {
    if (!closeness_.has_words()) return;
    for (Ranked& hit : best) {
        hit.score += closeness_.read(hit.doc).sum();
        looked_at_.push_back(hit.doc);
    }
    std::ranges::sort(best, is_better);
}

std::vector<Ranked> Ranker::by_day() {
    std::vector<Ranked> hits;
    matched_.docs.for_each([&](std::uint32_t doc) {
        hits.push_back({doc, 0, 1});
        return true;
    });
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
    BestHits best(count);
    matched_.docs.for_each([&](std::uint32_t doc) {
        double score = base_score(doc);
        if (!feedback_.empty()) score += feedback_[doc];
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

// The first article of each story stands for it.
std::vector<Ranked> Ranker::stories_of(std::vector<Ranked> hits) {
    const std::vector<StoryNumber>& stories = view_.stories();
    std::unordered_map<StoryNumber, std::size_t> first;
    std::vector<Ranked> kept;
    for (Ranked& hit : hits) {
        const StoryNumber story = stories[hit.doc];
        if (story == 0) {
            kept.push_back(hit);
            continue;
        }
        const auto [known, is_new] = first.try_emplace(story, kept.size());
        if (is_new)
            kept.push_back(hit);
        else
            ++kept[known->second].in_story;
    }
    return kept;
}

Ranking Ranker::rank() {
    Ranking ranking;
    ranking.total = matched_.docs.count();
    const std::size_t wanted = settings_.first + std::min(settings_.count, ranking.total);
    std::vector<Ranked> hits;
    if (settings_.order != SortOrder::relevance)
        hits = by_day();
    else if (settings_.by_story)
        hits = by_score(ranking.total);
    else if (settings_.count > 0)
        hits = by_score(std::max(wanted, ranking::kClosely));
    if (settings_.by_story) {
        hits = stories_of(std::move(hits));
        ranking.stories = hits.size();
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
                shares.push_back(
                    {ScoreShare::Kind::part, unit, part, part_score(its, doc, at->count)});
        }
    add(ScoreShare::Kind::all_words, base_score(doc) - scores_[doc]);
    if (!feedback_.empty()) add(ScoreShare::Kind::feedback, feedback_[doc]);
    if (settings_.prefers_recent) {
        const double score = base_score(doc) + (feedback_.empty() ? 0 : feedback_[doc]);
        add(ScoreShare::Kind::recent, score * recency(doc));
    }
    if (std::ranges::find(looked_at_, doc) != looked_at_.end()) {
        const Closeness near = closeness_.read(doc);
        add(ScoreShare::Kind::pairs, near.pairs);
        add(ScoreShare::Kind::stretch, near.stretch);
        add(ScoreShare::Kind::early, near.early);
    }
    return shares;
}

} // namespace telusur
