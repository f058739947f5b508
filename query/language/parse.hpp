// Parser: the text of a query -> its syntax tree. SYNTAX.md describes the language.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/notice.hpp"
#include "query/language/syntax.hpp"

namespace telusur {

enum class Strictness {
    strict,  // what cannot be understood is refused
    lenient, // it is searched as words or left out, and told: for a search box and for questions
};

struct ParsedQuery {
    Group root;
    std::vector<Notice> ignored; // lenient only: what was left out, a sentence each
};

// Limits, so that no query can make a search slow. A lenient parse leaves out what is beyond.
constexpr std::size_t kMaxQueryBytes = 16 * 1024;
constexpr std::size_t kMaxClauses = 256;
constexpr int kMaxDepth = 32;
constexpr std::size_t kMaxNotes = 20; // of a lenient parse; how many more there are is told

// The least that a pattern must say of a word, and the widest distance of NEAR and ADJ.
constexpr std::size_t kMinPatternLetters = 2;
constexpr std::uint32_t kMaxDistance = 1000;
constexpr std::uint32_t kDefaultDistance = 8; // of NEAR and ADJ without a number

// Returns the tree of `text` (any bytes). today: what "kemarin" is told from. Throws QueryError,
// which names the column (counted in characters from 1) and what to do: in a lenient parse only
// when nothing is left to search for.
ParsedQuery parse_query(std::string_view text, Strictness strictness,
                        std::chrono::year_month_day today);
// As of this day in Indonesia (UTC+7).
ParsedQuery parse_query(std::string_view text, Strictness strictness = Strictness::strict);

} // namespace telusur
