#include "indexer/read/html/content.hpp"

#include <algorithm>

#include "indexer/read/html/credits.hpp"
#include "indexer/read/html/noise.hpp"

namespace telusur {
namespace {

using Id = Page::Id;

// A short line among those before the first and behind the last paragraph is a label.
constexpr std::size_t kMinEdgeBytes = 80;
// A linked headline is longer than the names of a menu.
constexpr std::size_t kMinHeadlineBytes = 25;
// The text under a headline in a list, and what stands around it: headline, section, date.
constexpr std::size_t kMaxTeaserBytes = 400;
constexpr std::size_t kMaxCardBytes = 250;
constexpr int kMaxCardDepth = 20;
// Fewer headlines make no list.
constexpr std::size_t kMinListed = 3;
// A page may show its title in more than one heading.
constexpr std::size_t kMaxTitles = 8;

class ContentFinder {
public:
    ContentFinder(const Page& page, const std::vector<Block>& blocks, std::string_view title)
        : page_(page), title_(squeezed(title)), blocks_(blocks) {
        for (Id node = 0; node < page_.size(); ++node) roles_.push_back(role_of(page_, node));
        noise_.assign(page_.size(), false);
        find_titles();
        count_bytes();
        measure();
        mark_noise();
        measure();
    }

    Content find() {
        Content content;
        Id root = marked_root();
        content.is_marked = root != 0;
        root = root == 0 ? densest() : innermost_marked(root);
        take(root, content);
        const bool has_headlines = links_.back() >= kMinListed;
        content.is_list = content.body.empty() ? has_headlines : is_list(root);
        content.shows_title = !titles_.empty() || shows_title_line();
        return content;
    }

private:
    // bytes_[n], links_[n]: bytes of all text, and lines that are links, in the nodes before n.
    void count_bytes() {
        bytes_.assign(page_.size() + 1, 0);
        links_.assign(page_.size() + 1, 0);
        for (const Block& block : blocks_) {
            bytes_[block.node + 1] += block.text.size();
            links_[block.node + 1] += block.is_links() && block.text.size() >= kMinHeadlineBytes;
        }
        for (std::size_t i = 1; i < bytes_.size(); ++i) {
            bytes_[i] += bytes_[i - 1];
            links_[i] += links_[i - 1];
        }
    }

    // prose_[n]: bytes of running text in the nodes before n, those of noise left out.
    void measure() {
        prose_.assign(page_.size() + 1, 0);
        for (const Block& block : blocks_)
            if (!noise_[block.node] && !is_teaser(block))
                prose_[block.node + 1] += block.prose_bytes();
        for (std::size_t i = 1; i < prose_.size(); ++i) prose_[i] += prose_[i - 1];
    }

    // True for the few words that stand under the linked headline of another article: an element
    // that holds both and little else.
    bool is_teaser(const Block& block) const {
        const std::size_t most = block.text.size() + kMaxCardBytes;
        const auto is_card = [&](Id node) {
            return bytes_[page_.end(node)] - bytes_[node] <= most && roles_[node] != Role::body;
        };
        Id card = block.container;
        if (block.text.size() > kMaxTeaserBytes || !is_card(card)) return false;
        for (int i = 0; i < kMaxCardDepth && card > 0 && is_card(page_.parent(card)); ++i)
            card = page_.parent(card);
        return links_[page_.end(card)] > links_[card];
    }

    std::size_t prose(Id node) const { return prose_[page_.end(node)] - prose_[node]; }

    // The headings that are the title: what holds one is no noise, whatever it is called.
    void find_titles() {
        if (title_.empty()) return;
        for (Id node = 0; node < page_.size() && titles_.size() < kMaxTitles; ++node) {
            const std::string_view tag = page_.tag(node);
            if ((tag == "h1" || tag == "h2") && squeezed(page_.label(node)) == title_)
                titles_.push_back(node);
        }
    }

    bool shows_title_line() const {
        return std::ranges::any_of(blocks_, [&](const Block& block) {
            return !title_.empty() && squeezed(block.text) == title_;
        });
    }

