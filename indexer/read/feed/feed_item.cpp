#include "indexer/read/feed/feed_item.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/program/error.hpp"
#include "indexer/read/feed/inner_html.hpp"
#include "indexer/read/finish_article.hpp"
#include "indexer/read/html/address.hpp"
#include "indexer/read/html/credits.hpp"
#include "indexer/read/html/embedded.hpp"
#include "indexer/read/html/page.hpp"

namespace telusur {
namespace {

struct Rule {
    Field field;
    std::string_view element;
};

// Where an item says what; of a field's elements the first that says anything counts.
constexpr std::array kRules{
    Rule{Field::title, "title"},
    Rule{Field::title, "news:title"},
    Rule{Field::title, "atom:title"},
    Rule{Field::title, "dc:title"},
    Rule{Field::body, "content:encoded"},
    Rule{Field::body, "content"},
    Rule{Field::body, "atom:content"},
    Rule{Field::body, "body"},
    Rule{Field::body, "xhtml:body"},
    Rule{Field::body, "description"},
    Rule{Field::body, "summary"},
    Rule{Field::body, "atom:summary"},
    Rule{Field::body, "dc:description"},
    Rule{Field::date, "pubdate"},
    Rule{Field::date, "published"},
    Rule{Field::date, "issued"},
    Rule{Field::date, "news:publication_date"},
    Rule{Field::date, "dc:date"},
    Rule{Field::date, "dc:issued"},
    Rule{Field::date, "dc:created"},
    Rule{Field::date, "created"},
    Rule{Field::date, "atom:published"},
    Rule{Field::date, "updated"},
    Rule{Field::date, "atom:updated"},
    Rule{Field::date, "modified"},
    Rule{Field::date, "dc:modified"},
    Rule{Field::source, "source"},
    Rule{Field::source, "news:name"},
    Rule{Field::section, "category"},
    Rule{Field::section, "dc:subject"},
    Rule{Field::section, "atom:category"},
    Rule{Field::author, "author"},
    Rule{Field::author, "dc:creator"},
    Rule{Field::author, "atom:author"},
    Rule{Field::url, "feedburner:origlink"},
    Rule{Field::url, "link"},
    Rule{Field::url, "atom:link"},
    Rule{Field::url, "loc"},
    Rule{Field::url, "guid"},
    Rule{Field::url, "id"},
    Rule{Field::id, "guid"},
    Rule{Field::id, "id"},
};

// Elements that only group others.
constexpr std::array<std::string_view, 2> kGroups{"news:news", "news:publication"};

struct Part {
    std::string name;
    pugi::xml_node node;
};

std::vector<Part> parts_of(pugi::xml_node item, const FeedNames& names) {
    std::vector<Part> parts{{"", item}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && std::ranges::find(kGroups, parts[i].name) == kGroups.end()) continue;
        for (const pugi::xml_node child : parts[i].node)
            if (child.type() == pugi::node_element) parts.push_back({names.of(child), child});
    }
    return parts;
}

// The label of the child `name` of `element`, whatever its prefix; of the element itself when it
// has no such child.
std::string child_label(pugi::xml_node element, std::string_view name) {
    for (const pugi::xml_node child : element) {
        const std::string_view full = child.name();
        if (full.substr(full.find(':') + 1) == name) return label_of(child);
    }
    return label_of(element);
}

// "redaksi@kabar.example (Sri Rahayu)" and "Sri Rahayu <redaksi@kabar.example>" -> "Sri Rahayu".
std::string without_mail(const std::string& name) {
    const std::size_t at = name.find('@');
    if (at == name.npos) return name;
    const std::size_t open = name.find('(', at), close = name.find(')', at);
    if (open < close && close != name.npos) return name.substr(open + 1, close - open - 1);
    const std::size_t begin = name.find_last_of(" <(", at);
    return begin == name.npos ? "" : std::string(trimmed_name(name.substr(0, begin)));
}

std::string author_of(pugi::xml_node element, const std::string& source) {
    std::string name = without_mail(child_label(element, "name"));
    return is_author(name, source) ? name : "";
}

// Sections that are numbers mean something to the site only.
std::string section_of(pugi::xml_node element) {
    for (const char* attribute : {"label", "term"})
        if (const std::string name = plain_text(element.attribute(attribute).value());
            !name.empty())
            return name;
    const std::string name = label_of(element);
    return name.find_first_not_of("0123456789") == name.npos ? "" : name;
}

// The address that an element gives; a link to something else, and a name that is no address, is
// "".
std::string url_of(pugi::xml_node element) {
    const std::string_view relation = element.attribute("rel").value();
    if (!relation.empty() && relation != "alternate") return {};
    if (std::string_view(element.attribute("isPermaLink").value()) == "false") return {};
    std::string url = collapsed(element.attribute("href").value());
    if (url.empty()) url = collapsed(inner_html(element));
    if (!url.starts_with("http://") && !url.starts_with("https://")) return {};
    for (std::size_t at = 0; (at = url.find("&amp;", at)) != url.npos; ++at) url.erase(at + 1, 4);
    return url;
}

std::string text_of(pugi::xml_node element) {
    const std::string html = inner_html(element);
    if (html.size() > kMaxArticleBytes) throw Error(too_long_reason());
    return body_of(html);
}

std::string value_of(Field field, pugi::xml_node element, const std::string& source) {
    switch (field) {
    case Field::body: return text_of(element);
    case Field::author: return author_of(element, source);
    case Field::section: return section_of(element);
    case Field::source: return child_label(element, "title");
    case Field::url: return url_of(element);
    default: return label_of(element);
    }
}

// The values of an element that stands several times: all authors, of others the first that says
// anything.
std::string value_of(const Rule& rule, const std::vector<Part>& parts, const std::string& source) {
    std::string all;
    for (const Part& part : parts) {
        if (part.name != rule.element) continue;
        const std::string value = value_of(rule.field, part.node, source);
        if (value.empty()) continue;
        all += (all.empty() ? "" : ", ") + value;
        if (rule.field != Field::author) break;
    }
    return all;
}

} // namespace

Article item_article(pugi::xml_node item, const FeedNames& names, const std::string& source) {
    const std::vector<Part> parts = parts_of(item, names);
    Article article;
    for (const Rule& rule : kRules)
        if (article[rule.field].empty()) article[rule.field] = value_of(rule, parts, source);
    // The address makes the id, so that the page of the same article replaces it.
    if (is_article_url(article[Field::url]))
        article[Field::id].clear();
    else if (article[Field::id].empty())
        article[Field::url].clear();
    if (article[Field::source].empty()) article[Field::source] = source;
    return article;
}

std::string label_of(pugi::xml_node element) {
    return plain_text(inner_html(element));
}

} // namespace telusur
