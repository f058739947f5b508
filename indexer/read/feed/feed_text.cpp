#include "indexer/read/feed/feed_text.hpp"

#include <algorithm>
#include <array>

#include "indexer/read/ascii.hpp"
#include "indexer/read/html/charset.hpp"
#include "indexer/read/html/noise.hpp"

namespace telusur {
namespace {

using namespace std::string_view_literals;

// How far the XML declaration may stand from the beginning, behind warnings of a server.
constexpr std::size_t kDeclarationBytes = 4096;

// The root elements of RSS, RSS 1.0, Atom and sitemaps.
constexpr std::array<std::string_view, 6> kRoots{"rss",    "rdf",          "feed",
                                                 "urlset", "sitemapindex", "channel"};

struct Wide {
    std::string_view begin, mark;
};
constexpr std::array<Wide, 2> kWide{{{"<\0"sv, "\xFF\xFE"}, {"\0<"sv, "\xFE\xFF"}}};

// What stands before a root element, and how it ends.
struct Prolog {
    std::string_view begin, end;
};
constexpr std::array<Prolog, 4> kProlog{
    {{"<!--", "-->"}, {"<?", "?>"}, {"<!DOCTYPE", ">"}, {"<!doctype", ">"}}};

// The value of encoding="..." in the XML declaration.
std::string_view declared_encoding(std::string_view bytes) {
    std::string_view rest = bytes.substr(0, kDeclarationBytes);
    rest.remove_prefix(std::min(rest.find("<?xml"), rest.size()));
    rest = rest.substr(0, rest.find("?>"));
    const std::size_t key = rest.find("encoding");
    const std::size_t begin = key == rest.npos ? key : rest.find_first_of("\"'", key);
    if (begin == rest.npos) return {};
    rest.remove_prefix(begin + 1);
    return rest.substr(0, rest.find_first_of("\"'"));
}

// The length of a comment, an instruction or a document type at the front of `text`; 0 when there
// is none. A document type ends behind the declarations in its brackets.
std::size_t prolog_length(std::string_view text) {
    const auto* found = std::ranges::find_if(
        kProlog, [&](const Prolog& row) { return text.starts_with(row.begin); });
    if (found == kProlog.end()) return 0;
    std::size_t from = 0;
    if (found->end == ">" && text.substr(0, text.find('>')).find('[') != text.npos)
        from = text.find(']');
    const std::size_t end = from == text.npos ? from : text.find(found->end, from);
    return end == text.npos ? text.size() : end + found->end.size();
}

} // namespace

std::string decode_feed(std::string_view bytes, std::string_view declared) {
    std::string marked;
    for (const Wide& row : kWide)
        if (bytes.starts_with(row.begin)) marked = std::string(row.mark).append(bytes);
    if (!marked.empty()) bytes = marked;
    std::string text = decode_page(bytes, declared.empty() ? declared_encoding(bytes) : declared);
    std::erase(text, '\0');
    return text;
}

std::size_t feed_begin(std::string_view text) {
    const std::size_t declaration = text.substr(0, kDeclarationBytes).find("<?xml");
    std::size_t at = declaration == text.npos ? 0 : declaration;
    for (std::size_t length = 1; length > 0; at += length) {
        at = text.find_first_not_of(" \t\r\n", at);
        if (at == text.npos) return at;
        length = prolog_length(text.substr(at));
    }
    if (at >= text.size() || text[at] != '<') return text.npos;
    const std::string name = local_name(text.substr(at + 1));
    return std::ranges::find(kRoots, name) == kRoots.end() ? text.npos : at;
}

std::string local_name(std::string_view text) {
    std::string_view name = text.substr(0, text.find_first_of(" \t\r\n/><"));
    name.remove_prefix(name.find(':') == name.npos ? 0 : name.find(':') + 1);
    return ascii_lower(name);
}

} // namespace telusur
