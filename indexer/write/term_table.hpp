// Term table: the different terms of one document with their counts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telusur {

// A hash table that is filled and emptied for every document without giving memory back, for an
// article has each of its words several times and a Xapian document looks each up in a tree.
class TermTable {
public:
    struct Term {
        std::uint64_t hash = 0; // fnv1a() of the word without its prefix
        std::uint32_t begin = 0;
        std::uint32_t size = 0;        // in bytes, prefix included
        std::uint32_t prefix_size = 0; // in bytes
        std::uint32_t wdf = 0;
    };

    // Adds `count` to the within-document frequency of the term make_term(prefix, word) and returns
    // its index, 0 for the first term that came.
    std::size_t add(std::string_view prefix, std::string_view word, std::uint32_t count);
    // Sets the lowest bit of a term's frequency, for stems (StemCount) whose counts go by twos.
    void set_bare(std::size_t index) { terms_[index].wdf |= 1; }
    const std::vector<Term>& terms() const { return terms_; }
    // The term as Xapian takes it.
    std::string term(const Term& term) const;
    void clear();

private:
    bool is_term(const Term& term, std::string_view prefix, std::string_view word) const;
    void grow();
    void empty_slots(std::size_t count);

    static constexpr std::size_t kUsualSlots = 1024;

    std::string bytes_; // of all terms, one behind the other
    std::vector<Term> terms_;
    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(kUsualSlots); // index + 1
};

} // namespace telusur
