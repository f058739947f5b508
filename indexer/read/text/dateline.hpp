// Dateline: where a report comes from, at the head of its first paragraph
// ("SERANG, KOMPAS.com - ", "Jakarta (ANTARA) - ", "TEMPO.CO, Jakarta - ").
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace telusur {

struct Dateline {
    std::string_view place;  // "SERANG"; "" when there is none
    std::string_view source; // "KOMPAS.com"; "" when there is none
    std::size_t bytes = 0;   // of the body up to its first word, dash included
};

// Returns the dateline that `body` begins with. The views are parts of `body`. An outlet is told by
// an ending such as ".com", by brackets, or by being a known agency; a place by capitals.
std::optional<Dateline> find_dateline(std::string_view body);

} // namespace telusur
