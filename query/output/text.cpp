#include "query/output/text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include <unistd.h>

#include "query/output/reasons.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr std::size_t kTitleBytes = 80; // of a body that stands for a title

struct Style {
    std::string_view title, match, faint, end;
};

constexpr Style kColours{"\x1B[1m", "\x1B[1;31m", "\x1B[2m", "\x1B[0m"};
constexpr Style kPlain{"", "*", "", ""};

// `text` with `around` on both sides of each range; in colours a match ends the style around it.
std::string marked(std::string_view text, const std::vector<ByteRange>& ranges, bool is_coloured,
                   std::string_view base) {
    std::string out;
    std::size_t at = 0;
    for (const ByteRange& range : ranges) {
        out += text.substr(at, range.begin - at);
        out += is_coloured ? kColours.match : kPlain.match;
        out += text.substr(range.begin, range.end - range.begin);
        if (is_coloured)
            (out += kColours.end) += base;
        else
            out += kPlain.match;
        at = range.end;
    }
    return out += text.substr(at);
}

// Returns where to cut `line`, which is longer than kTitleBytes: at a space, or else at a
// character.
std::size_t cut(std::string_view line) {
    if (const std::size_t space = line.rfind(' ', kTitleBytes); space != std::string_view::npos)
        return space;
    std::size_t end = kTitleBytes;
    while ((static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    return end;
}

std::string title_line(const ShownHit& shown, bool is_coloured) {
    const std::string& title = shown.hit.article[Field::title];
    if (!title.empty())
        return marked(title, shown.title_matches, is_coloured, is_coloured ? kColours.title : "");
    const std::string& body = shown.hit.article[Field::body];
    std::string_view start = std::string_view(body).substr(0, body.find('\n'));
    if (start.size() > kTitleBytes) start = start.substr(0, cut(start));
    return std::string(start) + std::string(kEllipsis);
}

std::string origin_line(const Article& article) {
    std::string line;
    const auto add = [&line](const std::string& part) {
        if (part.empty()) return;
        if (!line.empty()) line += " | ";
        line += part;
    };
    add(article[Field::source]);
    add(article[Field::section]);
    if (const auto date = parse_date(article[Field::date])) add(indonesian_date(*date));
    add("id " + article[Field::id]);
    return line;
}

// "    41.2%  pencegahan <- mencegah (another form): title 1, body 3"
void print_reason(std::ostream& out, const Reason& reason, Language language) {
    constexpr double kPercent = 100;
    constexpr std::size_t kWidth = 8;
    const std::string share = decimal(language, reason.share * kPercent);
    out << std::string(kWidth - std::min(kWidth, share.size()), ' ') << share << "%  ";
    const std::string places = reason_places(reason, language);
    out << reason_text(reason, language) << (places.empty() ? "" : ": ") << places << '\n';
}

void print_facet(std::ostream& out, const Facet& facet, Language language) {
    out << kFacets[static_cast<std::size_t>(facet.kind)].name << '\n';
    for (const FacetValue& value : facet.values)
        out << "  " << value.articles << '\t' << value.label
            << (value.label == value.value ? "" : " (" + value.value + ")") << '\n';
    if (facet.without > 0)
        out << "  " << facet.without << '\t' << say(language, Phrase::without) << '\n';
    out << '\n';
}

void print_hit(std::ostream& out, const ShownHit& shown, const Manner& manner) {
    const Style& style = manner.is_coloured ? kColours : kPlain;
    const Snippet& snippet = shown.snippet;
    out << shown.hit.rank << ". " << style.title << title_line(shown, manner.is_coloured)
        << style.end << "\n   " << style.faint << origin_line(shown.hit.article) << style.end
        << '\n';
    if (!snippet.text.empty())
        out << "   " << (snippet.is_cut_before ? kEllipsis : "")
            << marked(snippet.text, snippet.matches, manner.is_coloured, "")
            << (snippet.is_cut_behind ? kEllipsis : "") << '\n';
    for (const Reason& reason : shown.reasons) print_reason(out, reason, manner.language);
    if (shown.hit.in_story > 1)
        out << "   "
            << say(manner.language, Phrase::same_story, {std::to_string(shown.hit.in_story - 1)})
            << '\n';
    out << '\n';
}

} // namespace

void print_text(std::ostream& out, const Answer& answer, const Manner& manner) {
    for_each_hit(answer, [&](const ShownHit& shown) { print_hit(out, shown, manner); });
    for (const Facet& facet : answer.facets) print_facet(out, facet, manner.language);
}

bool is_coloured(const std::string& when) {
    if (when != "auto") return when == "always";
    const char* no_color = std::getenv("NO_COLOR");
    return (no_color == nullptr || *no_color == '\0') && isatty(STDOUT_FILENO) != 0;
}

} // namespace telusur
