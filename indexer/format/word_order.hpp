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

#include <cstdint>
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

// The codes of one article.
class WordOrder {
public:
    // Reads the value that encode_word_order() made. Throws Error when it is none.
    void decode(std::string_view value);

    // The code of the stem whose fnv1a() is `hash`, if the article has the stem.
    WordCode code(std::uint64_t hash) const;
    // Words and breaks in reading order.
    const std::vector<WordCode>& codes() const { return codes_; }

private:
    unsigned width_ = 8;
    unsigned seed_ = 0;
    std::vector<WordCode> codes_;
};

} // namespace telusur
