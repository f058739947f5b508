// Sets of articles: a bit for each article number.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace telusur {

// Article numbers are Xapian's docids, from 1 to `last`. All sets of one index have the same size.
class DocSet {
public:
    explicit DocSet(std::uint32_t last = 0) : bits_(last / kWidth + 1) {}

    void add(std::uint32_t doc) { bits_[doc / kWidth] |= bit(doc); }
    void remove(std::uint32_t doc) { bits_[doc / kWidth] &= ~bit(doc); }
    bool has(std::uint32_t doc) const { return (bits_[doc / kWidth] & bit(doc)) != 0; }

    DocSet& operator|=(const DocSet& other) {
        for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
        return *this;
    }
    DocSet& operator&=(const DocSet& other) {
        for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other.bits_[i];
        return *this;
    }
    DocSet& operator-=(const DocSet& other) {
        for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= ~other.bits_[i];
        return *this;
    }

    std::size_t count() const {
        std::size_t number = 0;
        for (const std::uint64_t word : bits_)
            number += static_cast<std::size_t>(std::popcount(word));
        return number;
    }

    // Calls use(doc) for each article, in order; stops when it returns false.
    template <class Use>
    void for_each(Use use) const {
        for (std::size_t i = 0; i < bits_.size(); ++i)
            for (std::uint64_t word = bits_[i]; word != 0; word &= word - 1)
                if (!use(static_cast<std::uint32_t>(i * kWidth)
                         + static_cast<std::uint32_t>(std::countr_zero(word))))
                    return;
    }

    // In order.
    std::vector<std::uint32_t> list() const {
        std::vector<std::uint32_t> docs;
        for_each([&](std::uint32_t doc) {
            docs.push_back(doc);
            return true;
        });
        return docs;
    }

private:
    static constexpr std::size_t kWidth = 64;
    static std::uint64_t bit(std::uint32_t doc) { return std::uint64_t{1} << (doc % kWidth); }

    std::vector<std::uint64_t> bits_;
};

} // namespace telusur
