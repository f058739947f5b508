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
    std::size_t prose_bytes = 0; // running text in the body
    bool is_marked = false;      // the page's own markup says where the text stands
    bool is_list = false;        // linked headlines, and no text but what stands under them
    bool shows_title = false;    // the title stands on the page as a line of its own
};

// Returns the text of the article on the page.
// blocks: those of the page. title: the article's, to tell its own heading; may be empty.
Content content_of(const Page& page, const std::vector<Block>& blocks, std::string_view title);

} // namespace telusur
