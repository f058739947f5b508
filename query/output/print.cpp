#include "query/output/print.hpp"

#include <algorithm>

#include "query/output/json.hpp"
#include "query/output/table.hpp"
#include "query/output/trec.hpp"

namespace telusur {

void print_answer(std::ostream& out, std::string_view format, const Answer& answer,
                  const Manner& manner, const std::vector<std::string>& columns) {
    if (format == "json")
        print_json(out, answer);
    else if (format == "jsonl")
        print_json_lines(out, answer);
    else if (format == "csv")
        print_csv(out, answer, columns);
    else if (format == "tsv")
        print_tsv(out, answer, columns);
    else if (format == "ids")
        print_ids(out, answer);
    else
        print_text(out, answer, manner);
}

bool shows_passages(std::string_view format, const std::vector<std::string>& columns) {
    if (format == "csv" || format == "tsv")
        return std::ranges::find(columns, "snippet") != columns.end();
    return format != "ids";
}

} // namespace telusur
