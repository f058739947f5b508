// Candidates: every way to read a word as prefixes + root + suffixes whose root is in the lexicon.
// The stemmer scores them (features.hpp, weights.hpp) and takes the best.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stemmer_id/affixes.hpp"
#include "stemmer_id/fixed_list.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {

// Longer words are no words of the language; they have no candidates.
constexpr std::size_t kMaxWordBytes = 48;
constexpr std::size_t kMaxPrefixes = 3;
constexpr std::size_t kMaxCandidates = 64;

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

// How the root of a candidate is known.
enum class RootKind : std::uint8_t {
    known,    // an entry of the lexicon
    unknown,  // not in the lexicon
    compound, // two entries written as one: sebar|luas
};

struct Candidate {
    Start start;
    End end;
    RootKind kind = RootKind::known;
    LexiconEntry root; // text is empty unless kind is known; of a compound: its first word
    // The root as it stands in the word: root_begin..end.at, after start.lost.
    bool is_whole() const {
        return start.count == 0 && end.suffix == Suffix::none && end.possessive == Clitic::none
               && end.particle == Clitic::none;
    }
};

using CandidateList = FixedList<Candidate, kMaxCandidates>;

// Where a word stands: the second half of a reduplication may have only the nasal of its prefix
// (memukul-mukul, mengata-ngatai).
enum class Half : std::uint8_t { none, second };

// Adds all candidates of `word`, the whole word first (known or not).
// word: at most kMaxWordBytes bytes, as fold() returns it, without hyphens.
void find_candidates(std::string_view word, CandidateList& candidates, Half half = Half::none);

// Room for a root that stands neither in the word nor in the lexicon (menandatangani ->
// tandatangan).
using StemBuffer = std::array<char, kMaxWordBytes + 1>;

// Returns the root of `candidate`, an analysis of `word`: a part of the word, the lexicon or
// `buffer`.
std::string_view root_text(std::string_view word, const Candidate& candidate, StemBuffer& buffer);

} // namespace telusur
