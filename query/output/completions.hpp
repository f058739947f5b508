// Completions for other programs: see OUTPUT.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/search/completions.hpp"

namespace telusur {

// Returns one object on a line: what was typed, and what it may be meant to become.
std::string completions_json(std::string_view typed, const std::vector<Completion>& completions);

// Returns the same as OpenSearch has it (application/x-suggestions+json): what was typed, whole
// queries, and a line about each.
std::string opensearch_suggestions(std::string_view typed,
                                   const std::vector<Completion>& completions);

} // namespace telusur
