// Output for people.
#pragma once

#include <ostream>

#include "query/output/answer.hpp"

namespace telusur {

// Prints each hit as rank and title, a line of outlet, section, date and id, and the snippet.
// Matches are bold in colour where `is_coloured`, else between asterisks. An article without a
// title is named by the beginning of its body and "…".
void print_text(std::ostream& out, const Answer& answer, bool is_coloured);

// Prints what was searched beside what was typed, a line each, and what else must be told.
void print_notes(std::ostream& out, const Answer& answer);

// Returns whether to colour stdout: `when` is "always", "never", or "auto": on a terminal, unless
// the environment variable NO_COLOR is set.
bool is_coloured(const std::string& when);

} // namespace telusur
