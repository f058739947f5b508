#include "indexer/read/html/blocks.hpp"

#include <algorithm>
#include <array>

namespace telusur {
namespace {

// Elements that stand within a line; every other one begins a line.
constexpr std::array<std::string_view, 32> kInline{
    "a",    "abbr",   "acronym", "b",   "bdi", "bdo",   "big",  "cite", "code", "data", "dfn",
    "em",   "font",   "i",       "ins", "kbd", "label", "mark", "q",    "s",    "samp", "small",
    "span", "strike", "strong",  "sub", "sup", "time",  "tt",   "u",    "var",  "wbr"};
constexpr std::array<std::string_view, 5> kWithoutText{"script", "style", "noscript", "template",
                                                       "head"};

// A line below this is a headline, a label or a caption more often than a paragraph.
constexpr std::size_t kMinProseBytes = 80;

template <std::size_t N>
bool is_one_of(std::string_view tag, const std::array<std::string_view, N>& tags) {
    return std::ranges::find(tags, tag) != tags.end();
}

// Collects the texts of one pass over the page.
class BlockMaker {
public:
    explicit BlockMaker(const Page& page)
        : page_(page), container_(page.size()), is_link_(page.size()) {}

    std::vector<Block> run() {
        for (Page::Id node = 0; node < page_.size(); ++node) {
            if (page_.is_text(node))
                add_text(node);
            else if (is_one_of(page_.tag(node), kWithoutText))
                node = page_.end(node) - 1;
            else
                enter(node);
        }
        finish();
        return std::move(blocks_);
    }

private:
    void enter(Page::Id node) {
        const std::string_view tag = page_.tag(node);
        const bool is_line = !is_one_of(tag, kInline);
        container_[node] = is_line ? node : container_[page_.parent(node)];
        is_link_[node] = tag == "a" || (node > 0 && is_link_[page_.parent(node)]);
        if (is_line) finish();
    }

    void add_text(Page::Id node) {
        const Page::Id parent = page_.parent(node);
        if (!raw_.empty() && container_[parent] != block_.container) finish();
        if (raw_.empty()) block_ = {node, container_[parent], {}, 0};
        const std::string_view text = page_.text(node);
        if (is_link_[parent]) block_.link_bytes += collapsed(text).size();
        raw_ += text;
    }

    void finish() {
        block_.text = collapsed(raw_);
        if (!block_.text.empty()) blocks_.push_back(std::move(block_));
        raw_.clear();
        block_ = {};
    }

    const Page& page_;
    std::vector<Page::Id> container_; // per element
    std::vector<bool> is_link_;       // per element
    Block block_{};
    std::string raw_;
    std::vector<Block> blocks_;
};

} // namespace

std::size_t Block::prose_bytes() const {
    const std::size_t plain = text.size() - std::min(text.size(), link_bytes);
    return is_links() || plain < kMinProseBytes ? 0 : plain;
}

std::vector<Block> blocks_of(const Page& page) {
    return BlockMaker(page).run();
}

} // namespace telusur
