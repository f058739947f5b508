// Markup: what a page shows of its article, found by elements, classes and words.
#pragma once

#include <string>
#include <vector>

#include "indexer/read/html/blocks.hpp"
#include "indexer/read/html/facts.hpp"
#include "indexer/read/html/page.hpp"

namespace telusur {

// Returns `title`, what the head of a page calls it, without the site's name or section before or
// behind it, when what remains stands on the page as a line of its own; else `title` as it is.
std::string shown_title(const Page& page, const std::vector<Block>& blocks,
                        const std::string& title);

// Returns the text of the page's longest <h1>; "" when there is none.
std::string heading_of(const Page& page);

struct Markup {
    PageFacts facts;    // date and author only
    std::string editor; // who is named as editor
};

// blocks: those of the page. title: the article's; dates and authors near it are believed before
// others. source: the site's name, which is no author; may be empty.
Markup markup_of(const Page& page, const std::vector<Block>& blocks, const std::string& title,
                 const std::string& source);

} // namespace telusur
