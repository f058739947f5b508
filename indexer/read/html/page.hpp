// Page: a parsed HTML page as one flat list of nodes in the order of the document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/html/parse_arena.hpp"

struct GumboInternalNode;

namespace telusur {

// Elements and texts by number: a node's descendants are the nodes (node, end(node)). Loops over
// numbers take the place of recursion, which a deeply nested page would turn into a crash.
class Page {
public:
    using Id = std::uint32_t;

    // html: UTF-8. Throws Error, whose message is the reason, when the page is too intricate.
    explicit Page(std::string html);

    // Number of nodes; node 0 is the element <html>.
    Id size() const { return static_cast<Id>(nodes_.size()); }
    Id parent(Id node) const { return nodes_[node].parent; }
    // One behind the last descendant.
    Id end(Id node) const { return nodes_[node].end; }
    bool is_within(Id node, Id ancestor) const { return node >= ancestor && node < end(ancestor); }

    // The element's name in lower case, "" for texts and for elements that HTML does not know.
    std::string_view tag(Id node) const;
    bool is_text(Id node) const;
    // The characters of a text node, entities decoded; "" for elements.
    std::string_view text(Id node) const;
    // The attribute's value; "" when the element has none.
    std::string_view attribute(Id node, const char* name) const;

    // All texts within `node`, but those of scripts and styles; white space as it stands.
    std::string inner_text(Id node) const;
    // The same with white space collapsed, for an element that shows a name, a date or a heading;
    // "" for one that holds more than a label does, so that asking for all of them is cheap.
    std::string label(Id node) const;

private:
    struct Node {
        const GumboInternalNode* gumbo;
        Id parent;
        Id end;
    };

    void flatten(const GumboInternalNode* root);

    std::string html_;
    std::unique_ptr<ParseArena> arena_ = std::make_unique<ParseArena>();
    std::vector<Node> nodes_;
};

// Returns `text` with every run of white space as one space, none at the ends.
std::string collapsed(std::string_view text);

// Returns `text`, UTF-8 that may hold entities and tags, as plain text, white space collapsed.
// Entities that were escaped twice ("&amp;quot;") are decoded twice.
std::string plain_text(std::string_view text);

} // namespace telusur
