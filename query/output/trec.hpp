// Output for programs that want ids only.
#pragma once

#include <ostream>
#include <string>

#include "query/output/answer.hpp"

namespace telusur {

// Prints an id a line.
void print_ids(std::ostream& out, const Answer& answer);

// Prints lines "qid Q0 id rank score telusur", as trec_eval reads them; white space in an id as
// "_".
void print_trec(std::ostream& out, const std::string& qid, const SearchResult& result);

} // namespace telusur
