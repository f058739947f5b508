#include "query/search/feedback.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "query/search/ranking.hpp"

namespace telusur {
namespace {

// Only the heaviest are worth asking the index for their frequency.
constexpr std::size_t kLookedAt = 4 * ranking::kFeedbackWords;

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

// The first of `count` in order, where there are more.
template <class IsBefore>
void keep_first(std::vector<StemWeight>& words, std::size_t count, IsBefore is_before) {
    if (words.size() <= count) return;
    std::ranges::nth_element(words, words.begin() + static_cast<std::ptrdiff_t>(count), is_before);
    words.resize(count);
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
    keep_first(words, kLookedAt, is_heavier);
    const auto all = static_cast<double>(view.articles());
    for (StemWeight& word : words) {
        const auto articles = static_cast<double>(view.stem_frequency(word.stem));
        const bool is_telling = articles >= 2 && articles <= all * ranking::kFeedbackMaxShare
                                && !is_asked(view.stem(word.stem));
        word.weight *= is_telling ? std::log(all / articles) : 0;
    }
    std::erase_if(words, [](const StemWeight& word) { return word.weight <= 0; });
    keep_first(words, ranking::kFeedbackWords, is_heavier);
    std::ranges::sort(words, is_heavier);
    double sum = 0;
    for (const StemWeight& word : words) sum += word.weight;
    std::vector<FeedbackWord> found;
    for (const StemWeight& word : words) found.push_back({view.stem(word.stem), word.weight / sum});
    return found;
}

} // namespace telusur
