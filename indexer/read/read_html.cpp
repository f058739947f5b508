#include "indexer/read/read_html.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <gumbo.h>

#include "indexer/program/error.hpp"
#include "indexer/read/ascii.hpp"
#include "indexer/read/finish_article.hpp"
#include "indexer/read/html/address.hpp"
#include "indexer/read/html/blocks.hpp"
#include "indexer/read/html/charset.hpp"
#include "indexer/read/html/content.hpp"
#include "indexer/read/html/credits.hpp"
#include "indexer/read/html/embedded.hpp"
#include "indexer/read/html/json_ld.hpp"
#include "indexer/read/html/markup.hpp"
#include "indexer/read/html/metadata.hpp"
#include "indexer/read/html/noise.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

// Less running text than this is no article unless the page itself says that it is one.
constexpr std::size_t kMinProseBytes = 250;
// For a page whose title stands nowhere on it: front pages and notices hold as much.
constexpr std::size_t kMinUntitledBytes = 1000;
// For a page that says so by the place of its text or the date of its publication.
constexpr std::size_t kMinDeclaredBytes = 100;
// How far into a file its first element may stand, behind comments.
constexpr std::size_t kBeginBytes = 16 * 1024;
constexpr std::string_view kBlank = " \t\r\n\f";

// What the head of a page says, in the order in which it is believed.
struct Head {
    std::optional<PageFacts> json;
    PageFacts meta;
    bool has_published_date = !meta.date.empty();
};

// Who wrote: the author of the head; where the page itself names that one as its editor and another
// as its author, both.
std::string author_of(const std::string& in_head, const Markup& markup) {
    const std::string& shown = markup.facts.author;
    if (in_head.empty()) return shown;
    const bool is_editor = in_head == markup.editor && !shown.empty() && shown != in_head;
    return is_editor ? shown + ", " + in_head : in_head;
}

// "/read/2025/08/12/..." -> "2025-08-12"; "" when the address has no such part.
std::string date_of_url(const std::string& url) {
    for (std::size_t at = url.find('/'); at != std::string::npos; at = url.find('/', at + 1)) {
        std::string part = url.substr(at + 1, 10);
        if (part.size() < 10 || part[4] != '/' || part[7] != '/') continue;
        part[4] = part[7] = '-';
        if (parse_date(part)) return part;
    }
    return {};
}

// The site's name without its scheme and "www.".
std::string host_of(std::string_view url) {
    const std::size_t begin = url.find("//");
    if (begin == std::string_view::npos) return {};
    url.remove_prefix(begin + 2);
    if (url.starts_with("www.")) url.remove_prefix(4);
    return std::string(url.substr(0, url.find_first_of("/:?#")));
}

PageFacts facts_of(const Page& page, const std::vector<Block>& blocks, const Head& head,
                   const PageOrigin& origin) {
    PageFacts facts = head.json.value_or(PageFacts());
    PageFacts meta = head.meta;
    if (facts.source.empty()) facts.source = meta.source;
    const std::string& title = facts.title.empty() ? meta.title : facts.title;
    facts.title = title.empty() ? heading_of(page)
                                : shown_title(page, blocks, without_site(title, meta.source));
    if (!is_author(facts.author, facts.source)) facts.author.clear();
    if (!is_author(meta.author, facts.source)) meta.author.clear();
    if (!is_article_url(facts.url)) facts.url.clear();
    if (!is_article_url(meta.url)) meta.url = origin.url;
    facts.complete_with(meta);
    const Markup markup = markup_of(page, blocks, facts.title, facts.source);
    facts.author = author_of(facts.author, markup);
    if (facts.date.empty()) facts.date = date_of_url(facts.url);
    facts.complete_with(markup.facts);
    if (facts.source.empty()) facts.source = host_of(facts.url.empty() ? head.meta.url : facts.url);
    return facts;
}

// Why the page is no article; "" when it is one. What declares itself to be one, in its head or by
// the date of its publication, may be short; what does not must show what it calls itself.
std::string refusal(const Head& head, const Content& content, bool has_title) {
    if (content.is_list && (content.body.empty() || !head.json)) return "it is a list of articles";
    if (content.body.empty()) return "it holds no running text";
    if (head.json) return {};
    const bool is_declared = content.is_marked || head.has_published_date;
    if (content.prose_bytes < (is_declared ? kMinDeclaredBytes : kMinProseBytes))
        return "it holds too little running text; it is a list of links or a notice";
    if (!is_declared && !content.shows_title && has_title
        && content.prose_bytes < kMinUntitledBytes)
        return "its title stands nowhere on it; it is a front page or a list of articles";
    return {};
}

// The text of an article that the markup does not show: from JSON-LD, else from a script's data.
std::string hidden_body(const Page& page, const PageFacts& facts) {
    if (!facts.body.empty()) return body_of(facts.body);
    return body_of(embedded_html(page));
}

Article article_of(PageFacts facts) {
    Article article;
    article[Field::title] = std::move(facts.title);
    article[Field::body] = std::move(facts.body);
    article[Field::date] = std::move(facts.date);
    article[Field::source] = std::move(facts.source);
    article[Field::section] = std::move(facts.section);
    article[Field::author] = std::move(facts.author);
    article[Field::url] = std::move(facts.url);
    return article;
}

} // namespace

bool may_begin_html(std::string_view line) {
    if (line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF")) return true; // UTF-16
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    const std::size_t first = line.find_first_not_of(kBlank);
    return first != std::string_view::npos && line[first] == '<';
}

bool is_html(std::string_view bytes) {
    const std::string begin = ascii_lower(decode_page(bytes.substr(0, kBeginBytes)));
    std::string_view rest = begin;
    while (true) {
        rest.remove_prefix(std::min(rest.find_first_not_of(kBlank), rest.size()));
        const std::string_view end = rest.starts_with("<!--") ? "-->" : "?>";
        if (!rest.starts_with("<!--") && !rest.starts_with("<?")) break;
        rest.remove_prefix(std::min(rest.find(end), rest.size() - end.size()) + end.size());
    }
    if (rest.starts_with("<!doctype html")) return true;
    if (!rest.starts_with('<')) return false;
    rest.remove_prefix(1);
    const auto length =
        static_cast<unsigned>(std::min(rest.find_first_of(" \t\r\n/>"), rest.size()));
    return gumbo_tagn_enum(rest.data(), length) != GUMBO_TAG_UNKNOWN;
}

void read_html(std::string_view bytes, const std::string& where, const ReadSink& sink,
               const PageOrigin& origin) {
    const Page page(decode_page(bytes, origin.charset));
    const Head head{json_ld_facts(page), meta_facts(page)};
    const std::vector<Block> blocks = blocks_of(page);
    PageFacts facts = facts_of(page, blocks, head, origin);
    Content content = content_of(page, blocks, facts.title);
    if (content.body.empty()) {
        content.body = hidden_body(page, facts);
        content.prose_bytes = content.body.size();
    }
    if (const std::string why = refusal(head, content, !facts.title.empty()); !why.empty()) {
        sink.complaint({where, "it is no article: " + why});
        return;
    }
    facts.body = std::move(content.body);
    finish_article(article_of(std::move(facts)), where, sink);
}

} // namespace telusur
