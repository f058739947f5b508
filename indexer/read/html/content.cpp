#include "indexer/read/html/content.hpp"

#include <algorithm>

#include "indexer/read/html/noise.hpp"

namespace telusur {
namespace {

using Id = Page::Id;

// A short line among those before the first and behind the last paragraph is a label.
constexpr std::size_t kMinEdgeBytes = 80;

class ContentFinder {
public:
    ContentFinder(const Page& page, std::string_view title)
        : page_(page), title_(ascii_lower(title)), blocks_(blocks_of(page)) {
        measure();
        for (Id node = 0; node < page_.size(); ++node) roles_.push_back(role_of(page_, node));
        mark_noise();
        measure();
    }

    Content find() {
        Content content;
        Id root = marked_root();
        content.is_marked = root != 0;
        if (root == 0) root = densest();
        take(root, content);
        for (const Block& block : blocks_)
            if (!page_.is_within(block.node, root) && block.is_links() && block.text.size() > 30)
                ++content.link_blocks;
        return content;
    }

private:
    // prose_[n]: bytes of running text in the nodes before n, those of noise left out.
    void measure() {
        prose_.assign(page_.size() + 1, 0);
        for (const Block& block : blocks_)
            if (noise_.empty() || !noise_[block.node])
                prose_[block.node + 1] += block.prose_bytes();
        for (std::size_t i = 1; i < prose_.size(); ++i) prose_[i] += prose_[i - 1];
    }

    std::size_t prose(Id node) const { return prose_[page_.end(node)] - prose_[node]; }

    // The headings with the title's words: what holds one is no noise, whatever it is called.
    std::vector<Id> title_nodes() const {
        std::vector<Id> found;
        for (Id node = 0; node < page_.size(); ++node) {
            const std::string_view tag = page_.tag(node);
            if (tag != "h1" && tag != "h2") continue;
            const std::string text = ascii_lower(collapsed(page_.inner_text(node)));
            if (tag == "h1" ? !text.empty() && text == title_ : text == title_)
                found.push_back(node);
        }
        return found;
    }

    bool is_noise(Id node, const std::vector<Id>& titles) const {
        if (roles_[node] == Role::comments) return true;
        if (roles_[node] != Role::noise) return false;
        if (prose(node) * 2 > prose(0)) return false;
        return std::ranges::none_of(titles, [&](Id title) { return page_.is_within(title, node); });
    }

    void mark_noise() {
        const std::vector<Id> titles = title_nodes();
        noise_.assign(page_.size(), false);
        for (Id node = 0; node < page_.size(); ++node)
            noise_[node] = (node > 0 && noise_[page_.parent(node)]) || is_noise(node, titles);
    }

    // The element that says that it holds the text, with the most of it; 0 when none does.
    Id marked_root() const {
        Id best = 0;
        for (Id node = 1; node < page_.size(); ++node) {
            if (roles_[node] != Role::body || noise_[node]) continue;
            if (prose(node) * 4 < prose(0) || prose(node) == 0) continue;
            const bool is_better = best == 0 || prose(node) > prose(best)
                                   || (prose(node) == prose(best) && page_.is_within(node, best));
            if (is_better) best = node;
        }
        return best;
    }

    // The smallest element with most of the running text.
    Id densest() const {
        Id best = 0;
        for (Id node = 1; node < page_.size(); ++node) {
            if (!page_.is_within(node, best)) continue;
            const std::string_view tag = page_.tag(node);
            const bool is_line = tag.empty() || tag == "p" || tag == "li" || tag == "span";
            if (!is_line && prose(node) * 10 > prose(best) * 6) best = node;
        }
        return best;
    }

    bool belongs(const Block& block) const {
        if (noise_[block.node] || is_noise_line(block.text)) return false;
        if (ascii_lower(block.text) == title_) return false;
        return !(block.link_bytes * 10 > block.text.size() * 8 && block.text.size() > 12);
    }

    void take(Id root, Content& content) const {
        std::vector<const Block*> taken;
        for (const Block& block : blocks_)
            if (page_.is_within(block.node, root) && belongs(block)) taken.push_back(&block);
        const auto is_short = [](const Block* block) { return !is_paragraph(*block); };
        const auto first = std::ranges::find_if_not(taken, is_short);
        const auto last = std::find_if_not(taken.rbegin(), taken.rend(), is_short);
        for (auto block = first; block < last.base(); ++block) {
            if (!content.body.empty()) content.body += '\n';
            content.body += (*block)->text;
            content.prose_bytes += (*block)->prose_bytes();
        }
    }

    static bool is_paragraph(const Block& block) {
        constexpr std::string_view kEnds = ".!?\"')";
        return block.text.size() >= kMinEdgeBytes
               || kEnds.find(block.text.back()) != std::string_view::npos;
    }

    const Page& page_;
    std::string title_;
    std::vector<Block> blocks_;
    std::vector<std::size_t> prose_;
    std::vector<Role> roles_;
    std::vector<bool> noise_;
};

} // namespace

Content content_of(const Page& page, std::string_view title) {
    return ContentFinder(page, title).find();
}

} // namespace telusur
