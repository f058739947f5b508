#include "indexer/read/html/metadata.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "indexer/read/ascii.hpp"
#include "indexer/read/html/credits.hpp"
#include "indexer/read/html/noise.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

using Id = Page::Id;

// Which <meta> gives which fact; the first name that the page has wins.
struct MetaRow {
    std::string PageFacts::*fact;
    std::string_view name; // of property, name or itemprop; lower case
};
constexpr std::array kMeta{
    MetaRow{&PageFacts::title, "og:title"},
    MetaRow{&PageFacts::title, "twitter:title"},
    MetaRow{&PageFacts::title, "dc.title"},
    MetaRow{&PageFacts::title, "title"},
    MetaRow{&PageFacts::title, "headline"},
    MetaRow{&PageFacts::date, "article:published_time"},
    MetaRow{&PageFacts::date, "og:published_time"},
    MetaRow{&PageFacts::date, "datepublished"},
    MetaRow{&PageFacts::date, "content_publisheddate"},
    MetaRow{&PageFacts::date, "publishdate"},
    MetaRow{&PageFacts::date, "publish_date"},
    MetaRow{&PageFacts::date, "publish-date"},
    MetaRow{&PageFacts::date, "pubdate"},
    MetaRow{&PageFacts::date, "parsely-pub-date"},
    MetaRow{&PageFacts::date, "sailthru.date"},
    MetaRow{&PageFacts::date, "dc.date.issued"},
    MetaRow{&PageFacts::date, "dc.date"},
    MetaRow{&PageFacts::date, "date"},
    MetaRow{&PageFacts::author, "article:author"},
    MetaRow{&PageFacts::author, "content_author"},
    MetaRow{&PageFacts::author, "content_penulis"},
    MetaRow{&PageFacts::author, "author"},
    MetaRow{&PageFacts::author, "dc.creator"},
    MetaRow{&PageFacts::author, "parsely-author"},
    MetaRow{&PageFacts::author, "sailthru.author"},
    MetaRow{&PageFacts::author, "content_editor"},
    MetaRow{&PageFacts::source, "og:site_name"},
    MetaRow{&PageFacts::source, "publisher"},
    MetaRow{&PageFacts::source, "application-name"},
    MetaRow{&PageFacts::section, "article:section"},
    MetaRow{&PageFacts::section, "content_category"},
    MetaRow{&PageFacts::section, "parsely-section"},
    MetaRow{&PageFacts::url, "og:url"},
};

std::string_view first_attribute(const Page& page, Id node,
                                 std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const std::string_view value = page.attribute(node, name); !value.empty()) return value;
    return {};
}

bool has_date(std::string_view text) {
    return parse_date(text).has_value();
}

} // namespace

PageFacts meta_facts(const Page& page) {
    PageFacts facts;
    std::array<std::string, kMeta.size()> values;
    std::string title;
    for (Id node = 0; node < page.size(); ++node) {
        const std::string_view tag = page.tag(node);
        if (tag == "title" && title.empty()) title = plain_text(page.inner_text(node));
        if (tag == "link" && page.attribute(node, "rel") == "canonical" && facts.url.empty())
            facts.url = page.attribute(node, "href");
        if (tag != "meta") continue;
        const std::string name =
            ascii_lower(first_attribute(page, node, {"property", "name", "itemprop"}));
        for (std::size_t i = 0; i < kMeta.size(); ++i)
            if (kMeta[i].name == name && values[i].empty())
                values[i] = plain_text(page.attribute(node, "content"));
    }
    for (std::size_t i = 0; i < kMeta.size(); ++i) {
        std::string& fact = facts.*kMeta[i].fact;
        const bool fits = kMeta[i].fact != &PageFacts::date || has_date(values[i]);
        const bool is_name =
            kMeta[i].fact != &PageFacts::author || is_author(values[i], facts.source);
        if (fact.empty() && fits && is_name) fact = values[i];
    }
    if (facts.title.empty()) facts.title = title;
    return facts;
}

std::string without_site(const std::string& title, const std::string& source) {
    for (const std::string_view mark : kTitleMarks) {
        const std::size_t at = title.rfind(mark);
        if (at == std::string::npos) continue;
        const std::string site = squeezed(title.substr(at + mark.size()));
        const std::string known = squeezed(source);
        const bool is_site = !known.empty() && (site.starts_with(known) || known.starts_with(site));
        if (is_site || site.ends_with("com") || site.ends_with("coid"))
            return collapsed(title.substr(0, at));
    }
    return title;
}

} // namespace telusur
