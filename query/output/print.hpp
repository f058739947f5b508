// Print: an answer in the format that --format names.
#pragma once

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "query/output/answer.hpp"
#include "query/output/text.hpp"

namespace telusur {

// The formats of an answer, in the order in which they are told. `trec` is none: it is of several
// queries.
constexpr std::array<std::string_view, 6> kFormats{"text", "json", "jsonl", "csv", "tsv", "ids"};

// format: of kFormats. columns: of csv and tsv.
void print_answer(std::ostream& out, std::string_view format, const Answer& answer,
                  const Manner& manner, const std::vector<std::string>& columns);

// True when the format shows passages of hits.
bool shows_passages(std::string_view format, const std::vector<std::string>& columns);

} // namespace telusur
