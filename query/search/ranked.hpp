// Ranked: articles with their scores, and the best of many.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace telusur {

struct Ranked {
    std::uint32_t doc = 0;
    std::uint32_t in_story = 1; // articles of its story that match, where stories are shown
    double score = 0;
};

// The first of equal scores is the one that came into the index first.
inline bool is_better(const Ranked& one, const Ranked& other) {
    return one.score != other.score ? one.score > other.score : one.doc < other.doc;
}

// Keeps the best of many.
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

inline std::vector<Ranked> best_of(const std::vector<Ranked>& hits, std::size_t count) {
    BestHits best(count);
    for (const Ranked& hit : hits) best.add(hit);
    return best.take();
}

} // namespace telusur
