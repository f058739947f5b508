// Candidates: every way to read a word as prefixes + root + suffixes whose root is in the lexicon.
// The stemmer scores them (features.hpp, weights.hpp) and takes the best.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stemmer_id/affix_parse.hpp"
#include "stemmer_id/fixed_list.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {

constexpr std::size_t kMaxCandidates = 64;

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
