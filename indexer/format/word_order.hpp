// Word order: where the words of an article stand, as ONE value of its document.
//
// Xapian keeps positions in a table of their own with an entry for each word of each article: half
// of an index, and most of the time to write it. Here every word of the text is a code of few bits,
// in reading order, with breaks between title and body, paragraphs and sentences. A code is a hash
// of the word's stem; width and seed of the hash are chosen for each article so that no two of ITS
// stems share a code. Posting lists tell which stems an article has, so for those the codes tell
// exactly where.
//
// Bytes: width of a code in bits (8 to 56), seed, then the codes, each with its lowest bit first.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telusur {

using WordCode = std::uint64_t;

// Codes that stand for no word. Before a paragraph's first word stands the paragraph's alone.
constexpr std::uint32_t kSentenceBreak = 1;
constexpr std::uint32_t kParagraphBreak = 2;
constexpr std::uint32_t kTitleEnd = 3; // between title and body, also where one of them is empty
constexpr std::uint32_t kFirstWordCode = 4;

// Returns the value for a text. distinct: fnv1a() of each different stem. sequence: for every
// word its index in `distinct` plus kFirstWordCode, and the breaks.
std::string encode_word_order(const std::vector<std::uint64_t>& distinct,
                              const std::vector<std::uint32_t>& sequence);

// Bytes that must be readable behind a value that WordOrder opens: a code is read with its
// neighbours.
constexpr std::size_t kWordOrderPadding = 8;

// The codes of one article.
class WordOrder {
public:
    // Opens the value that encode_word_order() made, which must outlive the use and be followed by
    // kWordOrderPadding bytes of any content. Throws Error when it is none.
    void open(std::string_view value);

    // Opens codes that were unpacked from such a value of this width and seed. They outlive the
    // use.
    void open(std::span<const std::uint16_t> codes, unsigned width, unsigned seed) {
        narrow_ = codes.data();
        wide_ = nullptr;
        set(codes.size(), width, seed);
    }
    void open(std::span<const std::uint32_t> codes, unsigned width, unsigned seed) {
        narrow_ = nullptr;
        wide_ = codes.data();
        set(codes.size(), width, seed);
    }

    // Calls use() with the codes as they were given to open(): a span, or this.
    template <class Use>
    decltype(auto) with_codes(Use use) const {
        if (narrow_ != nullptr) return use(std::span(narrow_, size_));
        if (wide_ != nullptr) return use(std::span(wide_, size_));
        return use(*this);
    }
    unsigned width() const { return width_; } // of the hash, in bits
    unsigned seed() const { return seed_; }

    // The code of the stem whose fnv1a() is `hash`, if the article has the stem.
    WordCode code(std::uint64_t hash) const;
    // Words and breaks in reading order.
    std::size_t size() const { return size_; }
    WordCode operator[](std::size_t index) const {
        if (narrow_ != nullptr) return narrow_[index];
        if (wide_ != nullptr) return wide_[index];
        const std::size_t bit = index * width_;
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, data_ + bit / 8, sizeof bytes);
        if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
        return bytes >> (bit % 8) & mask_;
    }

private:
    void set(std::size_t size, unsigned width, unsigned seed) {
        size_ = size;
        width_ = width;
        seed_ = seed;
    }

    const char* data_ = nullptr;
    const std::uint16_t* narrow_ = nullptr;
    const std::uint32_t* wide_ = nullptr;
    std::size_t size_ = 0;
    WordCode mask_ = 0;
    unsigned width_ = 8;
    unsigned seed_ = 0;
};

} // namespace telusur
