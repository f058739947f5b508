#include "indexer/read/html/metadata.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "indexer/read/html/blocks.hpp"
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

// Words in classes by which a page shows an author, and a date.
constexpr std::array<std::string_view, 10> kAuthorNames{
    "author", "penulis", "reporter", "byline",       "author name",
    "writer", "fn",      "credit",   "nama redaksi", "jurnalis"};
constexpr std::array<std::string_view, 10> kDateNames{
    "date",  "tanggal",   "time",     "published",  "tgl",
    "waktu", "timestamp", "datetime", "entry date", "posted on"};

// Credits in the text, the ones that name who wrote before those that name who edited.
constexpr std::array<std::string_view, 8> kCredits{"penulis",     "pewarta", "reporter",
                                                   "kontributor", "oleh",    "laporan wartawan",
                                                   "wartawan",    "editor"};

constexpr std::array<std::string_view, 12> kNoAuthors{
    "admin", "administrator", "redaksi",   "redaktur", "editor",      "webmaster",
    "root",  "unknown",       "anonymous", "penulis",  "tim redaksi", "author"};

template <std::size_t N>
bool has_any(std::string_view names, const std::array<std::string_view, N>& wanted) {
    return std::ranges::any_of(wanted,
                               [&](std::string_view name) { return has_name(names, name); });
}

std::string_view first_attribute(const Page& page, Id node,
                                 std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const std::string_view value = page.attribute(node, name); !value.empty()) return value;
    return {};
}

bool has_date(std::string_view text) {
    return parse_date(text).has_value();
}

// The first place in a short text where a date stands: "Serang - Selasa, 12 Agustus 2025".
std::string date_in(const std::string& text) {
    if (text.size() > 120) return {};
    for (std::size_t at = 0; at != std::string::npos && at < text.size();) {
        if (has_date(std::string_view(text).substr(at))) return text.substr(at);
        at = text.find_first_of(" |,:(", at);
        if (at != std::string::npos) ++at;
    }
    return {};
}

std::string trimmed_name(std::string_view name) {
    constexpr std::string_view kEdges = " :|-,.\t\n/";
    const std::size_t begin = name.find_first_not_of(kEdges);
    if (begin == std::string_view::npos) return {};
    name = name.substr(begin, name.find_last_not_of(kEdges) - begin + 1);
    return collapsed(name);
}

bool starts_with_word(std::string_view lower, std::string_view word) {
    return lower.starts_with(word)
           && (lower.size() == word.size()
               || std::string_view(" :").find(lower[word.size()]) != std::string_view::npos);
}

// "Penulis: Sri Rahayu | Editor: ..." -> "Sri Rahayu".
std::string credited(const std::string& line, std::string_view credit) {
    const std::string lower = ascii_lower(line);
    if (line.size() > 120 || !starts_with_word(lower, credit)) return {};
    std::string_view rest = std::string_view(line).substr(credit.size());
    const bool has_colon = rest.find(':') < 3;
    if (!has_colon && credit != "oleh" && credit != "laporan wartawan") return {};
    rest = rest.substr(0, rest.find('|'));
    for (const std::string_view next : kCredits) {
        const std::size_t at = ascii_lower(rest).find(' ' + std::string(next));
        if (at != std::string::npos && at > 3) rest = rest.substr(0, at);
    }
    return rest.size() > 60 ? std::string() : trimmed_name(rest);
}

std::string heading(const Page& page) {
    std::string longest;
    for (Id node = 0; node < page.size(); ++node) {
        if (page.tag(node) != "h1") continue;
        std::string text = collapsed(page.inner_text(node));
        if (text.size() > longest.size()) longest = std::move(text);
    }
    return longest;
}

class MarkupReader {
public:
    explicit MarkupReader(const Page& page) : page_(page), blocks_(blocks_of(page)) {}

