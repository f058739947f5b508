// Search call: the parameters of a search as a query and settings.
#pragma once

#include "query/output/answer.hpp"
#include "query/serve/parameters.hpp"
#include "query/serve/session.hpp"

namespace telusur {

// Returns the query of `parameters` (q and the filters: kMatchParameters) as one tree. Throws
// UsageError when there is nothing to search for, in a strict reading also when something cannot be
// understood.
ParsedQuery read_query(const Parameters& parameters, Strictness strictness);

// Returns what else they say: kMatchParameters and, where `parameters` has them, kOrderParameters.
// Throws HttpError (400) when the page is beyond kMaxReached.
AnswerSettings read_settings(const Parameters& parameters, const Session& session);

// Names of facets ("sumber") as kinds.
std::vector<FacetKind> facet_kinds(const std::vector<std::string>& names);

} // namespace telusur
