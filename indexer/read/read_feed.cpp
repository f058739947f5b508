#include "indexer/read/read_feed.hpp"

#include <algorithm>
#include <array>

#include <pugixml.hpp>

#include "indexer/program/error.hpp"
#include "indexer/read/feed/feed_item.hpp"
#include "indexer/read/feed/feed_names.hpp"
#include "indexer/read/feed/feed_text.hpp"
#include "indexer/read/feed/mend_xml.hpp"
#include "indexer/read/finish_article.hpp"

namespace telusur {
namespace {

// As much of a file as can stand before its root element.
constexpr std::size_t kBeginBytes = 64 * 1024;
constexpr unsigned kParseFlags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol
                                 | pugi::parse_ws_pcdata | pugi::parse_wconv_attribute;

constexpr std::array<std::string_view, 2> kItems{"item", "entry"};

std::size_t count_lines(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

// The element behind `node` and all that is in it; null behind the last one of `root`.
pugi::xml_node behind(pugi::xml_node node, pugi::xml_node root) {
    while (node != root && !node.next_sibling()) node = node.parent();
    return node == root ? pugi::xml_node() : node.next_sibling();
}

// What the feed or its channel calls itself.
std::string feed_title(pugi::xml_node root, const FeedNames& names) {
    for (const pugi::xml_node child : root) {
        if (names.of(child) == "title") return label_of(child);
        if (names.of(child) != "channel") continue;
        for (const pugi::xml_node grandchild : child)
            if (names.of(grandchild) == "title") return label_of(grandchild);
    }
    return {};
}

class FeedReader {
public:
    FeedReader(std::string text, const std::string& where, const ReadSink& sink)
        : text_(std::move(text)), where_(where), sink_(sink) {}

    void read() {
        if (static_cast<std::size_t>(std::ranges::count(text_, '<')) > kMaxFeedTags)
            throw Error("it holds more than " + std::to_string(kMaxFeedTags) + " tags");
        const std::size_t begin = feed_begin(text_);
        if (begin == text_.npos) throw Error("it is no feed");
        line_ = 1 + count_lines(std::string_view(text_).substr(0, begin));
        text_.erase(0, begin);
        const bool is_cut = parse();
        const pugi::xml_node root = document_.document_element();
        if (local_name(root.name()) == "sitemapindex")
            throw Error("it is an index of sitemaps, which holds addresses and no text");
        read_items(root);
        if (is_cut) sink_.complaint({where_, "it is cut off; what is there was read"});
    }

private:
    // Returns true when the feed is cut off.
    bool parse() {
        const pugi::xml_parse_result strict = load();
        if (strict) return false;
        const std::size_t line = line_
                                 + count_lines(std::string_view(text_).substr(
                                     0, static_cast<std::size_t>(strict.offset)));
        MendedXml mended = mend_xml(text_);
        text_ = std::move(mended.text);
        if (const pugi::xml_parse_result again = load(); !again)
            throw Error(std::string("it is no valid XML: ") + again.description());
        if (!mended.is_cut)
            sink_.complaint({location(where_, line), "its XML is not valid and was mended", false});
        return mended.is_cut;
    }

    pugi::xml_parse_result load() {
        return document_.load_buffer(text_.data(), text_.size(), kParseFlags, pugi::encoding_utf8);
    }

    void read_items(pugi::xml_node root) {
        const FeedNames names(root);
        const std::string source = feed_title(root, names);
        is_sitemap_ = local_name(root.name()) == "urlset";
        pugi::xml_node node = root;
        while (node) {
            const std::string name = names.of(node);
            const bool is_item =
                is_sitemap_ ? name == "url" : std::ranges::find(kItems, name) != kItems.end();
            if (is_item) read_item(node, names, source);
            node = !is_item && node.first_child() ? node.first_child() : behind(node, root);
        }
        tell_bare_addresses();
        if (items_ == 0) sink_.complaint({where_, "it holds no items"});
    }

    void read_item(pugi::xml_node item, const FeedNames& names, const std::string& source) {
        ++items_;
        const std::string where = location(where_, line_of(item));
        try {
            Article article = item_article(item, names, source);
            if (is_sitemap_ && article[Field::title].empty())
                ++bare_addresses_;
            else
                finish_article(std::move(article), where, sink_);
        } catch (const Error& error) {
            sink_.complaint({where, error.what()});
        }
    }

    void tell_bare_addresses() {
        if (bare_addresses_ == 0) return;
        const bool is_all = bare_addresses_ == items_;
        const std::string count = std::to_string(bare_addresses_);
        sink_.complaint({where_,
                         is_all ? "it is a sitemap without news: it holds addresses only: " + count
                                : "addresses without a title, which were passed over: " + count,
                         is_all});
    }

    // Items come in order, so that no line is counted twice.
    std::size_t line_of(pugi::xml_node item) {
        const auto offset =
            static_cast<std::size_t>(std::max<std::ptrdiff_t>(item.offset_debug(), 0));
        if (offset > counted_) {
            line_ += count_lines(std::string_view(text_).substr(counted_, offset - counted_));
            counted_ = offset;
        }
        return line_;
    }

    std::string text_; // from the root element on
    std::string where_;
    const ReadSink& sink_;
    pugi::xml_document document_;
    std::size_t line_ = 1;    // of text_[counted_]
    std::size_t counted_ = 0; // bytes of text_
    std::size_t items_ = 0;
    std::size_t bare_addresses_ = 0;
    bool is_sitemap_ = false;
};

} // namespace

bool is_feed(std::string_view bytes) {
    return feed_begin(decode_feed(bytes.substr(0, kBeginBytes))) != std::string::npos;
}

void read_feed(std::string_view bytes, const std::string& where, const ReadSink& sink,
               std::string_view charset) {
    if (bytes.size() > kMaxFeedBytes)
        throw Error("it is longer than " + std::to_string(kMaxFeedBytes >> 20)
                    + " MiB, the limit for one feed");
    FeedReader(decode_feed(bytes, charset), where, sink).read();
}

} // namespace telusur