    PageFacts read() {
        facts_.title = heading(page_);
        for (Id node = 0; node < page_.size(); ++node) look_at(node);
        facts_.date = !marked_date_.empty() ? marked_date_ : named_date_;
        if (facts_.date.empty()) facts_.date = date_of_blocks();
        facts_.author = marked_author_;
        if (facts_.author.empty()) facts_.author = credit_of_blocks();
        if (facts_.author.empty()) facts_.author = named_author_;
        return std::move(facts_);
    }

private:
    void look_at(Id node) {
        const std::string_view tag = page_.tag(node);
        if (tag.empty() || tag == "script" || tag == "body" || tag == "html") return;
        look_for_date(node, tag);
        look_for_author(node);
    }

    void look_for_date(Id node, std::string_view tag) {
        if (page_.attribute(node, "itemprop") == "datePublished" || tag == "time")
            keep(marked_date_, date_in(std::string(first_attribute(
                                   page_, node, {"content", "datetime", "title"}))));
        if (tag == "abbr" && has_name(page_.attribute(node, "class"), "published"))
            keep(marked_date_, date_in(std::string(page_.attribute(node, "title"))));
        if (!named_date_.empty() || !has_any(name_words(page_, node), kDateNames)) return;
        keep(named_date_, date_in(collapsed(page_.inner_text(node))));
    }

    void look_for_author(Id node) {
        const bool is_marked = page_.attribute(node, "rel") == "author"
                               || page_.attribute(node, "itemprop") == "author";
        if (!is_marked && !has_any(name_words(page_, node), kAuthorNames)) return;
        std::string name = collapsed(page_.inner_text(node));
        for (const std::string_view credit : kCredits)
            if (std::string after = credited(name, credit); !after.empty()) name = std::move(after);
        name = trimmed_name(name);
        if (name.size() > 60 || has_date(name) || !is_author(name, "")) return;
        keep(is_marked ? marked_author_ : named_author_, name);
    }

    static void keep(std::string& slot, std::string value) {
        if (slot.empty()) slot = std::move(value);
    }

    std::string credit_of_blocks() const {
        for (const std::string_view credit : kCredits)
            for (const Block& block : blocks_)
                if (std::string name = credited(block.text, credit);
                    !name.empty() && is_author(name, ""))
                    return name;
        return {};
    }

    std::string date_of_blocks() const {
        for (const Block& block : blocks_)
            if (std::string date = date_in(block.text); !date.empty() && block.text.size() < 80)
                return date;
        return {};
    }

    const Page& page_;
    std::vector<Block> blocks_;
    PageFacts facts_;
    std::string marked_date_, named_date_, marked_author_, named_author_;
};

// Letters and digits only, lower case: "Kabar Kota.com" and "kabarkota.com" compare equal.
std::string squeezed(std::string_view text) {
    std::string out;
    for (const char c : ascii_lower(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    return out;
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

PageFacts markup_facts(const Page& page) {
    return MarkupReader(page).read();
}

std::string without_site(const std::string& title, const std::string& source,
                         const std::string& heading) {
    for (const std::string_view mark : {" | ", " - ", " :: ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                        " : ", " \xC2\xBB ", " \xC2\xB7 "}) {
        const std::size_t at = title.rfind(mark);
        if (at == std::string::npos) continue;
        const std::string before = title.substr(0, at);
        const std::string site = squeezed(title.substr(at + mark.size()));
        const std::string known = squeezed(source);
        const bool is_site = !known.empty() && (site.starts_with(known) || known.starts_with(site));
        const bool is_heading = !heading.empty() && squeezed(before) == squeezed(heading);
        const bool is_address = site.ends_with("com") || site.ends_with("coid");
        if (is_site || is_heading || is_address) return collapsed(before);
    }
    return title;
}

bool is_author(const std::string& name, const std::string& source) {
    const std::string lower = ascii_lower(name);
    if (name.size() < 3 || name.size() > 100) return false;
    if (lower.find("http") != std::string::npos || lower.find("www.") != std::string::npos
        || lower.ends_with(".com") || lower.ends_with(".co.id") || lower.find('@') == 0)
        return false;
    if (std::ranges::find(kNoAuthors, lower) != kNoAuthors.end()) return false;
    return source.empty() || squeezed(name) != squeezed(source);
}

} // namespace telusur
