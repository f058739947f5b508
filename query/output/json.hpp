// JSON: see OUTPUT.md, which describes it and its version.
#pragma once

#include <ostream>

#include "query/output/answer.hpp"

namespace telusur {

constexpr int kJsonVersion = 1;

// Prints one object for the answer.
void print_json(std::ostream& out, const Answer& answer);

// Prints each hit as an object on a line.
void print_json_lines(std::ostream& out, const Answer& answer);

} // namespace telusur
