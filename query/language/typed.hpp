// Typed: what stands at the end of a query that is still being typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/query_fields.hpp"

namespace telusur {

// The words at the end of a query that something could take the place of.
struct Typed {
    // Words side by side; behind a field or a sign, and in quotes, all of them are one piece.
    struct Tail {
        std::size_t begin = 0; // the byte of the query where it begins
        std::string words;     // folded, one space between; a last space: the last word is whole
        std::size_t count = 0; // of words
    };
    QueryField field = QueryField::text;
    bool has_field = false;
    bool is_quoted = false; // behind a quote that is still open, which `begin` includes
    // What may be completed, the longest first: of `banjir kota ser` these are "banjir kota ser",
    // "kota ser" and "ser". Empty when the query ends in something else.
    std::vector<Tail> tails;
};

// query: as clean() returns it.
Typed typed_at_end(std::string_view query);

} // namespace telusur
