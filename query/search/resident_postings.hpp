// Resident postings: the longer posting lists of an index, packed, in memory. Reading an entry from
// Xapian takes 20 ns, from here 2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "query/search/postings.hpp"

namespace telusur {

// Returns the posting list of `term` as the index has it, empty when there is none. Throws
// Xapian::Error.
PostingList read_postings(const Xapian::Database& database, const std::string& term);

class ResidentPostings {
public:
    // Holds none.
    ResidentPostings() = default;
    // Reads the lists of words, in any form and of titles, that are worth it, in order of the
    // terms, until `bytes` are full. Throws Xapian::Error.
    ResidentPostings(const Xapian::Database& database, std::size_t bytes);

    bool has(const std::string& term) const { return lists_.contains(term); }
    // As read_postings(); from here where it has the list.
    PostingList read(const Xapian::Database& database, const std::string& term) const;

    std::size_t bytes() const;

private:
    struct Place {
        std::uint64_t begin = 0;
        std::uint32_t size = 0; // in entries
    };

    void add(const Xapian::Database& database, const std::string& term, std::size_t size);

    // Of each entry the distance from the article before, then the count, each in groups of 7 bits,
    // the lowest first; the highest bit of a byte tells that another follows.
    std::vector<std::uint8_t> packed_;
    std::unordered_map<std::string, Place> lists_; // by term
    std::size_t names_ = 0;                        // bytes of the terms
};

} // namespace telusur
