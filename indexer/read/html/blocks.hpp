// Blocks: a page as lines of text, each with where it stands and how much of it is links.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/read/html/page.hpp"

namespace telusur {

// Text that a browser shows as one paragraph or line.
struct Block {
    Page::Id node;              // of its first text
    Page::Id container;         // the nearest element that begins a line of its own
    std::string text;           // white space collapsed, not empty
    std::size_t link_bytes = 0; // of the text that stands in links

    // Half of it or more is links.
    bool is_links() const { return link_bytes * 2 >= text.size(); }
    // Bytes of running text: 0 for short lines and for links, which menus are made of.
    std::size_t prose_bytes() const;
};

// The blocks of a page in its order; texts of scripts and styles are left out.
std::vector<Block> blocks_of(const Page& page);

} // namespace telusur
