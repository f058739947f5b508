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

#include <xapian.h>

namespace telusur {

struct Posting {
    std::uint32_t doc = 0;
    std::uint32_t wdf = 0; // as the index has it; of stems see StemCount
};

using PostingList = std::vector<Posting>; // in order of doc

// Returns the first posting from `at` on whose article is not before `doc`. Takes the longer the
// farther it is.
inline PostingList::const_iterator skip_to(PostingList::const_iterator at,
                                           PostingList::const_iterator end, std::uint32_t doc) {
    for (std::ptrdiff_t step = 1; end - at > step; step *= 2) {
        if ((at + step)->doc >= doc) {
            end = at + step + 1;
            break;
        }
        at += step;
    }
    return std::lower_bound(at, end, doc, [](const Posting& posting, std::uint32_t wanted) {
        return posting.doc < wanted;
    });
}

// Posting lists of an index, kept as long as they fit. Reading one from Xapian takes 20 ns an
// entry, from here 1. Not safe to share between threads.
class PostingCache {
public:
    // bytes: of the lists that are kept; a larger one is read each time.
    explicit PostingCache(std::size_t bytes) : room_(bytes) {}

    // Returns the list of `term`, empty when there is none. Throws Xapian::Error.
    std::shared_ptr<const PostingList> get(const Xapian::Database& database,
                                           const std::string& term);
    void clear();

private:
    struct Entry {
        std::string term;
        std::shared_ptr<const PostingList> list;
    };

    static std::size_t bytes_of(const Entry& entry);
    void keep(Entry entry);

    std::size_t room_;
    std::size_t used_ = 0;
    std::list<Entry> entries_; // the last used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_term_;
};

} // namespace telusur
