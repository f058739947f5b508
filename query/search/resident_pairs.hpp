// Resident pairs: which articles have two frequent words side by side, in memory. Phrases of such
// words would be looked for in most articles of an index, and are in few (the "common grams" of
// search engines; Williams, Zobel and Bahle, "Fast phrase querying with combined indexes", 2004).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace telusur {

class ResidentOrders;

class ResidentPairs {
public:
    // Holds none.
    ResidentPairs() = default;
    // Reads the pairs of stems that at least `least` articles have, of the kMaxFrequent most
    // frequent, in the articles of `orders`; holds none when they would take more than `bytes`.
    // Throws Xapian::Error.
    ResidentPairs(const Xapian::Database& database, const ResidentOrders& orders, std::size_t least,
                  std::size_t bytes);

    bool is_empty() const { return numbers_.empty(); }
    // Returns the articles in which the second stem stands behind the first, title and body apart,
    // in order; sentences do not part them. No value: one of them is not frequent. Stems are given
    // by their fnv1a().
    std::optional<std::span<const std::uint32_t>> docs(std::uint64_t first,
                                                       std::uint64_t second) const;
    // Articles of which nothing is known, for `orders` have them not.
    std::span<const std::uint32_t> others() const { return others_; }

    std::size_t bytes() const;

private:
    // A stem that an article has.
    struct FrequentStem {
        std::uint32_t doc = 0;
        std::uint8_t number = 0;
    };
    struct Pair {
        std::uint32_t number = 0; // first * count of the frequent stems + second
        std::uint32_t doc = 0;
    };

    static std::vector<std::string> frequent_stems(const Xapian::Database& database,
                                                   std::size_t least);
    std::vector<FrequentStem> stems_by_doc(const Xapian::Database& database,
                                           const std::vector<std::string>& stems);
    void sort(const std::vector<Pair>& pairs);

    std::unordered_map<std::uint64_t, std::uint8_t> numbers_; // of the frequent stems
    std::vector<std::uint64_t> hashes_;                       // by number
    std::vector<std::uint64_t> begins_; // by number of the pair, and the end of the last
    std::vector<std::uint32_t> docs_, others_;
};

} // namespace telusur
