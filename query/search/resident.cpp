#include "query/search/resident.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "indexer/format/fields.hpp"
#include "query/search/query_words.hpp"

namespace telusur {
namespace {

constexpr unsigned kNarrow = 16; // bits of a code
constexpr unsigned kWidest = std::bit_width(kMostCodes) - 1;

// Fetches the beginning into the processor's cache; the rest follows when it is read.
void fetch_memory(std::span<const std::byte> bytes) {
    constexpr std::size_t kLine = 64, kLines = 8;
    for (std::size_t at = 0; at < std::min(bytes.size(), kLines * kLine); at += kLine)
        __builtin_prefetch(bytes.data() + at);
}

} // namespace

StoryNumber Stories::of(std::uint32_t doc) const {
    const auto at = std::ranges::lower_bound(members_, doc, {}, &Member::doc);
    return at != members_.end() && at->doc == doc ? at->story : 0;
}

StemOfArticle stem_of_article(StemNumber stem, std::uint32_t count) {
    StemOfArticle entry{};
    entry.stem = stem & (kMaxStemNumbers - 1);
    entry.count = std::min(count, kMaxStemCount) & kMaxStemCount;
    return entry;
}

bool is_telling_stem(const std::string& term) {
    constexpr std::size_t kShortest = 3;
    return term.size() >= kShortest && !is_function_word(term);
}

ResidentOrders::ResidentOrders(const Xapian::Database& database, std::size_t bytes) {
    texts_.resize(database.get_lastdocid() + std::size_t{1});
    std::string value;
    const auto end = database.valuestream_end(kWordOrderSlot);
    for (auto at = database.valuestream_begin(kWordOrderSlot); at != end; ++at) {
        value = *at;
        const std::size_t size = value.size();
        value.append(kWordOrderPadding, '\0');
        WordOrder order;
        order.open(std::string_view(value).substr(0, size));
        if (order.width() > kWidest) continue;
        if (used() + order.size() * sizeof(std::uint32_t) > bytes) break;
        if (order.width() <= kNarrow)
            add(order, narrow_, texts_[at.get_docid()]);
        else
            add(order, wide_, texts_[at.get_docid()]);
    }
    narrow_.shrink_to_fit();
    wide_.shrink_to_fit();
}

template <class Code>
void ResidentOrders::add(const WordOrder& order, std::vector<Code>& codes, Text& text) {
    text = {codes.size(), static_cast<std::uint32_t>(order.size()),
            static_cast<std::uint8_t>(order.width()), static_cast<std::uint8_t>(order.seed())};
    for (std::size_t i = 0; i < order.size(); ++i) codes.push_back(static_cast<Code>(order[i]));
}

std::size_t ResidentOrders::used() const {
    return narrow_.size() * sizeof(std::uint16_t) + wide_.size() * sizeof(std::uint32_t);
}

WordOrder ResidentOrders::order(std::uint32_t doc) const {
    const Text& text = texts_[doc];
    WordOrder order;
    if (text.width <= kNarrow)
        order.open(std::span(narrow_).subspan(text.begin, text.size), text.width, text.seed);
    else
        order.open(std::span(wide_).subspan(text.begin, text.size), text.width, text.seed);
    return order;
}

// Which codes are an article's is known some articles before they are read, or that waits, too.
void ResidentOrders::fetch(std::span<const std::uint32_t> docs, std::size_t at) const {
    constexpr std::size_t kTextsAhead = 8, kCodesAhead = 3;
    if (at + kTextsAhead < docs.size() && docs[at + kTextsAhead] < texts_.size())
        __builtin_prefetch(&texts_[docs[at + kTextsAhead]]);
    if (at + kCodesAhead >= docs.size() || !has(docs[at + kCodesAhead])) return;
    const Text& text = texts_[docs[at + kCodesAhead]];
    if (text.width > kNarrow) return;
    fetch_memory(std::as_bytes(std::span(narrow_).subspan(text.begin, text.size)));
}

std::size_t ResidentOrders::bytes() const {
    return used() + texts_.capacity() * sizeof(Text);
}

ResidentStems::ResidentStems(const Xapian::Database& database, std::size_t bytes) {
    std::vector<std::pair<std::uint32_t, StemOfArticle>> entries; // article, stem
    std::size_t used = 0;
    const auto terms_end = database.allterms_end();
    auto term = database.allterms_begin();
    for (term.skip_to(kFirstStem); term != terms_end; ++term) {
        std::string name = *term;
        if (!is_telling_stem(name)) continue;
        constexpr std::size_t kOverhead = 64; // of a name, and its frequency
        used += name.size() + kOverhead + term.get_termfreq() * sizeof(StemOfArticle);
        if (used > bytes || names_.size() == kMaxStemNumbers) {
            *this = ResidentStems();
            return;
        }
        const auto number = static_cast<StemNumber>(names_.size());
        const auto end = database.postlist_end(name);
        for (auto at = database.postlist_begin(name); at != end; ++at)
            entries.emplace_back(*at,
                                 stem_of_article(number, decode_stem_count(at.get_wdf()).count));
        frequencies_.push_back(term.get_termfreq());
        names_.push_back(std::move(name));
    }
    begins_.assign(database.get_lastdocid() + std::size_t{2}, 0);
    for (const auto& [doc, stem] : entries) ++begins_[doc + 1];
    for (std::size_t doc = 1; doc < begins_.size(); ++doc) begins_[doc] += begins_[doc - 1];
    stems_.resize(entries.size());
    std::vector<std::uint64_t> next = begins_;
    for (const auto& [doc, stem] : entries) stems_[next[doc]++] = stem;
}

std::span<const StemOfArticle> ResidentStems::of(std::uint32_t doc) const {
    return std::span(stems_).subspan(begins_[doc], begins_[doc + 1] - begins_[doc]);
}

void ResidentStems::fetch(std::uint32_t doc) const {
    fetch_memory(std::as_bytes(of(doc)));
}

std::size_t ResidentStems::bytes() const {
    constexpr std::size_t kOverhead = 64; // of a name, and its frequency
    return stems_.capacity() * sizeof(StemOfArticle) + begins_.capacity() * sizeof(std::uint64_t)
           + names_.size() * kOverhead;
}

ResidentValues::ResidentValues(const Xapian::Database& database, Xapian::valueno slot,
                               std::size_t bytes) {
    const auto last = std::size_t{database.get_lastdocid()};
    if (bytes < (last + 2) * sizeof(std::uint64_t)) return;
    bytes -= (last + 2) * sizeof(std::uint64_t);
    bool is_full = false;
    const auto end = database.valuestream_end(slot);
    for (auto at = database.valuestream_begin(slot); at != end && !is_full; ++at) {
        const std::string value = *at;
        begins_.resize(at.get_docid() + std::size_t{1}, values_.size());
        is_full = values_.size() + value.size() > bytes;
        if (!is_full) values_ += value;
    }
    if (!is_full) begins_.resize(last + 2, values_.size());
    values_.shrink_to_fit();
}

std::size_t ResidentValues::bytes() const {
    return values_.capacity() + begins_.capacity() * sizeof(std::uint64_t);
}

} // namespace telusur
