#include "query/search/index_view.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"

namespace telusur {
namespace {

constexpr std::size_t kPostingCacheBytes = std::size_t{64} << 20;
constexpr std::size_t kPhraseCacheBytes = std::size_t{16} << 20;
constexpr std::size_t kMaxStemEntries = std::size_t{4} << 20; // of 4 bytes
constexpr std::size_t kMaxFrequencies = 1 << 16;
// A word in a smaller part of all articles is not frequent.
constexpr std::size_t kFrequentShare = 12;
// Reading all lengths takes as long as asking for one in so many.
constexpr std::size_t kReadAllLengths = 6;

// "host:port" of a remote server; a folder of that name goes first.
std::optional<std::pair<std::string, unsigned>> remote_address(const std::string& index) {
    const std::size_t colon = index.rfind(':');
    if (colon == std::string::npos || colon == 0 || index.find('/') != std::string::npos)
        return std::nullopt;
    unsigned port = 0;
    const char* const end = index.data() + index.size();
    const auto [at, error] = std::from_chars(index.data() + colon + 1, end, port);
    constexpr unsigned kMaxPort = 65535;
    if (error != std::errc() || at != end || port == 0 || port > kMaxPort) return std::nullopt;
    return std::pair(index.substr(0, colon), port);
}

Xapian::Database open_part(const std::string& index) {
    const auto remote = remote_address(index);
    if (!remote) return open_index(index);
    try {
        constexpr unsigned kTimeout = 10'000; // milliseconds
        Xapian::Database database = Xapian::Remote::open(remote->first, remote->second, kTimeout);
        check_stamp(read_stamp(database), index);
        return database;
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, index));
    }
}

// Only an index on this machine tells its revision.
std::string revision_of(const Xapian::Database& part) {
    std::string name = part.get_uuid() + '-';
    try {
        return name + std::to_string(part.get_revision());
    } catch (const Xapian::Error&) {
        return name + std::to_string(part.get_lastdocid()) + '.'
               + std::to_string(part.get_doccount()) + '.'
               + std::to_string(part.get_total_length());
    }
}

} // namespace

IndexView::IndexView(const std::vector<std::string>& indexes)
    : postings_(kPostingCacheBytes), phrases_(kPhraseCacheBytes) {
    for (const std::string& index : indexes) {
        parts_.push_back(open_part(index));
        readers_.emplace_back(read_dictionary(parts_.back()));
        own_.revision += (own_.revision.empty() ? "" : ",") + revision_of(parts_.back());
    }
    if (parts_.size() == 1)
        database_ = parts_.front();
    else
        for (const Xapian::Database& part : parts_) database_.add_database(part);
    values_ = ValueReader(database_);
    articles_ = database_.get_doccount();
    last_doc_ = database_.get_lastdocid();
    average_length_ = std::max(1.0, database_.get_avlength());
}

std::shared_ptr<const PostingList> IndexView::postings(const std::string& term) {
    if (auto known = postings_.find(term)) return known;
    auto list = std::make_shared<const PostingList>(held().postings.read(database_, term));
    postings_.keep(term, list);
    return list;
}

std::size_t IndexView::frequency(const std::string& term) {
    if (const auto known = frequencies_.find(term); known != frequencies_.end())
        return known->second;
    if (frequencies_.size() > kMaxFrequencies) frequencies_.clear();
    return frequencies_[term] = database_.get_termfreq(term);
}

void IndexView::expect_lengths(std::size_t expected) {
    if (shared_ || has_all_lengths_ || expected * kReadAllLengths < articles_) return;
    has_all_lengths_ = true;
    own_.lengths.assign(last_doc_ + std::size_t{1}, 1);
    const auto end = database_.postlist_end(std::string());
    for (auto at = database_.postlist_begin(std::string()); at != end; ++at)
        own_.lengths[*at] = static_cast<float>(at.get_doclength() / average_length_);
}

double IndexView::own_length(std::uint32_t doc) {
    if (own_.lengths.empty()) own_.lengths.assign(last_doc_ + std::size_t{1}, 0);
    float& length = own_.lengths[doc];
    if (length == 0 && !has_all_lengths_)
        length = static_cast<float>(database_.get_doclength(doc) / average_length_);
    return length;
}

const std::vector<DayNumber>& IndexView::days() {
    if (!held().days.empty()) return held().days;
    own_.days.assign(last_doc_ + std::size_t{1}, 0);
    const std::uint32_t slot = spec(Field::date).slot;
    const auto end = database_.valuestream_end(slot);
    for (auto at = database_.valuestream_begin(slot); at != end; ++at) {
        const std::string day = *at;
        std::from_chars(day.data(), day.data() + day.size(), own_.days[at.get_docid()]);
    }
    return own_.days;
}

const Stories& IndexView::stories() {
    if (held().stories) return *held().stories;
    std::vector<Stories::Member> members;
    std::size_t count = 0;
    std::vector<std::unordered_map<std::string, StoryNumber>> numbers(readers_.size());
    const auto end = database_.valuestream_end(kStorySlot);
    for (auto at = database_.valuestream_begin(kStorySlot); at != end; ++at) {
        // Stories are numbered in each index by itself.
        const auto [story, is_new] =
            numbers[index_of(at.get_docid())].try_emplace(*at, static_cast<StoryNumber>(count + 1));
        count += is_new ? 1 : 0;
        members.push_back({at.get_docid(), story->second});
    }
    return own_.stories.emplace(std::move(members), count);
}

std::string_view IndexView::value(std::uint32_t doc, Xapian::valueno slot,
                                  const ResidentValues& known) {
    if (known.has(doc)) return known.of(doc);
    return values_.get(doc, slot);
}

