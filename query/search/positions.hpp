// Positions: where the words of a query stand in an article, told by its word order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/format/word_order.hpp"
#include "query/language/syntax.hpp"

namespace telusur {

// Numbers of words, both included. Title and body are numbered in one go, with a gap between them
// that no distance bridges.
struct Span {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool operator==(const Span&) const = default;
};

// The stems that a word of a phrase may have: fnv1a() of those that the article HAS. A code of the
// word order is sure only for these.
using StemHashes = std::vector<std::uint64_t>;

// One article's words.
class Positions {
public:
    // order: outlives the use of this.
    void read(const WordOrder& order);

    // How many words stand before the body.
    std::uint32_t title_words() const { return title_words_; }
    std::size_t size() const { return codes_.size(); }
    WordCode code(std::uint64_t hash) const { return order_.code(hash); }
    // Of all words, without breaks, in reading order.
    const std::vector<WordCode>& codes() const { return codes_; }
    std::uint32_t number(std::size_t index) const;

    // Returns where the words stand one behind the other, in order; sentences and paragraphs do not
    // part them.
    std::vector<Span> find(const std::vector<StemHashes>& phrase) const;

    // Returns true when one of each operand's spans stand together as `nearness` says.
    bool are_near(Nearness nearness, std::uint32_t distance,
                  const std::vector<std::vector<Span>>& operands) const;

private:
    std::uint32_t unit_of(Nearness nearness, std::uint32_t number) const;
    bool share_unit(Nearness nearness, const std::vector<std::vector<Span>>& operands) const;

    WordOrder order_;
    std::vector<WordCode> codes_;
    std::vector<std::uint32_t> sentences_, paragraphs_; // numbers of the first word of each
    std::uint32_t title_words_ = 0;
};

// The gap between the last word of the title and the first of the body.
constexpr std::uint32_t kBodyGap = 1U << 20;

} // namespace telusur
