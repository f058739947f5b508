#include "query/search/ranker.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
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

Ranker::Ranker(IndexView& view, const Matched& matched, const RankSettings& settings)
    : view_(view), matched_(matched), settings_(settings) {}

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
    make_sequence();
    if (settings_.uses_feedback) add_feedback();
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

bool Ranker::is_asked(const std::string& stem) const {
    return std::ranges::any_of(sequence_, [&](const SequenceWord& word) {
        return std::ranges::find(word.word->stems, stem) != word.word->stems.end();
    });
}

// The words that the first articles have most, weighed by how good these are and how rare the
// words, raise the articles that match, as if they had been asked for.
void Ranker::add_feedback() {
    feedback_.clear();
    if (all_idf_ <= 0) return;
    BestHits best(ranking::kFeedbackArticles);
    std::size_t matching = 0;
    matched_.docs.for_each([&](std::uint32_t doc) {
        ++matching;
        best.add({doc, base_score(doc), 1});
        return true;
    });
    const std::vector<Ranked> first = best.take();
    double sum = 0;
    for (const Ranked& hit : first) sum += hit.score;
    if (sum <= 0 || matching <= 2) return;
    // By stem: how much the first articles have of it.
    std::vector<StemNumber> met;
    std::vector<double>& shares = view_.stem_scratch();
    for (const Ranked& hit : first) {
        const double length = view_.relative_length(hit.doc);
        const std::size_t known = view_.stem_numbers();
        const std::vector<StemOfArticle>& stems = view_.stems(hit.doc);
        if (view_.stem_numbers() < known) { // the view forgot its numbers
            met.clear();
            shares.clear();
        }
        shares.resize(view_.stem_numbers(), 0);
        for (const StemOfArticle& stem : stems) {
            if (shares[stem.stem] == 0) met.push_back(stem.stem);
            shares[stem.stem] += hit.score / sum * stem.count / (stem.count + 1 + length);
        }
    }
    struct Word {
        StemNumber stem;
        double weight;
    };
    std::vector<Word> words;
    words.reserve(met.size());
    for (const StemNumber stem : met) {
        words.push_back({stem, shares[stem]});
        shares[stem] = 0;
    }
    // Only the most frequent in the first articles are worth asking the index for.
    constexpr std::size_t kLookedAt = 4 * ranking::kFeedbackWords;
    const auto is_heavier = [&](const Word& one, const Word& other) {
        return one.weight != other.weight ? one.weight > other.weight
                                          : view_.stem(one.stem) < view_.stem(other.stem);
    };
    if (words.size() > kLookedAt) {
        std::ranges::nth_element(words, words.begin() + kLookedAt, is_heavier);
        words.resize(kLookedAt);
    }
    const auto all = static_cast<double>(view_.articles());
    for (Word& word : words) {
        const auto articles = static_cast<double>(view_.stem_frequency(word.stem));
        const bool is_telling = articles >= 2 && articles <= all * ranking::kFeedbackMaxShare
                                && !is_asked(view_.stem(word.stem));
        word.weight *= is_telling ? std::log(all / articles) : 0;
    }
    std::ranges::sort(words, is_heavier);
    if (words.size() > ranking::kFeedbackWords) words.resize(ranking::kFeedbackWords);
    std::erase_if(words, [](const Word& word) { return word.weight <= 0; });
    double weights = 0;
    for (const Word& word : words) weights += word.weight;
    feedback_.assign(scores_.size(), 0);
    for (const Word& word : words) {
        Part part;
        part.idf = ranking::kFeedback * all_idf_ * word.weight / weights;
        for (const Posting& posting : *view_.postings(view_.stem(word.stem)))
            if (matched_.docs.has(posting.doc))
                feedback_[posting.doc] += static_cast<float>(part_score(
                    part, posting.doc, static_cast<float>(decode_stem_count(posting.wdf).count)));
        feedback_words_.push_back(view_.stem(word.stem));
    }
}

