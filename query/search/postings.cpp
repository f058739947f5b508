#include "query/search/postings.hpp"

#include <utility>

namespace telusur {

std::shared_ptr<const PostingList> PostingCache::get(const Xapian::Database& database,
                                                     const std::string& term) {
    if (const auto known = by_term_.find(term); known != by_term_.end()) {
        entries_.splice(entries_.begin(), entries_, known->second);
        return known->second->list;
    }
    auto list = std::make_shared<PostingList>();
    list->reserve(database.get_termfreq(term));
    const auto end = database.postlist_end(term);
    for (auto at = database.postlist_begin(term); at != end; ++at)
        list->push_back({*at, at.get_wdf()});
    keep({term, list});
    return list;
}

void PostingCache::clear() {
    by_term_.clear();
    entries_.clear();
    used_ = 0;
}

std::size_t PostingCache::bytes_of(const Entry& entry) {
    constexpr std::size_t kOverhead = 200; // of the nodes that hold it
    return entry.list->size() * sizeof(Posting) + entry.term.size() + kOverhead;
}

void PostingCache::keep(Entry entry) {
    const std::size_t bytes = bytes_of(entry);
    if (bytes > room_ / 4) return;
    while (used_ + bytes > room_) {
        used_ -= bytes_of(entries_.back());
        by_term_.erase(entries_.back().term);
        entries_.pop_back();
    }
    entries_.push_front(std::move(entry));
    by_term_[entries_.front().term] = entries_.begin();
    used_ += bytes;
}

} // namespace telusur
