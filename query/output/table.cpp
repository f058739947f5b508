#include "query/output/table.hpp"

#include <algorithm>
#include <charconv>

#include "indexer/format/fields.hpp"

namespace telusur {
namespace {

std::string score_of(double score) {
    std::array<char, 32> text{};
    constexpr int kDigits = 4;
    const auto result = std::to_chars(text.data(), text.data() + text.size(), score,
                                      std::chars_format::fixed, kDigits);
    return {text.data(), result.ptr};
}

std::string cell(const ShownHit& shown, const std::string& column) {
    if (column == "rank") return std::to_string(shown.hit.rank);
    if (column == "score") return score_of(shown.hit.score);
    if (column == "snippet") return shown.snippet.text;
    return shown.hit.article[find_field(column)->field];
}

std::string csv_cell(std::string text) {
    constexpr std::string_view kFormula = "=+-@\t\r";
    if (!text.empty() && kFormula.find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    if (text.find_first_of("\",\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted += '"';
}

std::string tsv_cell(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

template <class Cell>
void print_table(std::ostream& out, const Answer& answer, const std::vector<std::string>& columns,
                 std::string_view separator, std::string_view line_end, Cell as_cell) {
    const auto print_row = [&](const auto& text_of) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            out << (i > 0 ? separator : "") << as_cell(text_of(columns[i]));
        out << line_end;
    };
    print_row([](const std::string& column) { return column; });
    for_each_hit(answer, [&](const ShownHit& shown) {
        print_row([&](const std::string& column) { return cell(shown, column); });
    });
}

} // namespace

std::optional<std::vector<std::string>> parse_columns(std::string_view list, std::string& unknown) {
    std::vector<std::string> columns;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string column(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
        if (std::ranges::find(kColumns, column) == kColumns.end()) {
            unknown = column;
            return std::nullopt;
        }
        columns.push_back(column);
    }
    if (columns.empty()) columns.assign(kColumns.begin(), kColumns.begin() + kDefaultColumns);
    return columns;
}

void print_csv(std::ostream& out, const Answer& answer, const std::vector<std::string>& columns) {
    print_table(out, answer, columns, ",", "\r\n", csv_cell);
}

void print_tsv(std::ostream& out, const Answer& answer, const std::vector<std::string>& columns) {
    print_table(out, answer, columns, "\t", "\n", tsv_cell);
}

} // namespace telusur
