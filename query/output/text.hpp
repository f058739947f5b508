// Output for people.
#pragma once

#include <ostream>

#include "query/output/answer.hpp"
#include "query/output/language.hpp"

namespace telusur {

// How people are told things.
struct Manner {
    bool is_coloured = false;
    Language language = Language::english;
};

// Prints each hit as rank and title, a line of outlet, section, date and id, and the snippet; then
// the facets. Matches are bold in colour where `is_coloured`, else between asterisks. An article
// without a title is named by the beginning of its body and "…".
void print_text(std::ostream& out, const Answer& answer, const Manner& manner);

// Returns whether to colour stdout: `when` is "always", "never", or "auto": on a terminal, unless
// the environment variable NO_COLOR is set.
bool is_coloured(const std::string& when);

} // namespace telusur
