#include "indexer/read/html/markup.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

#include "indexer/read/html/blocks.hpp"
#include "indexer/read/html/credits.hpp"
#include "indexer/read/html/metadata.hpp"
#include "indexer/read/html/noise.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

using Id = Page::Id;

// Words in classes by which a page shows an author, and a date.
constexpr std::array<std::string_view, 9> kAuthorNames{"author",       "penulis",  "reporter",
                                                       "byline",       "writer",   "wartawan",
                                                       "nama redaksi", "jurnalis", "contributor"};
constexpr std::array<std::string_view, 8> kDateNames{"date", "tanggal",   "time",     "published",
                                                     "tgl",  "timestamp", "datetime", "waktu"};

// How many lines above and below the title its date and author may stand.
constexpr std::size_t kLinesAbove = 5;
constexpr std::size_t kLinesBelow = 10;

// A shorter part of a title may stand on the page for another reason, as the name of a section.
constexpr std::size_t kMinTitleBytes = 15;
constexpr std::size_t kMaxTitleBytes = 500;

// Where the last mark before `end` begins.
std::size_t last_mark(std::string_view title, std::size_t end) {
    std::size_t last = std::string_view::npos;
    for (const std::string_view mark : kTitleMarks) {
        const std::size_t at = title.substr(0, end).rfind(mark);
        if (at != std::string_view::npos && (last == std::string_view::npos || at > last))
            last = at;
    }
    return last;
}

// Behind the first mark.
std::size_t first_mark(std::string_view title) {
    std::size_t first = std::string_view::npos, behind = std::string_view::npos;
    for (const std::string_view mark : kTitleMarks)
        if (const std::size_t at = title.find(mark); at < first) {
            first = at;
            behind = at + mark.size();
        }
    return behind;
}

template <std::size_t N>
bool has_any(std::string_view words, const std::array<std::string_view, N>& names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return has_name(words, name); });
}

void keep(std::string& slot, std::string value) {
    if (slot.empty()) slot = std::move(value);
}

// "Sri Rahayu" for "Sri Rahayu | 12-Agu-2025 14:05": a name of several capitalised words before a
// date with its time.
std::string name_before_date(const std::string& line, const std::string& date) {
    if (date.empty() || !has_clock(date)) return {};
    const std::string_view before(line.data(), line.size() - date.size());
    const std::string name = trimmed_name(before.substr(0, before.find('|')));
    bool was_space = true;
    std::size_t words = 0;
    for (const char c : name) {
        if (was_space && (c < 'A' || c > 'Z')) return {};
        words += was_space;
        was_space = c == ' ';
        if (c >= '0' && c <= '9') return {};
    }
    return before.find('|') != std::string_view::npos && words > 1 && words < 5 ? name : "";
}

class MarkupReader {
public:
    MarkupReader(const Page& page, const std::vector<Block>& blocks, const std::string& title,
                 const std::string& source)
        : page_(page), source_(source), title_(squeezed(title)), blocks_(blocks) {}

    Markup read() {
        for (Id node = 0; node < page_.size(); ++node) look_at(node);
        read_lines();
        for (std::string* date : {&marked_date_, &near_date_, &named_date_, &any_date_})
            keep(markup_.facts.date, *date);
        for (std::string* author : {&marked_author_, &credits_.author, &credits_.reporter,
                                    &named_author_, &near_author_, &credits_.editor})
            if (is_author(*author, source_)) keep(markup_.facts.author, *author);
        markup_.editor = credits_.editor;
        return std::move(markup_);
    }

private:
    void look_at(Id node) {
        const std::string_view tag = page_.tag(node);
        if (tag.empty() || tag == "script" || tag == "body" || tag == "html") return;
        const std::string words = name_words(page_, node);
        if (page_.attribute(node, "itemprop") == "datePublished"
            || (tag == "abbr" && has_name(words, "published")))
            keep(marked_date_, attribute_date(node));
        if (named_date_.empty() && (tag == "time" || has_any(words, kDateNames))) {
            keep(named_date_, attribute_date(node));
            keep(named_date_, date_in(page_.label(node)));
        }
        look_for_author(node, words);
    }

    std::string attribute_date(Id node) const {
        for (const char* name : {"content", "datetime", "title"})
            if (std::string date = date_in(std::string(page_.attribute(node, name))); !date.empty())
                return date;
        return {};
    }

