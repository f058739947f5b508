// Lexicon: the known roots of Indonesian, embedded in the program at build time. It is made from
// Debian's hunspell-id and our own words in data/ (see make_lexicon/).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace telusur {

// What is known about a word of the lexicon, as bits.
namespace trait {
constexpr std::uint16_t kListed = 1;      // a word of hunspell-id or of data/words.tsv
constexpr std::uint16_t kNamed = 2;       // hunspell-id lists it with a capital
constexpr std::uint16_t kBound = 4;       // stands only with an affix (juang, temu, tanggungjawab)
constexpr std::uint16_t kAdded = 8;       // a list of names, acronyms or regions has it
constexpr std::uint16_t kFixed = 16;      // is never analysed: closed classes, common words
constexpr std::uint16_t kPlace = 32;      // word of an official region's name
constexpr std::uint16_t kPerson = 64;     // word of persons' names
constexpr std::uint16_t kAcronym = 128;   // pemilu, kejari
constexpr std::uint16_t kDerived = 256;   // no root, though hunspell-id lists it (belajar)
constexpr std::uint16_t kCompound = 512;  // two words written as one (tanggungjawab)
constexpr std::uint16_t kRedirect = 1024; // stands for another root (kupu-kupu -> kupu)
constexpr std::uint16_t kCommon = 2048;   // how frequent it is in news, as data/frequency.tsv says
constexpr std::uint16_t kFrequent = 4096;
constexpr std::uint16_t kSeen = 8192;
constexpr std::uint16_t kPreferred = 16384; // data/words.tsv prefers it to like roots

constexpr std::size_t kCount = 15;
// Returns the name of the trait whose bit is 1 << number.
std::string_view name(std::size_t number);
} // namespace trait

// One word of the lexicon.
struct LexiconEntry {
    std::string_view text;           // lives as long as the program
    std::uint64_t affix_classes = 0; // bits of affix_class(): what it is known to take
    std::uint16_t traits = 0;        // bits of trait
    std::uint16_t number = 0;        // of its record
    bool has(std::uint16_t wanted) const { return (traits & wanted) != 0; }
};

class Lexicon {
public:
    // No entry when `word` is not in the lexicon. word: as fold() returns it.
    static bool contains(std::string_view word);
    static bool find(std::string_view word, LexiconEntry& entry);

    // As find, for a word given in two parts, the first of which is one letter or empty ('\0');
    // hash: word_hash() of the whole.
    static bool find(char first, std::string_view rest, std::uint64_t hash, LexiconEntry& entry);

    // Returns the entry that a redirecting entry stands for, and others themselves.
    static LexiconEntry resolve(const LexiconEntry& entry);

    // For tests and tools: entry 0 <= number < size().
    static std::size_t size();
    static LexiconEntry at(std::size_t number);
    static std::size_t size_bytes();
};

// Names the version of the lexicon and of the rules: 16 hexadecimal digits.
std::string lexicon_fingerprint();

} // namespace telusur
