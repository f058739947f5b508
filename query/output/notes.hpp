// Notes: what must be told of an answer beside its hits.
#pragma once

#include <ostream>

#include "query/output/answer.hpp"
#include "query/output/language.hpp"

namespace telusur {

// Prints what was searched beside what was typed, a line each, and what else must be told.
void print_notes(std::ostream& out, const Answer& answer, Language language);

// Prints only what makes an answer less than whole: limits that cut an expansion off, and time that
// was over.
void print_warnings(std::ostream& out, const Answer& answer, Language language);

} // namespace telusur