    void look_for_author(Id node, const std::string& words) {
        const bool is_marked = page_.attribute(node, "rel") == "author"
                               || page_.attribute(node, "itemprop") == "author";
        if (!is_marked && !has_any(words, kAuthorNames)) return;
        const std::string text = page_.label(node);
        const Credit credit = credit_of(text);
        if (credit != Credit{}) return; // read_lines() takes these
        const std::string name = trimmed_name(text);
        if (name.size() > 60 || !date_in(name).empty() || !is_author(name, "")) return;
        keep(is_marked ? marked_author_ : named_author_, name);
    }

    // The number of the block that shows the title; of all when none does.
    std::size_t title_line() const {
        std::size_t found = blocks_.size();
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (title_.empty() || squeezed(blocks_[i].text) != title_) continue;
            const std::string_view tag = page_.tag(blocks_[i].container);
            if (tag == "h1" || tag == "h2") return i;
            if (found == blocks_.size() && !blocks_[i].is_links()) found = i;
        }
        return found;
    }

    void read_lines() {
        const std::size_t title = title_line();
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const std::string& line = blocks_[i].text;
            const Credit credit = credit_of(line);
            keep(credits_.author, credit.author);
            keep(credits_.reporter, credit.reporter);
            keep(credits_.editor, credit.editor);
            const std::string date = line.size() < 120 ? date_in(line) : std::string();
            if (date.empty() || blocks_[i].is_links()) continue;
            if (has_clock(date)) keep(any_date_, date);
            if (i + kLinesAbove < title || i > title + kLinesBelow) continue;
            read_near(line, date, i > title);
        }
        if (near_date_.empty()) near_date_ = above_date_;
    }

    // A date below the title, with its time of day, is the article's; one above it may be today's.
    void read_near(const std::string& line, const std::string& date, bool is_below) {
        if (is_below && has_clock(date))
            keep(near_date_, date);
        else if (has_clock(date))
            above_date_ = date;
        keep(near_author_, name_before_date(line, date));
    }

    const Page& page_;
    const std::string& source_;
    std::string title_; // squeezed
    const std::vector<Block>& blocks_;
    Markup markup_;
    Credit credits_;
    std::string marked_date_, near_date_, above_date_, named_date_, any_date_;
    std::string marked_author_, named_author_, near_author_;
};

// The page's lines and headings that are no longer than the title, squeezed. A heading that is
// broken into lines is one.
std::set<std::string> lines_like(const Page& page, const std::vector<Block>& blocks,
                                 const std::string& title) {
    std::set<std::string> lines;
    for (const Block& block : blocks)
        if (block.text.size() <= title.size()) lines.insert(squeezed(block.text));
    for (Id node = 0; node < page.size(); ++node)
        if (page.tag(node) == "h1" || page.tag(node) == "h2")
            lines.insert(squeezed(page.label(node)));
    return lines;
}

// A title and its parts between marks: those that begin as it does, from the longest on, and the
// one behind the first mark.
std::vector<std::string> parts_of(const std::string& title) {
    std::vector<std::string> parts;
    for (std::size_t end = title.size(); end != std::string::npos; end = last_mark(title, end))
        parts.push_back(title.substr(0, end));
    if (const std::size_t first = first_mark(title); first != std::string::npos)
        parts.push_back(title.substr(first));
    return parts;
}

} // namespace

std::string shown_title(const Page& page, const std::vector<Block>& blocks,
                        const std::string& title) {
    if (title.size() > kMaxTitleBytes) return title;
    const std::set<std::string> lines = lines_like(page, blocks, title);
    for (const std::string& part : parts_of(title))
        if (part.size() >= kMinTitleBytes && lines.contains(squeezed(part)))
            return trimmed_name(part);
    return title;
}

std::string heading_of(const Page& page) {
    std::string longest;
    for (Id node = 0; node < page.size(); ++node) {
        if (page.tag(node) != "h1") continue;
        std::string text = page.label(node);
        if (text.size() > longest.size()) longest = std::move(text);
    }
    return longest;
}

Markup markup_of(const Page& page, const std::vector<Block>& blocks, const std::string& title,
                 const std::string& source) {
    return MarkupReader(page, blocks, title, source).read();
}

} // namespace telusur
