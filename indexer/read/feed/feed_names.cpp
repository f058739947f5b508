#include "indexer/read/feed/feed_names.hpp"

#include <algorithm>
#include <array>

#include "indexer/read/ascii.hpp"
#include "indexer/read/html/noise.hpp"

namespace telusur {
namespace {

struct Namespace {
    std::string_view address; // its beginning, behind "//", lower case
    std::string_view prefix;
};
// The first that fits counts.
constexpr std::array<Namespace, 12> kNamespaces{{
    {"purl.org/rss/1.0/modules/content", "content"},
    {"purl.org/rss/1.0/modules/", "module"},
    {"purl.org/rss/1.0", ""},
    {"my.netscape.com/rdf/simple", ""},
    {"channel.netscape.com/rdf/simple", ""},
    {"backend.userland.com/rss", ""},
    {"www.sitemaps.org/schemas/sitemap/", ""},
    {"purl.org/dc/", "dc"},
    {"www.w3.org/2005/atom", "atom"},
    {"purl.org/atom/", "atom"},
    {"www.google.com/schemas/sitemap-news", "news"},
    {"rssnamespace.org/feedburner", "feedburner"},
}};

const Namespace* known_namespace(std::string_view address) {
    address.remove_prefix(address.find("//") == address.npos ? 0 : address.find("//") + 2);
    const std::string lower = ascii_lower(address);
    const auto* found = std::ranges::find_if(
        kNamespaces, [&](const Namespace& row) { return lower.starts_with(row.address); });
    return found == kNamespaces.end() ? nullptr : found;
}

// "dc:creator" -> "dc"; "" when there is none.
std::string_view prefix_of(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == name.npos ? std::string_view() : name.substr(0, colon);
}

} // namespace

FeedNames::FeedNames(pugi::xml_node root) {
    for (const pugi::xml_attribute attribute : root.attributes()) {
        const std::string_view name = attribute.name();
        if (name != "xmlns" && prefix_of(name) != "xmlns") continue;
        const Namespace* known = known_namespace(attribute.value());
        const std::string prefix(name == "xmlns" ? "" : name.substr(6));
        if (known != nullptr) prefixes_[prefix] = known->prefix;
    }
    const auto home = prefixes_.find(std::string(prefix_of(root.name())));
    if (home != prefixes_.end()) home_ = home->second;
}

std::string FeedNames::of(pugi::xml_node element) const {
    const std::string_view name = element.name();
    const std::string_view written = prefix_of(name);
    const std::string_view local = name.substr(written.empty() ? 0 : written.size() + 1);
    const auto known = prefixes_.find(std::string(written));
    const std::string_view prefix = known == prefixes_.end() ? written : known->second;
    const bool is_plain = prefix.empty() || prefix == home_;
    return ascii_lower(is_plain ? std::string(local)
                                : std::string(prefix).append(":").append(local));
}

} // namespace telusur
