#include "indexer/read/read_html.hpp"

#include <algorithm>
#include <optional>

#include <gumbo.h>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"
#include "indexer/read/html/charset.hpp"
#include "indexer/read/html/content.hpp"
#include "indexer/read/html/json_ld.hpp"
#include "indexer/read/html/metadata.hpp"
#include "indexer/read/html/noise.hpp"

namespace telusur {
namespace {

// Less running text than this is no article unless the page itself says that it is one.
constexpr std::size_t kMinProseBytes = 400;
// How far into a file its first element may stand, behind comments.
constexpr std::size_t kBeginBytes = 16 * 1024;
constexpr std::string_view kBlank = " \t\r\n\f";

// What a page says, in the order in which it is believed.
struct Statements {
    std::optional<PageFacts> json;
    PageFacts meta, markup;
};

PageFacts merged(const Statements& said) {
    PageFacts facts = said.json.value_or(PageFacts());
    PageFacts meta = said.meta;
    facts.source = facts.source.empty() ? meta.source : facts.source;
    const std::string& heading = said.markup.title;
    facts.title =
        without_site(facts.title.empty() ? meta.title : facts.title, meta.source, heading);
    if (!is_author(facts.author, facts.source)) facts.author.clear();
    if (!is_author(meta.author, facts.source)) meta.author.clear();
    facts.complete_with(meta);
    facts.complete_with(said.markup);
    return facts;
}

// Why the page is no article; "" when it is one.
std::string refusal(const Statements& said, const Content& content) {
    if (content.body.empty()) return "it holds no running text";
    if (said.json) return {};
    if (content.prose_bytes < kMinProseBytes && !content.is_marked)
        return "it is a list of links or a notice: too little running text";
    return {};
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
    const Statements said{json_ld_facts(page), meta_facts(page), markup_facts(page)};
    PageFacts facts = merged(said);
    Content content = content_of(page, facts.title);
    if (const std::string why = refusal(said, content); !why.empty()) {
        sink.complaint({where, "it is no article: " + why});
        return;
    }
    facts.body = std::move(content.body);
    finish_article(article_of(std::move(facts)), where, sink);
}

} // namespace telusur
