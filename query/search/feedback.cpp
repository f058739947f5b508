#include "query/search/feedback.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "indexer/format/fields.hpp"
#include "query/search/bm25.hpp"
#include "query/search/ranking.hpp"

namespace telusur {
namespace {

// Only the heaviest are worth asking the index for their frequency.
constexpr std::size_t kLookedAt = 4 * ranking::kFeedbackWords;
// A word of a single article leads to no other.
constexpr double kFewestArticles = 2;

struct StemWeight {
    StemNumber stem = 0;
    double weight = 0;
};

// Sums of weights by stem: open addressing, for it is filled for each search.
class StemWeights {
public:
    // most: so many different stems at most.
    explicit StemWeights(std::size_t most)
        : slots_(std::bit_ceil(2 * most + 1)), mask_(slots_.size() - 1) {}

    void add(StemNumber stem, double weight) {
        constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U; // Fibonacci hashing
        std::size_t slot = (stem * kSpread >> 32) & mask_;
        while (slots_[slot].weight != 0 && slots_[slot].stem != stem) slot = (slot + 1) & mask_;
        slots_[slot].stem = stem;
        slots_[slot].weight += weight;
    }

    std::vector<StemWeight> take() {
        std::erase_if(slots_, [](const StemWeight& slot) { return slot.weight == 0; });
        return std::move(slots_);
    }

private:
    std::vector<StemWeight> slots_;
    std::size_t mask_;
};

std::vector<StemWeight> stems_of(IndexView& view, std::span<const FirstArticle> first) {
    double sum = 0;
    std::size_t most = 0;
    for (const FirstArticle& article : first) {
        sum += article.score;
        most += view.stems(article.doc).size();
    }
    StemWeights weights(most);
    for (const FirstArticle& article : first) {
        const double length = view.relative_length(article.doc);
        for (const StemOfArticle& stem : view.stems(article.doc))
            weights.add(stem.stem, article.score / sum * stem.count / (stem.count + 1 + length));
    }
    return weights.take();
}

// Leaves the heaviest `count` in any order; of equal weights the first by name. The names are
// compared only where that decides.
void keep_heaviest(std::vector<StemWeight>& words, std::size_t count, const IndexView& view) {
    if (words.size() <= count) return;
    const auto kept = words.begin() + static_cast<std::ptrdiff_t>(count);
    std::ranges::nth_element(words, kept - 1, std::greater(), &StemWeight::weight);
    const double least = (kept - 1)->weight;
    const auto equal = std::partition(words.begin(), kept,
                                      [&](const StemWeight& word) { return word.weight > least; });
    const auto equal_end = std::partition(
        kept, words.end(), [&](const StemWeight& word) { return word.weight == least; });
    std::partial_sort(equal, kept, equal_end, [&](const StemWeight& one, const StemWeight& other) {
        return view.stem(one.stem) < view.stem(other.stem);
    });
    words.erase(kept, words.end());
}

// Multiplies the weights by how rare the words are; by 0 where they say nothing, or where they
// cannot be among the kFeedbackWords heaviest. Frequencies are looked up in order of the names,
// as the index has them.
void weigh_by_rarity(std::vector<StemWeight>& words, IndexView& view,
                     const std::function<bool(const std::string&)>& is_asked) {
    const auto all = static_cast<double>(view.articles());
    const double most = std::log(all / kFewestArticles);
    std::ranges::sort(words, std::greater(), &StemWeight::weight);
    std::vector<double> heaviest; // of those that are weighed, in falling order
    for (std::size_t at = 0; at < words.size(); at += ranking::kFeedbackWords) {
        const std::span<StemWeight> some =
            std::span(words).subspan(at, std::min(ranking::kFeedbackWords, words.size() - at));
        const double needed =
            heaviest.size() < ranking::kFeedbackWords ? 0 : heaviest[ranking::kFeedbackWords - 1];
        std::ranges::sort(some, {}, [&](const StemWeight& word) -> const std::string& {
            return view.stem(word.stem);
        });
        for (StemWeight& word : some) {
            if (word.weight * most < needed) {
                word.weight = 0;
                continue;
            }
            const auto articles = static_cast<double>(view.stem_frequency(word.stem));
            const bool is_telling = articles >= kFewestArticles
                                    && articles <= all * ranking::kFeedbackMaxShare
                                    && !is_asked(view.stem(word.stem));
            word.weight *= is_telling ? std::log(all / articles) : 0;
            heaviest.push_back(word.weight);
        }
        std::ranges::sort(heaviest, std::greater());
    }
}

} // namespace

std::vector<FeedbackWord> feedback_words(IndexView& view, std::span<const FirstArticle> first,
                                         const std::function<bool(const std::string&)>& is_asked) {
    view.keep_stem_numbers();
    std::vector<StemWeight> words = stems_of(view, first);
    const auto is_heavier = [&](const StemWeight& one, const StemWeight& other) {
        return one.weight != other.weight ? one.weight > other.weight
                                          : view.stem(one.stem) < view.stem(other.stem);
    };
    keep_heaviest(words, kLookedAt, view);
    weigh_by_rarity(words, view, is_asked);
    std::erase_if(words, [](const StemWeight& word) { return word.weight <= 0; });
    keep_heaviest(words, ranking::kFeedbackWords, view);
    std::ranges::sort(words, is_heavier);
    double sum = 0;
    for (const StemWeight& word : words) sum += word.weight;
    std::vector<FeedbackWord> found;
    for (const StemWeight& word : words) found.push_back({view.stem(word.stem), word.weight / sum});
    return found;
}

FeedbackScorer::FeedbackScorer(IndexView& view, const std::vector<FeedbackWord>& words,
                               double weight)
    : view_(&view) {
    for (const FeedbackWord& word : words) {
        words_.push_back({weight * word.weight, view.postings(word.stem)});
        most_ += words_.back().weight * kMostOfBm25;
    }
}

float FeedbackScorer::score(const Word& word, const Posting& posting) const {
    const double count = decode_stem_count(posting.wdf).count;
    return static_cast<float>(bm25(word.weight, count, view_->relative_length(posting.doc)));
}

float FeedbackScorer::score(std::uint32_t doc) const {
    float sum = 0;
    for (const Word& word : words_) {
        const auto at = std::ranges::lower_bound(*word.list, doc, {}, &Posting::doc);
        if (at != word.list->end() && at->doc == doc) sum += score(word, *at);
    }
    return sum;
}

// Whichever is shorter is walked.
void FeedbackScorer::add(const DocSet& docs, std::size_t count, std::vector<float>& scores) const {
    constexpr std::size_t kSkipCost = 8; // of looking for an article, in postings read
    for (const Word& word : words_) {
        if (word.list->size() < count * kSkipCost) {
            for (const Posting& posting : *word.list)
                if (docs.has(posting.doc)) scores[posting.doc] += score(word, posting);
            continue;
        }
        auto at = word.list->begin();
        const auto end = word.list->end();
        docs.for_each([&](std::uint32_t doc) {
            at = skip_to(at, end, doc);
            if (at != end && at->doc == doc) scores[doc] += score(word, *at);
            return at != end;
        });
    }
}

} // namespace telusur
