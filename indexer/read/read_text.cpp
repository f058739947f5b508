#include "indexer/read/read_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/read/ascii.hpp"
#include "indexer/read/finish_article.hpp"
#include "indexer/read/text/dateline.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

// The dashes that stand between the header and the body: hyphen, en dash, em dash.
constexpr std::array<std::string_view, 3> kDashes{"-", "\xE2\x80\x93", "\xE2\x80\x94"};
// The header's fields are short; a "|" far into a paragraph is no header.
constexpr std::size_t kMaxHeaderBytes = 300;

// The names of lines such as "Penulis: Ani" above the text, in lower case.
struct Label {
    std::string_view name;
    Field field;
};
constexpr std::array kLabels{Label{"judul", Field::title},      Label{"title", Field::title},
                             Label{"tanggal", Field::date},     Label{"date", Field::date},
                             Label{"sumber", Field::source},    Label{"source", Field::source},
                             Label{"media", Field::source},     Label{"rubrik", Field::section},
                             Label{"kategori", Field::section}, Label{"section", Field::section},
                             Label{"penulis", Field::author},   Label{"oleh", Field::author},
                             Label{"reporter", Field::author},  Label{"wartawan", Field::author},
                             Label{"author", Field::author},    Label{"url", Field::url},
                             Label{"tautan", Field::url},       Label{"link", Field::url},
                             Label{"isi", Field::body},         Label{"body", Field::body}};
// Words of a line that gives a date, besides those of the date.
constexpr std::array<std::string_view, 8> kTimeWords{"wib", "wita", "wit",    "pukul",
                                                     "jam", "pkl",  "terbit", "diperbarui"};
constexpr std::size_t kMaxDateLineBytes = 60;

// "Penulis: Ani" -> author, "Ani".
std::optional<std::pair<Field, std::string_view>> parse_label(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string name = ascii_lower(trimmed(line.substr(0, colon)));
    const auto label = std::ranges::find(kLabels, name, &Label::name);
    if (label == kLabels.end()) return std::nullopt;
    return std::pair(label->field, trimmed(line.substr(colon + 1)));
}

// True for a line that is a date and no sentence that begins with one.
bool is_date_line(std::string_view line) {
    if (line.size() > kMaxDateLineBytes || !parse_date(line)) return false;
    std::string word;
    for (const char c : ascii_lower(line) + ' ') {
        if ((c >= 'a' && c <= 'z') || c == '\'') {
            word += c;
            continue;
        }
        if (!word.empty() && !weekday_of(word) && month_number(word) == 0 && word != "t"
            && word != "z" && std::ranges::find(kTimeWords, word) == kTimeWords.end())
            return false;
        word.clear();
    }
    return true;
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

// "Outlet | Section | date - body", "Outlet | date - body" or "date | Outlet | Section - body"; no
// value when the line is no such header. With two parts, or the date first, it must be a date.
std::optional<Header> parse_header(std::string_view line) {
    const std::size_t first = line.find('|');
    if (first == std::string_view::npos || first > kMaxHeaderBytes) return std::nullopt;
    const std::string_view begin = trimmed(line.substr(0, first));
    const std::size_t second = line.find('|', first + 1);
    const bool has_second = second != std::string_view::npos && second <= kMaxHeaderBytes;
    const std::size_t last = has_second ? second : first;
    std::optional<Header> header = split_date(trimmed(line.substr(last + 1)));
    if (!header || header->date.size() > kMaxHeaderBytes) return std::nullopt;
    const std::string_view middle =
        has_second ? trimmed(line.substr(first + 1, second - first - 1)) : std::string_view();
    if (!has_second && !is_date_line(header->date)) return std::nullopt;
    if (has_second && is_date_line(begin) && !parse_date(header->date))
        return Header{middle, header->date, begin, header->body};
    header->source = begin;
    header->section = middle;
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

// The lines above the text of one article.
class HeadReader {
public:
    HeadReader(const std::vector<Line>& lines, Article& article)
        : lines_(lines), article_(article) {}

    // Returns the index of the first line that is text.
    std::size_t read() {
        if (read_header()) return at_;
        while (at_ < lines_.size() && !is_text_ && read_label()) {
        }
        if (article_[Field::title].empty() && !is_text_ && at_ < lines_.size())
            article_[Field::title] = lines_[at_++].text;
        if (read_header()) return at_;
        while (at_ < lines_.size() && !is_text_ && (read_label() || read_date())) {
        }
        return at_;
    }

private:
    bool read_header() {
        if (at_ >= lines_.size()) return false;
        const std::optional<Header> header = parse_header(lines_[at_].text);
        if (!header) return false;
        article_[Field::source] = header->source;
        article_[Field::section] = header->section;
        article_[Field::date] = header->date;
        article_[Field::date_from] = "header";
        article_[Field::body] = header->body;
        ++at_;
        return true;
    }

    bool read_label() {
        const auto label = parse_label(lines_[at_].text);
        if (!label || !article_[label->first].empty()) return false;
        article_[label->first] = label->second;
        is_text_ = label->first == Field::body;
        ++at_;
        return true;
    }

    bool read_date() {
        if (!article_[Field::date].empty() || !is_date_line(lines_[at_].text)) return false;
        article_[Field::date] = lines_[at_++].text;
        article_[Field::date_from] = "header";
        return true;
    }

    const std::vector<Line>& lines_;
    Article& article_;
    std::size_t at_ = 0;
    bool is_text_ = false; // a label said that the text begins
};

// lines: the lines of one article that are not blank.
void read_article(const std::vector<Line>& lines, const std::string& file, const ReadSink& sink) {
    if (lines.empty()) return;
    Article article;
    const std::string rest = joined(lines, HeadReader(lines, article).read());
    std::string& body = article[Field::body];
    if (!body.empty() && !rest.empty()) body += '\n';
    body += rest;
    if (const auto dateline = find_dateline(body); dateline && article[Field::source].empty())
        article[Field::source] = dateline->source;
    finish_article(std::move(article), location(file, lines.front().number), sink, Escapes::left);
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