    bool is_within_title(Id node) const {
        return std::ranges::any_of(titles_, [&](Id title) { return page_.is_within(node, title); });
    }

    bool is_noise(Id node) const {
        if (roles_[node] == Role::comments) return true;
        if (roles_[node] != Role::noise) return false;
        if (prose(node) * 2 > prose(0)) return false;
        return std::ranges::none_of(titles_,
                                    [&](Id title) { return page_.is_within(title, node); });
    }

    void mark_noise() {
        for (Id node = 0; node < page_.size(); ++node)
            noise_[node] = (node > 0 && noise_[page_.parent(node)]) || is_noise(node);
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

    // The smallest element within `root` that is marked, too, and holds nearly all of its text.
    Id innermost_marked(Id root) const {
        Id best = root;
        for (Id node = root + 1; node < page_.end(root); ++node)
            if (roles_[node] == Role::body && prose(node) * 20 > prose(root) * 17) best = node;
        return best;
    }

    // True when paragraphs and linked headlines take turns, as in a list without boxes.
    bool is_list(Id root) const {
        std::size_t paragraphs = 0, under_headline = 0, since_headline = SIZE_MAX - 1;
        for (const Block& block : blocks_) {
            if (!page_.is_within(block.node, root) || noise_[block.node]) continue;
            ++since_headline;
            if (block.is_links() && block.text.size() >= kMinHeadlineBytes
                && !is_noise_line(block.text))
                since_headline = 0;
            if (block.prose_bytes() == 0) continue;
            ++paragraphs;
            under_headline += since_headline <= 2;
            since_headline = kMaxTeaserBytes;
        }
        return paragraphs >= kMinListed && under_headline * 10 >= paragraphs * 7;
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
        if (noise_[block.node] || is_noise_line(block.text) || is_teaser(block)) return false;
        if (is_within_title(block.node) || squeezed(block.text) == title_) return false;
        return !(block.link_bytes * 10 > block.text.size() * 8 && block.text.size() > 12);
    }

    void take(Id root, Content& content) const {
        std::vector<const Block*> taken;
        for (const Block& block : blocks_)
            if (page_.is_within(block.node, root) && belongs(block)) taken.push_back(&block);
        const auto [first, last] = without_labels(taken);
        for (auto block = first; block < last; ++block) {
            if (!content.body.empty()) content.body += '\n';
            content.body += (*block)->text;
            content.prose_bytes += (*block)->prose_bytes();
        }
    }

    using Blocks = std::vector<const Block*>;

    // The blocks without the short lines before the first and behind the last paragraph, unless
    // they stand beside it.
    std::pair<Blocks::const_iterator, Blocks::const_iterator>
    without_labels(const Blocks& blocks) const {
        const auto is_long = [](const Block* block) { return is_paragraph(*block); };
        auto first = std::ranges::find_if(blocks, is_long);
        if (first == blocks.end()) return {first, first};
        auto last = std::find_if(blocks.rbegin(), blocks.rend(), is_long).base();
        const Block& top = **first;
        const Block& bottom = *last[-1];
        while (first != blocks.begin() && stand_together(*first[-1], top)) --first;
        while (last != blocks.end() && stand_together(**last, bottom)) ++last;
        return {first, last};
    }

    bool stand_together(const Block& one, const Block& other) const {
        return one.container == other.container
               || (page_.parent(one.container) == page_.parent(other.container)
                   && page_.tag(one.container) == "p" && page_.tag(other.container) == "p");
    }

    static bool is_paragraph(const Block& block) {
        constexpr std::string_view kEnds = ".!?\"')";
        return block.text.size() >= kMinEdgeBytes
               || kEnds.find(block.text.back()) != std::string_view::npos;
    }

    const Page& page_;
    std::string title_; // squeezed
    std::vector<Id> titles_;
    const std::vector<Block>& blocks_;
    std::vector<std::size_t> bytes_, links_, prose_;
    std::vector<Role> roles_;
    std::vector<bool> noise_;
};

} // namespace

Content content_of(const Page& page, const std::vector<Block>& blocks, std::string_view title) {
    return ContentFinder(page, blocks, title).find();
}

} // namespace telusur
