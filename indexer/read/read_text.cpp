#include "indexer/read/read_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "indexer/read/finish_article.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

// The dashes that stand between the header and the body: hyphen, en dash, em dash.
constexpr std::array<std::string_view, 3> kDashes{"-", "\xE2\x80\x93", "\xE2\x80\x94"};
constexpr std::string_view kSpace = " \t\r";
// The header's fields are short; a "|" far into a paragraph is no header.
constexpr std::size_t kMaxHeaderBytes = 300;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

struct Header {
    std::string_view source, section, date, body;
};

// Splits "12 Agustus 2025 - body" at the dash between spaces that follows the date.
std::optional<Header> split_date(std::string_view text) {
    for (std::size_t at = text.find(' '); at != std::string_view::npos;
         at = text.find(' ', at + 1)) {
        const std::string_view rest = text.substr(at + 1);
        for (const std::string_view dash : kDashes)
            if (rest.starts_with(dash) && rest.substr(dash.size()).starts_with(' '))
                return Header{
                    {}, {}, trimmed(text.substr(0, at)), trimmed(rest.substr(dash.size()))};
    }
    return std::nullopt;
}

// "Outlet | Section | date - body", or no value when the line is no such header.
std::optional<Header> parse_header(std::string_view line) {
    const std::size_t first = line.find('|');
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = line.find('|', first + 1);
    if (second == std::string_view::npos || second > kMaxHeaderBytes) return std::nullopt;
    const std::string_view rest = trimmed(line.substr(second + 1));
    std::optional<Header> header = split_date(rest);
    if (!header || header->date.size() > kMaxHeaderBytes) return std::nullopt;
    header->source = trimmed(line.substr(0, first));
    header->section = trimmed(line.substr(first + 1, second - first - 1));
    return header;
}

struct Line {
    std::string_view text;
    std::size_t number = 0; // 1-based
};

std::string joined(const std::vector<Line>& lines, std::size_t first) {
    std::string text;
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (!text.empty()) text += '\n';
        text += lines[i].text;
    }
    return text;
}

// lines: the lines of one article that are not blank.
void read_article(const std::vector<Line>& lines, const std::string& file, const ReadSink& sink) {
    if (lines.empty()) return;
    Article article;
    std::size_t body_line = 1;
    std::optional<Header> header = parse_header(lines.front().text);
    if (!header) {
        article[Field::title] = lines.front().text;
        if (lines.size() > 1) header = parse_header(lines[1].text);
        if (header) body_line = 2;
    }
    std::string body = joined(lines, body_line);
    if (header) {
        article[Field::source] = header->source;
        article[Field::section] = header->section;
        article[Field::date] = header->date;
        body = std::string(header->body) + (body.empty() ? "" : "\n") + body;
    }
    article[Field::body] = std::move(body);
    finish_article(std::move(article), location(file, lines.front().number), sink);
}

} // namespace

void read_text(std::string_view text, const std::string& file, const ReadSink& sink,
               std::size_t first_line) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    std::vector<Line> lines;
    std::size_t number = first_line - 1;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        const bool is_form_feed = end < text.size() && text[end] == '\f';
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool separates = line == "---";
        if (!line.empty() && !separates) lines.push_back({line, number + 1});
        if (!is_form_feed) ++number;
        if (separates || is_form_feed) {
            read_article(lines, file, sink);
            lines.clear();
        }
    }
    read_article(lines, file, sink);
}

} // namespace telusur
