// Word marks: what facts a word can begin or be of. They are told once for each different word
// (Analyzer::MarksOf), so that a finder passes over most of a text without looking at its words.
#pragma once

#include <cstdint>
#include <string_view>

#include "stemmer_id/analyze.hpp"

namespace telusur {

enum class WordMark : std::uint32_t {
    place = 1,          // a name in the gazetteer begins with it
    listed_acronym = 2, // it is in the list of acronyms
    money = 4,          // a number in digits, or a word or code for a currency
    boilerplate = 8,    // what an outlet adds to texts begins with it
    day = 16,           // it names a day ("kemarin")
};

// Returns the marks of a word. form: as AnalyzedToken has it.
std::uint32_t word_marks(std::string_view form);

inline bool has(const AnalyzedToken& token, WordMark mark) {
    return (token.marks & static_cast<std::uint32_t>(mark)) != 0;
}

} // namespace telusur
