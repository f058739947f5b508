#include "indexer/read/html/json_ld.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/read/ascii.hpp"
#include "indexer/read/html/mend_json.hpp"
#include "indexer/read/html/noise.hpp"

namespace telusur {
namespace {

using nlohmann::json;

// Ends of the types in https://schema.org/Article's tree.
constexpr std::array<std::string_view, 4> kArticleTypes{"Article", "Posting", "Report", "Review"};

// Where an object's own parts may stand; articles below other keys are other articles.
constexpr std::array<std::string_view, 3> kWays{"@graph", "mainEntity", "mainEntityOfPage"};

// Longer lists of authors or sections are cut off.
constexpr std::size_t kMaxNamesBytes = 500;

// A page with scripts of this many articles besides the first is a list of them.
constexpr std::size_t kMaxOthers = 3;

const json* member(const json& object, std::string_view key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? nullptr : &*found;
}

bool is_article_name(const json& type) {
    return type.is_string() && std::ranges::any_of(kArticleTypes, [&](std::string_view end) {
               return std::string_view(type.get_ref<const std::string&>()).ends_with(end);
           });
}

bool is_article_type(const json& type) {
    return type.is_array() ? std::ranges::any_of(type, is_article_name) : is_article_name(type);
}

// The first article of a document, breadth first.
const json* find_article(const json& root) {
    std::vector<const json*> queue{&root};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const json& value = *queue[i];
        if (value.is_array())
            for (const json& item : value) queue.push_back(&item);
        const json* type = member(value, "@type");
        if (type != nullptr && is_article_type(*type)) return &value;
        for (const std::string_view way : kWays)
            if (const json* part = member(value, way)) queue.push_back(part);
    }
    return nullptr;
}

// The text of a value: a string, the "name" of an object, those of a list joined by ", ".
std::string name_of(const json* value, std::string_view key, int depth = 0) {
    if (value == nullptr || depth > 4) return {};
    if (value->is_string()) return plain_text(value->get_ref<const std::string&>());
    if (value->is_object()) return name_of(member(*value, key), key, depth + 1);
    std::string all;
    if (!value->is_array()) return all;
    for (const json& item : *value) {
        if (all.size() > kMaxNamesBytes) break;
        const std::string name = name_of(&item, key, depth + 1);
        if (name.empty() || all.find(name) != std::string::npos) continue;
        all += (all.empty() ? "" : ", ") + name;
    }
    return all;
}

std::string first_of(const json& object, std::initializer_list<std::string_view> keys,
                     std::string_view inner = "name") {
    for (const std::string_view key : keys)
        if (std::string text = name_of(member(object, key), inner); !text.empty()) return text;
    return {};
}

PageFacts facts_of(const json& article) {
    PageFacts facts;
    facts.title = first_of(article, {"headline", "name"});
    facts.date = first_of(article, {"datePublished", "dateCreated", "uploadDate", "dateModified"});
    facts.author = first_of(article, {"author", "creator"});
    facts.source = first_of(article, {"publisher", "sourceOrganization", "provider"});
    facts.section = first_of(article, {"articleSection"});
    facts.url = first_of(article, {"url", "mainEntityOfPage", "@id"}, "@id");
    if (const json* body = member(article, "articleBody"); body != nullptr && body->is_string())
        facts.body = body->get<std::string>();
    return facts;
}

PageFacts searched(std::string_view text) {
    PageFacts facts;
    facts.title = plain_text(find_json_string(text, "headline"));
    facts.date = plain_text(find_json_string(text, "datePublished"));
    const std::size_t author = text.find("\"author\"");
    if (author != std::string_view::npos)
        facts.author = plain_text(find_json_string(text.substr(author), "name"));
    return facts;
}

} // namespace

std::optional<PageFacts> json_ld_facts(std::string_view script) {
    json document = json::parse(script, nullptr, false, true);
    if (document.is_discarded()) document = json::parse(mend_json(script), nullptr, false, true);
    if (!document.is_discarded()) {
        const json* article = find_article(document);
        if (article == nullptr) return std::nullopt;
        return facts_of(*article);
    }
    const PageFacts facts = searched(script);
    const bool is_article = script.find("Article\"") != std::string_view::npos;
    return is_article && !facts.title.empty() ? std::optional(facts) : std::nullopt;
}

std::optional<PageFacts> json_ld_facts(const Page& page) {
    std::optional<PageFacts> facts;
    std::size_t others = 0;
    for (Page::Id node = 0; node < page.size(); ++node) {
        if (page.tag(node) != "script") continue;
        if (ascii_lower(page.attribute(node, "type")).find("ld+json") == std::string::npos)
            continue;
        const auto found = json_ld_facts(page.inner_text(node));
        if (!found) continue;
        if (!facts) facts = found;
        if (found->title == facts->title || found->title.empty())
            facts->complete_with(*found);
        else
            ++others;
    }
    return others < kMaxOthers ? facts : std::nullopt;
}

} // namespace telusur
