// Markup: what a page shows of its article, found by elements, classes and words.
#pragma once

#include <string>

#include "indexer/read/html/facts.hpp"
#include "indexer/read/html/page.hpp"

namespace telusur {

// Returns the text of the page's main heading: the <h1> that shares most with `title`, which is
// what the page calls itself elsewhere; else the longest one. Empty when there is none.
std::string heading_of(const Page& page, const std::string& title);

struct Markup {
    PageFacts facts;    // date and author only
    std::string editor; // who is named as editor
};

// title: the article's; dates and authors near it are believed before others.
// source: the site's name, which is no author; may be empty.
Markup markup_of(const Page& page, const std::string& title, const std::string& source);

} // namespace telusur