void Ranker::make_sequence() {
    sequence_.clear();
    std::uint32_t place = 0;
    for (const Unit& unit : matched_.units)
        for (const QueryWord& word : unit.words) {
            ++place;
            if (is_function_word(word.form) || word.only_form) continue;
            sequence_.push_back(
                {&unit, &word, unit.idf / static_cast<double>(unit.words.size()), place});
        }
    constexpr std::size_t kMost = 32; // bits of a mask
    if (sequence_.size() > kMost) sequence_.resize(kMost);
}

Ranker::Closely Ranker::closely(std::uint32_t doc, const Positions& positions) const {
    const std::size_t count = sequence_.size();
    std::vector<std::pair<WordCode, std::uint32_t>> codes; // which word of the sequence
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!sequence_[i].unit->docs.has(doc)) continue;
        for (const std::string& stem : sequence_[i].word->stems) {
            // A code is sure only for a stem that the article has.
            const auto list = view_.postings(make_term({}, stem));
            const auto at = std::ranges::lower_bound(*list, doc, {}, &Posting::doc);
            if (at != list->end() && at->doc == doc)
                codes.emplace_back(positions.code(fnv1a(stem)), i);
        }
    }
    Closely result;
    if (codes.empty()) return result;
    std::vector<double> pairs(count, 0);
    std::vector<std::uint32_t> in_stretch(count, 0), first_at(count, 0);
    std::vector<bool> is_seen(count, false);
    std::vector<std::int64_t> last_at(count, -1); // word number at which it stood last
    std::vector<std::pair<std::uint32_t, std::uint32_t>> stood; // index of the text, word
    double stretch = 0;
    std::size_t stretch_begin = 0;
    const std::vector<WordCode>& text = positions.codes();
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        for (const auto& [code, word] : codes) {
            if (code != text[at]) continue;
            const bool is_title = at < positions.title_words();
            const auto number = static_cast<std::int64_t>(positions.number(at));
            if (word > 0 && last_at[word - 1] >= 0) {
                const auto apart = number - last_at[word - 1];
                if (apart > 0 && apart <= sequence_[word].place - sequence_[word - 1].place)
                    pairs[word] += is_title ? kTitleWeight : 1;
            }
            last_at[word] = number;
            if (!is_seen[word]) {
                is_seen[word] = true;
                const double place = is_title ? 0 : at - positions.title_words();
                result.early += sequence_[word].idf * std::exp(-place / ranking::kEarlyWords);
            }
            stood.emplace_back(at, word);
            if (in_stretch[word]++ == 0) stretch += sequence_[word].idf;
            break;
        }
        while (stretch_begin < stood.size()
               && stood[stretch_begin].first + ranking::kStretchWords <= at) {
            const std::uint32_t word = stood[stretch_begin++].second;
            if (--in_stretch[word] == 0) stretch -= sequence_[word].idf;
        }
        result.stretch = std::max(result.stretch, stretch);
    }
    const double length = 1 - ranking::kB + ranking::kB * view_.relative_length(doc);
    for (std::size_t word = 1; word < count; ++word)
        result.pairs += (sequence_[word - 1].idf + sequence_[word].idf) / 2 * pairs[word] * 2
                        / (pairs[word] + length);
    result.pairs *= ranking::kPairs;
    result.stretch *= ranking::kStretch;
    result.early *= ranking::kEarly;
    return result;
}

void Ranker::look_closely(std::vector<Ranked>& best) {
    if (sequence_.empty()) return;
    Positions positions;
    for (Ranked& hit : best) {
        const std::string_view order = view_.word_order(hit.doc);
        if (order.empty()) continue;
        positions.read(order);
        hit.score += closely(hit.doc, positions).sum();
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
    ranking.feedback = feedback_words_;
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
        Positions positions;
        positions.read(view_.word_order(doc));
        const Closely near = closely(doc, positions);
        add(ScoreShare::Kind::pairs, near.pairs);
        add(ScoreShare::Kind::stretch, near.stretch);
        add(ScoreShare::Kind::early, near.early);
    }
    return shares;
}

} // namespace telusur
