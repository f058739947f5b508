// The syntax tree of a query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "indexer/format/fields.hpp"

namespace telusur {

// A word or a quoted phrase, in one field or anywhere.
struct Match {
    const FieldSpec* field = nullptr; // null: title or body
    std::string text;                 // as typed, without quotes and field
    bool is_phrase = false;           // in quotes

    bool operator==(const Match&) const = default;
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
    std::variant<Match, Group> node;
};

// Returns the tree as a query in brackets: (korupsi judul:banjir -"tata kelola"). Parsing the
// printed form gives the same tree.
std::string printed(const Group& group);

} // namespace telusur
