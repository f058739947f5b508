#include "query/search/index_view.hpp"

#include <algorithm>
#include <charconv>

#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"

namespace telusur {
namespace {

constexpr std::size_t kPostingCacheBytes = std::size_t{64} << 20;
constexpr std::size_t kMaxFrequencies = 1 << 16;
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

} // namespace

IndexView::IndexView(const std::vector<std::string>& indexes) : postings_(kPostingCacheBytes) {
    for (const std::string& index : indexes) {
        parts_.push_back(open_part(index));
        readers_.emplace_back(read_dictionary(parts_.back()));
    }
    if (parts_.size() == 1)
        database_ = parts_.front();
    else
        for (const Xapian::Database& part : parts_) database_.add_database(part);
    articles_ = database_.get_doccount();
    last_doc_ = database_.get_lastdocid();
    average_length_ = std::max(1.0, database_.get_avlength());
}

std::shared_ptr<const PostingList> IndexView::postings(const std::string& term) {
    return postings_.get(database_, term);
}

std::size_t IndexView::frequency(const std::string& term) {
    if (const auto known = frequencies_.find(term); known != frequencies_.end())
        return known->second;
    if (frequencies_.size() > kMaxFrequencies) frequencies_.clear();
    return frequencies_[term] = database_.get_termfreq(term);
}

void IndexView::expect_lengths(std::size_t expected) {
    if (!lengths_.empty() || expected * kReadAllLengths < articles_) return;
    lengths_.assign(last_doc_ + std::size_t{1}, 1);
    const auto end = database_.postlist_end(std::string());
    for (auto at = database_.postlist_begin(std::string()); at != end; ++at)
        lengths_[*at] = static_cast<float>(at.get_doclength() / average_length_);
}

double IndexView::relative_length(std::uint32_t doc) {
    if (!lengths_.empty()) return lengths_[doc];
    return database_.get_doclength(doc) / average_length_;
}

const std::vector<DayNumber>& IndexView::days() {
    if (!days_.empty()) return days_;
    days_.assign(last_doc_ + std::size_t{1}, 0);
    const std::uint32_t slot = spec(Field::date).slot;
    const auto end = database_.valuestream_end(slot);
    for (auto at = database_.valuestream_begin(slot); at != end; ++at) {
        const std::string day = *at;
        std::from_chars(day.data(), day.data() + day.size(), days_[at.get_docid()]);
    }
    return days_;
}

const std::vector<StoryNumber>& IndexView::stories() {
    if (!stories_.empty()) return stories_;
    stories_.assign(last_doc_ + std::size_t{1}, 0);
    std::unordered_map<std::string, StoryNumber> numbers;
    const auto end = database_.valuestream_end(kStorySlot);
    for (auto at = database_.valuestream_begin(kStorySlot); at != end; ++at) {
        // Stories are numbered in each index by itself.
        const std::string name = std::to_string(index_of(at.get_docid())) + ':' + *at;
        const auto number = static_cast<StoryNumber>(numbers.size() + 1);
        stories_[at.get_docid()] = numbers.try_emplace(name, number).first->second;
    }
    return stories_;
}

Article IndexView::article(std::uint32_t doc) {
    const Xapian::Document document = database_.get_document(doc);
    Article article = readers_[index_of(doc)].read(document);
    // The stored article has the date that the input gave; the day that the facts tell is here.
    std::string day = document.get_value(spec(Field::date).slot);
    if (day.size() == 8) article[Field::date] = day.insert(6, "-").insert(4, "-");
    return article;
}

Facts IndexView::facts(std::uint32_t doc) {
    return decode_facts(value(doc, kFactsSlot));
}

std::string IndexView::value(std::uint32_t doc, std::uint32_t slot) const {
    return database_.get_document(doc, Xapian::DOC_ASSUME_VALID).get_value(slot);
}

std::uint32_t IndexView::find(const std::string& id) {
    const std::string term = id_term(id);
    const auto at = database_.postlist_begin(term);
    return at == database_.postlist_end(term) ? 0 : *at;
}

} // namespace telusur
