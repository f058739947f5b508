// Resident: what a process that searches often keeps of an index in memory, so that a search reads
// no more than its posting lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/format/word_order.hpp"
#include "query/search/resident_pairs.hpp"
#include "query/search/resident_postings.hpp"

namespace telusur {

// Stems as numbers that one view of an index gives them.
using StemNumber = std::uint32_t;
// Days as numbers: 20250812; 0: an article without one.
using DayNumber = std::uint32_t;
// Stories as numbers, from 1; 0: an article that stands alone.
using StoryNumber = std::uint32_t;

// The articles that are in a story with others, by their numbers: one in twenty or so.
class Stories {
public:
    struct Member {
        std::uint32_t doc = 0;
        StoryNumber story = 0;
    };

    Stories() = default;
    // members: sorted by doc. count: of stories.
    Stories(std::vector<Member> members, std::size_t count)
        : members_(std::move(members)), count_(count) {}

    std::span<const Member> members() const { return members_; }
    std::size_t count() const { return count_; }
    StoryNumber of(std::uint32_t doc) const;

private:
    std::vector<Member> members_;
    std::size_t count_ = 0;
};

struct StemOfArticle {
    StemNumber stem : 24;
    std::uint32_t count : 8; // kMaxStemCount: or more
};

constexpr std::uint32_t kMaxStemCount = 255;

constexpr std::size_t kMaxStemNumbers = std::size_t{1} << 24;

// Returns an article's entry for a stem.
StemOfArticle stem_of_article(StemNumber stem, std::uint32_t count);

// A term of an index is one of the stems that say something alone: no function word, no number, no
// single letter. Terms of fields, which begin with capitals, come before kFirstStem.
constexpr const char* kFirstStem = "[";
bool is_telling_stem(const std::string& term);

// Codes of word orders that are held are less.
constexpr std::size_t kMostCodes = std::size_t{1} << 21;

// The word orders of an index, unpacked.
class ResidentOrders {
public:
    // Holds none.
    ResidentOrders() = default;
    // Reads those of the articles, in order of their numbers, until `bytes` are full. Throws
    // Xapian::Error and Error.
    ResidentOrders(const Xapian::Database& database, std::size_t bytes);

    bool has(std::uint32_t doc) const { return doc < texts_.size() && texts_[doc].width > 0; }
    // doc: has(doc). The order holds as long as this object.
    WordOrder order(std::uint32_t doc) const;
    // Orders that will be asked for: called with the articles in this order, each fetches what it
    // can into the processor's cache and does not wait.
    void fetch(std::span<const std::uint32_t> docs, std::size_t at) const;

    std::size_t bytes() const;

private:
    struct Text {
        std::uint64_t begin = 0; // in narrow_, or in wide_ when the width needs it
        std::uint32_t size = 0;
        std::uint8_t width = 0; // of the hash; 0: not here
        std::uint8_t seed = 0;
    };

    template <class Code>
    static void add(const WordOrder& order, std::vector<Code>& codes, Text& text);
    std::size_t used() const;

    std::vector<std::uint16_t> narrow_;
    std::vector<std::uint32_t> wide_; // of the longest articles
    std::vector<Text> texts_;         // by article
};

// The stems of an index by article: its posting lists the other way round.
class ResidentStems {
public:
    // Holds none.
    ResidentStems() = default;
    // Reads all; holds none when they would take more than `bytes`. Throws Xapian::Error.
    ResidentStems(const Xapian::Database& database, std::size_t bytes);

    bool is_empty() const { return begins_.empty(); }
    std::span<const StemOfArticle> of(std::uint32_t doc) const;
    // Fetches what of(doc) gives into the processor's cache and does not wait.
    void fetch(std::uint32_t doc) const;
    std::string_view name(StemNumber stem) const { return names_[stem]; }
    std::size_t frequency(StemNumber stem) const { return frequencies_[stem]; }

    std::size_t bytes() const;

private:
    std::vector<std::string> names_;         // by number
    std::vector<std::uint32_t> frequencies_; // in how many articles
    std::vector<std::uint64_t> begins_;      // by article, and the end of the last
    std::vector<StemOfArticle> stems_;
};

// The values of one slot, as the index has them.
class ResidentValues {
public:
    // Holds none.
    ResidentValues() = default;
    // Reads those of the articles, in order of their numbers, until `bytes` are full. Throws
    // Xapian::Error.
    ResidentValues(const Xapian::Database& database, Xapian::valueno slot, std::size_t bytes);

    bool has(std::uint32_t doc) const { return doc + std::size_t{1} < begins_.size(); }
    // doc: has(doc). Empty when the article has no value. Holds as long as this object.
    std::string_view of(std::uint32_t doc) const {
        return std::string_view(values_).substr(begins_[doc], begins_[doc + 1] - begins_[doc]);
    }

    std::size_t bytes() const;

private:
    std::string values_;
    std::vector<std::uint64_t> begins_; // by article, and the end of the last
};

// What a view of an index holds of all its articles, each by the article's number; empty: not read.
// Whole, as IndexView::warm_up() makes it, it is only read, and the views of one revision share it.
struct Resident {
    std::string revision; // of the index; see IndexView
    ResidentOrders orders;
    ResidentPairs pairs;
    ResidentPostings postings;
    ResidentStems stems;
    ResidentValues articles, facts;
    std::vector<float> lengths; // over the average; 0: not read yet
    std::vector<DayNumber> days;
    std::optional<Stories> stories;

    std::size_t bytes() const {
        return orders.bytes() + postings.bytes() + pairs.bytes() + stems.bytes() + articles.bytes()
               + facts.bytes();
    }
};

} // namespace telusur