// "2025-08-12", the day that the facts tell. When many are asked for all are read.
std::string IndexView::day_of(std::uint32_t doc) {
    constexpr std::size_t kReadAllDays = 300;
    if (held().days.empty() && ++single_days_ > kReadAllDays) days();
    std::string day = held().days.empty() ? std::string(value(doc, spec(Field::date).slot, {}))
                                          : std::to_string(held().days[doc]);
    return day.size() == 8 ? day.insert(6, "-").insert(4, "-") : std::string();
}

void IndexView::expect_articles(const std::vector<std::uint32_t>& docs) {
    if (shared_) return;
    values_.read_ahead(kArticleSlot, docs);
    values_.read_ahead(spec(Field::date).slot, docs);
}

void IndexView::expect_facts(const std::vector<std::uint32_t>& docs) {
    if (!shared_) values_.read_ahead(kFactsSlot, docs);
}

void IndexView::expect_word_orders(const std::vector<std::uint32_t>& docs) {
    if (!shared_) values_.read_ahead(kWordOrderSlot, docs);
}

// The stored article has the date that the input gave.
Article IndexView::article(std::uint32_t doc) {
    Article article = readers_[index_of(doc)].decompress(value(doc, kArticleSlot, held().articles));
    if (std::string day = day_of(doc); !day.empty()) article[Field::date] = std::move(day);
    return article;
}

Article IndexView::article_of(std::uint32_t doc, const std::string& value) {
    return readers_[index_of(doc)].decompress(value);
}

Facts IndexView::facts(std::uint32_t doc) {
    return decode_facts(value(doc, kFactsSlot, held().facts));
}

void IndexView::warm_up(std::size_t bytes, std::size_t frequent) {
    const auto left = [&] { return bytes - std::min(bytes, own_.bytes()); };
    expect_lengths(articles_);
    days();
    stories();
    own_.orders = ResidentOrders(database_, bytes / 2);
    own_.postings = ResidentPostings(database_, left());
    own_.pairs = ResidentPairs(database_, own_.orders,
                               std::max(frequent, articles_ / kFrequentShare), left());
    own_.stems = ResidentStems(database_, left());
    own_.articles = ResidentValues(database_, kArticleSlot, left());
    own_.facts = ResidentValues(database_, kFactsSlot, left());
    auto whole = std::make_shared<Resident>(std::move(own_));
    own_ = Resident();
    own_.revision = whole->revision;
    shared_ = std::move(whole);
}

void IndexView::share(std::shared_ptr<const Resident> resident) {
    if (resident && resident->revision == revision()) shared_ = std::move(resident);
}

WordOrder IndexView::open_word_order(std::string value) {
    const std::size_t size = value.size();
    word_order_ = std::move(value);
    word_order_.append(kWordOrderPadding, '\0');
    WordOrder order;
    order.open(std::string_view(word_order_).substr(0, size));
    return order;
}

WordOrder IndexView::word_order(std::uint32_t doc) {
    if (held().orders.has(doc)) return held().orders.order(doc);
    return open_word_order(std::string(values_.get(doc, kWordOrderSlot)));
}

void IndexView::start_word_orders() {
    is_order_started_ = false;
}

WordOrder IndexView::next_word_order(std::uint32_t doc) {
    if (held().orders.has(doc)) return held().orders.order(doc);
    if (!is_order_started_) {
        next_order_ = database_.valuestream_begin(kWordOrderSlot);
        orders_end_ = database_.valuestream_end(kWordOrderSlot);
        is_order_started_ = true;
    }
    if (next_order_ != orders_end_ && next_order_.get_docid() < doc) next_order_.skip_to(doc);
    if (next_order_ == orders_end_ || next_order_.get_docid() != doc) return {};
    return open_word_order(*next_order_);
}

StemNumber IndexView::number_of(const std::string& stem) {
    const StemNumber number = stem_names_.add(stem);
    if (number == stem_frequencies_.size()) stem_frequencies_.push_back(UINT32_MAX);
    return number;
}

void IndexView::keep_stem_numbers() {
    if (stem_entries_ <= kMaxStemEntries) return;
    stems_.clear();
    stem_entries_ = 0;
    stem_names_ = StringNumbers();
    stem_frequencies_.clear();
}

std::span<const StemOfArticle> IndexView::stems(std::uint32_t doc) {
    if (!held().stems.is_empty()) return held().stems.of(doc);
    if (const auto known = stems_.find(doc); known != stems_.end()) return known->second;
    std::vector<StemOfArticle>& stems = stems_[doc];
    const auto end = database_.termlist_end(doc);
    auto term = database_.termlist_begin(doc);
    for (term.skip_to(kFirstStem); term != end; ++term)
        if (const std::string stem = *term; is_telling_stem(stem))
            stems.push_back(
                stem_of_article(number_of(stem), decode_stem_count(term.get_wdf()).count));
    constexpr std::size_t kOverhead = 16; // of a node, in entries
    stem_entries_ += stems.size() + kOverhead;
    return stems;
}

std::string_view IndexView::stem(StemNumber number) const {
    return held().stems.is_empty() ? stem_names_[number] : held().stems.name(number);
}

std::size_t IndexView::stem_frequency(StemNumber number) {
    if (!held().stems.is_empty()) return held().stems.frequency(number);
    std::uint32_t& frequency = stem_frequencies_[number];
    if (frequency == UINT32_MAX)
        frequency = database_.get_termfreq(std::string(stem_names_[number]));
    return frequency;
}

std::uint32_t IndexView::find(const std::string& id) {
    const std::string term = id_term(id);
    const auto at = database_.postlist_begin(term);
    return at == database_.postlist_end(term) ? 0 : *at;
}

} // namespace telusur
