// Posting lists in memory: the articles of a term with its counts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace telusur {

struct Posting {
    std::uint32_t doc = 0;
    std::uint32_t wdf = 0; // as the index has it; of stems see StemCount

    bool operator==(const Posting&) const = default;
};

using PostingList = std::vector<Posting>; // in order of doc

// Returns the first entry from `at` on whose article is not before `doc`, of entries in order of
// doc. Takes the longer the farther it is.
template <class Iterator>
Iterator skip_to(Iterator at, Iterator end, std::uint32_t doc) {
    for (std::ptrdiff_t step = 1; end - at > step; step *= 2) {
        if ((at + step)->doc >= doc) {
            end = at + step + 1;
            break;
        }
        at += step;
    }
    return std::lower_bound(at, end, doc,
                            [](const auto& entry, std::uint32_t its) { return entry.doc < its; });
}

// Lists that were read or made, kept as long as they fit. Not safe to share between threads.
class PostingCache {
public:
    // bytes: of the lists that are kept; one that takes more than a quarter of them is not.
    explicit PostingCache(std::size_t bytes) : room_(bytes) {}

    // Returns the list that was kept under `key`; null when it is not here.
    std::shared_ptr<const PostingList> find(const std::string& key);
    // key: find(key) is null.
    void keep(std::string key, std::shared_ptr<const PostingList> list);

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const PostingList> list;
    };

    static std::size_t bytes_of(const Entry& entry);

    std::size_t room_;
    std::size_t used_ = 0;
    std::list<Entry> entries_; // the last used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
};

} // namespace telusur
