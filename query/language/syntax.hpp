// The syntax tree of a query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "query/language/query_fields.hpp"

namespace telusur {

enum class MatchKind : std::uint8_t {
    words,   // in any form of their roots
    exact,   // =word, ="some words": in just these forms
    pattern, // korup*, *isasi, ber*nya: forms of words
    fuzzy,   // koruspi~: words that differ in a letter or two
};

// A word or a quoted phrase, in one field or anywhere.
struct Match {
    QueryField field = QueryField::text;
    bool has_field = false; // one was written: isi:banjir
    MatchKind kind = MatchKind::words;
    bool is_phrase = false; // in quotes
    std::string text;       // as typed, without quotes, field and signs

    bool operator==(const Match&) const = default;
};

// Days from..to, both included: "20250812"; "" is open.
struct DayRange {
    std::string from, to;
};

// Sums of rupiah from..to, both included.
struct RupiahRange {
    std::uint64_t from = 0;
    std::uint64_t to = UINT64_MAX;
};

// The regions that a name can mean, with everything in them.
struct RegionMatch {
    std::vector<std::string> codes; // as data/regions.tsv has them
    std::string name;               // as typed
};

// The word stands in the text at least that often.
struct AtLeast {
    std::uint32_t count = 0;
    Match match;
};

enum class Nearness : std::uint8_t {
    near,      // NEAR/n: at most n words from one to the other, either way
    ordered,   // ADJ/n: likewise, in this order
    sentence,  // KALIMAT: in one sentence
    paragraph, // PARAGRAF: in one paragraph
};

// Words or phrases close to each other. Each operand is a choice of them: (a OR "b c").
struct Proximity {
    Nearness nearness = Nearness::near;
    std::uint32_t distance = 0; // of near and ordered, in words
    std::vector<std::vector<Match>> operands;
};

enum class Occur : std::uint8_t {
    should,   // counts, and is not needed while another clause matches
    must,     // + or AND
    filter,   // a field: restricts what the other clauses find
    must_not, // - or NOT
};

struct Clause;

// Clauses side by side. An article matches when it has every `must` and `filter`, no `must_not`
// and, where there are `should` but no `must`, at least one `should`.
struct Group {
    std::vector<Clause> clauses;
};

struct Clause {
    Occur occur = Occur::should;
    std::variant<Match, DayRange, RupiahRange, RegionMatch, AtLeast, Proximity, Group> node;
};

// Returns the tree as a query in brackets: (korupsi judul:banjir -"tata kelola"). Parsing the
// printed form gives the same tree.
std::string printed(const Group& group);
std::string printed(const Clause& clause);

// The clause is of a field, a day, a sum or a region: beside others it restricts what they find.
bool is_restriction(const Clause& clause);

// Returns the parts of `text` between stars: {"ber", "nya"} of "ber*nya".
std::vector<std::string> pattern_parts(const std::string& text);

} // namespace telusur
