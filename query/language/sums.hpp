// Sums: what is written behind "rupiah:".
#pragma once

#include <optional>
#include <string_view>

#include "query/language/syntax.hpp"

namespace telusur {

// Returns the sums of "500jt", "2,5M", "1.000.000", "2,5 miliar", or of a range of these; a range
// whose first number has no unit takes that of the second ("1..10M"). M and miliar are 10^9, jt and
// juta 10^6, rb and ribu 10^3, T and triliun 10^12.
std::optional<RupiahRange> parse_rupiah(std::string_view text);

} // namespace telusur
