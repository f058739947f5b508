// Tables: a hit a row, for spreadsheets and scripts.
#pragma once

#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "query/output/answer.hpp"

namespace telusur {

// The columns that there are, in the order of the default; `body` only when it is asked for.
constexpr std::array<std::string_view, 11> kColumns{"rank",    "id",    "title",  "source",
                                                    "section", "date",  "author", "url",
                                                    "snippet", "score", "body"};
constexpr std::size_t kDefaultColumns = kColumns.size() - 1;

// Returns the columns of "id,title", or nothing and what is wrong with it.
std::optional<std::vector<std::string>> parse_columns(std::string_view list, std::string& unknown);

// Prints a header and the hits as RFC 4180 has it. A cell that a spreadsheet would take for a
// formula has an apostrophe before it.
void print_csv(std::ostream& out, const Answer& answer, const std::vector<std::string>& columns);

// Prints a header and the hits with tabs between cells; tabs and line ends in a cell are spaces.
void print_tsv(std::ostream& out, const Answer& answer, const std::vector<std::string>& columns);

} // namespace telusur
