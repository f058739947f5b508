// Content: where on a page the article's text stands, and that text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/html/blocks.hpp"
#include "indexer/read/html/page.hpp"

namespace telusur {

struct Content {
    std::string body;            // paragraphs separated by "\n"
    bool is_marked = false;      // the page's own markup says where the text stands
    std::size_t link_blocks = 0; // blocks outside of the text that are links, of some length
    std::size_t prose_bytes = 0; // running text in the body
};

// Returns the text of the article on the page.
// title: the article's, to tell its own heading; may be empty.
Content content_of(const Page& page, std::string_view title);

} // namespace telusur
