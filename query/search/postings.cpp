#include "query/search/postings.hpp"

#include <utility>

namespace telusur {

std::shared_ptr<const PostingList> PostingCache::find(const std::string& key) {
    const auto known = by_key_.find(key);
    if (known == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, known->second);
    return known->second->list;
}

std::size_t PostingCache::bytes_of(const Entry& entry) {
    constexpr std::size_t kOverhead = 200; // of the nodes that hold it
    return entry.list->size() * sizeof(Posting) + entry.key.size() + kOverhead;
}

void PostingCache::keep(std::string key, std::shared_ptr<const PostingList> list) {
    Entry entry{std::move(key), std::move(list)};
    const std::size_t bytes = bytes_of(entry);
    if (bytes > room_ / 4) return;
    while (used_ + bytes > room_) {
        used_ -= bytes_of(entries_.back());
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
    entries_.push_front(std::move(entry));
    by_key_[entries_.front().key] = entries_.begin();
    used_ += bytes;
}

} // namespace telusur
