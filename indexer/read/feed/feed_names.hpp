// Feed names: XML names whose prefixes are those that everybody uses, whatever the feed calls them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include <pugixml.hpp>

namespace telusur {

class FeedNames {
public:
    // root: the root element, which declares the prefixes. A prefix that is declared nowhere is
    // taken as it stands.
    explicit FeedNames(pugi::xml_node root);

    // The element's name in lower case: "dc:creator", "content:encoded"; without prefix when it is
    // in the namespace of the root element or in that of RSS or sitemaps ("atom:entry" of an
    // "atom:feed" is "entry").
    std::string of(pugi::xml_node element) const;

private:
    std::unordered_map<std::string, std::string_view> prefixes_; // as written -> as everybody's
    std::string_view home_;
};

} // namespace telusur
