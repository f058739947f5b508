#include "query/search/resident_postings.hpp"

#include "indexer/format/fields.hpp"

namespace telusur {
namespace {

// A shorter list is read from Xapian nearly as fast.
constexpr std::size_t kLeast = 32;

void pack(std::uint32_t number, std::vector<std::uint8_t>& bytes) {
    constexpr std::uint32_t kMore = 0x80;
    for (; number >= kMore; number >>= 7)
        bytes.push_back(static_cast<std::uint8_t>(number | kMore));
    bytes.push_back(static_cast<std::uint8_t>(number));
}

std::uint32_t unpack(const std::uint8_t*& at) {
    std::uint32_t number = *at++;
    if (number < 0x80) return number;
    number &= 0x7F;
    for (unsigned shift = 7;; shift += 7) {
        const std::uint32_t byte = *at++;
        number |= (byte & 0x7F) << shift;
        if (byte < 0x80) return number;
    }
}

// Terms of words begin so; those of fields and facts are asked for in other ways.
bool is_word(std::string_view term) {
    const char first = term.front();
    return first < 'A' || first > 'Z' || term.starts_with(kFormPrefix)
           || term.starts_with(spec(Field::title).prefix);
}

} // namespace

PostingList read_postings(const Xapian::Database& database, const std::string& term) {
    PostingList list;
    list.reserve(database.get_termfreq(term));
    const auto end = database.postlist_end(term);
    for (auto at = database.postlist_begin(term); at != end; ++at)
        list.push_back({*at, at.get_wdf()});
    return list;
}

ResidentPostings::ResidentPostings(const Xapian::Database& database, std::size_t bytes) {
    const auto end = database.allterms_end();
    for (auto term = database.allterms_begin(); term != end; ++term) {
        const std::size_t size = term.get_termfreq();
        if (size < kLeast) continue;
        const std::string name = *term;
        if (!is_word(name)) continue;
        constexpr std::size_t kMostBytes = 10; // of an entry
        if (this->bytes() + size * kMostBytes > bytes) break;
        add(database, name, size);
    }
    packed_.shrink_to_fit();
}

void ResidentPostings::add(const Xapian::Database& database, const std::string& term,
                           std::size_t size) {
    lists_[term] = {packed_.size(), static_cast<std::uint32_t>(size)};
    names_ += term.size();
    std::uint32_t last = 0;
    const auto end = database.postlist_end(term);
    for (auto at = database.postlist_begin(term); at != end; ++at) {
        pack(*at - last, packed_);
        pack(at.get_wdf(), packed_);
        last = *at;
    }
}

PostingList ResidentPostings::read(const Xapian::Database& database,
                                   const std::string& term) const {
    const auto known = lists_.find(term);
    if (known == lists_.end()) return read_postings(database, term);
    PostingList list(known->second.size);
    const std::uint8_t* at = packed_.data() + known->second.begin;
    std::uint32_t doc = 0;
    for (Posting& posting : list) {
        doc += unpack(at);
        posting = {doc, unpack(at)};
    }
    return list;
}

std::size_t ResidentPostings::bytes() const {
    constexpr std::size_t kOverhead = 64; // of a list
    return packed_.size() + names_ + lists_.size() * kOverhead;
}

} // namespace telusur
