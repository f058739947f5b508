// Affix parse: the ways to read prefixes off the start of a word and suffixes off its end.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stemmer_id/affixes.hpp"
#include "stemmer_id/fixed_list.hpp"

namespace telusur {

// Longer words are no words of the language; they have no candidates.
constexpr std::size_t kMaxWordBytes = 48;
constexpr std::size_t kMaxPrefixes = 3;
constexpr std::size_t kMaxStarts = 48;
constexpr std::size_t kMaxEnds = 24;
// A root that is left over has at least this many bytes.
constexpr std::size_t kMinRootBytes = 2;

// Prefixes read off the start of a word.
struct Start {
    std::uint8_t at = 0; // where what follows begins
    char lost = 0;       // the sound to be put before it, if any
    std::uint8_t count = 0;
    std::array<Prefix, kMaxPrefixes> prefixes{};
    Sound sound = Sound::none;       // of the innermost prefix
    Sound outer_sound = Sound::none; // of the outermost, when there are two or more
    ChainKind chain() const { return chain_kind(prefixes[0], prefixes[1], count > 2); }
};

// Suffixes read off the end of a word.
struct End {
    std::uint8_t at = 0; // where the suffixes begin
    Suffix suffix = Suffix::none;
    Clitic possessive = Clitic::none;
    Clitic particle = Clitic::none;
};

using Starts = FixedList<Start, kMaxStarts>;
using Ends = FixedList<End, kMaxEnds>;

// Where a word stands: the second half of a reduplication may have only the nasal of its prefix
// (memukul-mukul, mengata-ngatai) or an infix (tali-temali).
enum class Half : std::uint8_t { none, second };

// Add what they find to an empty list, first the start and end without affixes.
// word: at most kMaxWordBytes bytes.
void find_starts(std::string_view word, Half half, Starts& starts);
void find_ends(std::string_view word, Ends& ends);

} // namespace telusur
