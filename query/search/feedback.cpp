#include "query/search/feedback.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cmath>
#include <iterator>
#include <utility>

#include "indexer/format/fields.hpp"
#include "indexer/format/terms.hpp"
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
                     const std::function<bool(std::string_view)>& is_asked) {
    const auto all = static_cast<double>(view.articles());
    const double most = std::log(all / kFewestArticles);
    std::ranges::sort(words, std::greater(), &StemWeight::weight);
    std::vector<double> heaviest; // of those that are weighed, in falling order
    for (std::size_t at = 0; at < words.size(); at += ranking::kFeedbackWords) {
        const std::span<StemWeight> some =
            std::span(words).subspan(at, std::min(ranking::kFeedbackWords, words.size() - at));
        const double needed =
            heaviest.size() < ranking::kFeedbackWords ? 0 : heaviest[ranking::kFeedbackWords - 1];
        std::ranges::sort(some, {}, [&](const StemWeight& word) { return view.stem(word.stem); });
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

// Articles with less cannot reach the score `least` by `most` more.
double needed_for(double least, double most) {
    constexpr double kRounding = 1e-9;
    return least * (1 - kRounding) - most;
}

// Leaves out articles that cannot be among the best `count` when each gets `most` more at most.
void leave_out_lost(std::vector<Ranked>& articles, std::size_t count, double most) {
    if (articles.size() <= count) return;
    const double needed = needed_for(best_of(articles, count).back().score, most);
    std::erase_if(articles, [&](const Ranked& article) { return article.score < needed; });
}

} // namespace

std::vector<FeedbackWord> feedback_words(IndexView& view, std::span<const FirstArticle> first,
                                         const std::function<bool(std::string_view)>& is_asked) {
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
    for (const StemWeight& word : words)
        found.push_back({std::string(view.stem(word.stem)), word.weight / sum, word.stem});
    return found;
}

FeedbackScorer::FeedbackScorer(IndexView& view, const std::vector<FeedbackWord>& words,
                               double weight)
    : view_(&view), words_(words) {
    for (FeedbackWord& word : words_) {
        word.weight *= weight;
        most_ += word.weight * kMostOfBm25;
    }
}

void FeedbackScorer::add(const FeedbackWord& word, std::uint32_t count, Ranked& article) const {
    article.score +=
        bm25(word.weight, std::min(count, kMaxStemCount), view_->relative_length(article.doc));
}

// Walks the articles and the list, each as far as the other is ahead.
void FeedbackScorer::add_from_list(const FeedbackWord& word, std::vector<Ranked>& articles) const {
    const auto list = view_->postings(make_term({}, word.stem));
    auto posting = list->begin();
    auto article = articles.begin();
    while (posting != list->end() && article != articles.end()) {
        if (posting->doc < article->doc)
            posting = skip_to(posting, list->end(), article->doc);
        else if (article->doc < posting->doc)
            article = skip_to(article, articles.end(), posting->doc);
        else
            add(word, decode_stem_count(posting++->wdf).count, *article++);
    }
}

// Reads no more of the list than it must.
void FeedbackScorer::add_by_skipping(const FeedbackWord& word,
                                     std::vector<Ranked>& articles) const {
    const std::string term = make_term({}, word.stem);
    const auto end = view_->database().postlist_end(term);
    auto posting = view_->database().postlist_begin(term);
    for (Ranked& article : articles) {
        posting.skip_to(article.doc);
        if (posting == end) return;
        if (*posting == article.doc) add(word, decode_stem_count(posting.get_wdf()).count, article);
    }
}

// Looks for the words among the stems of each article.
void FeedbackScorer::add_by_article(std::span<const FeedbackWord> words,
                                    std::vector<Ranked>& articles) const {
    constexpr std::size_t kAhead = 4;
    std::bitset<1024> wanted; // by the lowest bits of the number
    for (const FeedbackWord& word : words) wanted.set(word.number % wanted.size());
    std::array<std::uint32_t, ranking::kFeedbackWords> counts{};
    for (std::size_t at = 0; at < articles.size(); ++at) {
        if (at + kAhead < articles.size()) view_->fetch_stems(articles[at + kAhead].doc);
        counts.fill(0);
        for (const StemOfArticle& stem : view_->stems(articles[at].doc)) {
            if (!wanted[stem.stem % wanted.size()]) continue;
            for (std::size_t i = 0; i < words.size(); ++i)
                if (words[i].number == stem.stem) counts[i] = stem.count;
        }
        for (std::size_t i = 0; i < words.size(); ++i)
            if (counts[i] > 0) add(words[i], counts[i], articles[at]);
    }
}

double FeedbackScorer::score(std::uint32_t doc) const {
    std::vector<Ranked> one{{.doc = doc}};
    raise(one, 1);
    return one.front().score;
}

// Those that are the best before have the words most, so with what they get few others can be.
std::vector<Ranked> FeedbackScorer::raised(const std::vector<Ranked>& all,
                                           const std::vector<Ranked>& best) const {
    std::vector<Ranked> articles;
    if (best.size() == all.size()) {
        articles = all;
    } else {
        std::vector<Ranked> first = best;
        if (view_->holds_stems()) add_by_article(words_, first);
        const double least = std::ranges::min_element(first, {}, &Ranked::score)->score;
        std::ranges::copy_if(all, std::back_inserter(articles),
                             [needed = needed_for(least, most_)](const Ranked& article) {
                                 return article.score >= needed;
                             });
    }
    raise(articles, best.size());
    return articles;
}

// The heaviest words first, so that ever fewer articles are left for the others.
void FeedbackScorer::raise(std::vector<Ranked>& articles, std::size_t count) const {
    constexpr double kLessLeft = 0.7;       // is worth another look at who can be among the best
    constexpr std::size_t kOfArticle = 150; // reading the stems of one, in postings
    constexpr std::size_t kOfSkipping = 2;  // to an article, in postings
    std::size_t postings = 0;
    for (const FeedbackWord& word : words_) postings += view_->stem_frequency(word.number);
    double left = most_, left_then = most_;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const FeedbackWord& word = words_[i];
        const std::size_t frequency = view_->stem_frequency(word.number);
        if (left < left_then * kLessLeft && articles.size() < postings) {
            leave_out_lost(articles, count, left);
            left_then = left;
        }
        if (view_->holds_stems() && articles.size() * kOfArticle < postings) {
            add_by_article(std::span(words_).subspan(i), articles);
            return;
        }
        if (view_->holds_stems() || articles.size() * kOfSkipping > frequency)
            add_from_list(word, articles);
        else
            add_by_skipping(word, articles);
        left -= word.weight * kMostOfBm25;
        postings -= frequency;
    }
}

} // namespace telusur
