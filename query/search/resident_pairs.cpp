#include "query/search/resident_pairs.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/format/terms.hpp"
#include "query/search/resident.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxFrequent = 255;

// Finds which frequent stems follow each other in one article after the other.
class PairFinder {
public:
    // Stands for other words.
    static constexpr std::uint8_t kNone = 255;

    PairFinder() : number_of_code_(kMostCodes, kNone) {}

    // Calls use(number, number) for each different pair. stems: number and code.
    using Stem = std::pair<std::uint8_t, WordCode>;
    template <class Use>
    void find(const WordOrder& order, const std::vector<Stem>& stems, Use use) {
        for (const auto& [number, code] : stems) number_of_code_[code] = number;
        found_.clear();
        std::uint8_t before = kNone;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (order[i] < kTitleEnd) continue; // sentences and paragraphs part nothing
            const std::uint8_t number = number_of_code_[order[i]];
            if (before != kNone && number != kNone) found_.emplace_back(before, number);
            before = number;
        }
        for (const auto& [number, code] : stems) number_of_code_[code] = kNone;
        std::ranges::sort(found_);
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        for (const auto& [first, second] : found_) use(first, second);
    }

private:
    std::vector<std::uint8_t> number_of_code_;
    std::vector<std::pair<std::uint8_t, std::uint8_t>> found_;
};

} // namespace

// The most frequent first.
std::vector<std::string> ResidentPairs::frequent_stems(const Xapian::Database& database,
                                                       std::size_t least) {
    std::vector<std::pair<std::size_t, std::string>> found;
    const auto end = database.allterms_end();
    auto term = database.allterms_begin();
    for (term.skip_to(kFirstStem); term != end; ++term)
        if (term.get_termfreq() >= least) found.emplace_back(term.get_termfreq(), *term);
    std::ranges::sort(found, std::greater());
    if (found.size() > kMaxFrequent) found.resize(kMaxFrequent);
    std::vector<std::string> stems;
    for (auto& [frequency, stem] : found) stems.push_back(std::move(stem));
    return stems;
}

// In order of the articles.
std::vector<ResidentPairs::FrequentStem>
ResidentPairs::stems_by_doc(const Xapian::Database& database,
                            const std::vector<std::string>& stems) {
    std::vector<FrequentStem> by_stem;
    for (const std::string& stem : stems) {
        const auto number = static_cast<std::uint8_t>(hashes_.size());
        hashes_.push_back(fnv1a(stem));
        numbers_.emplace(hashes_.back(), number);
        const auto end = database.postlist_end(stem);
        for (auto at = database.postlist_begin(stem); at != end; ++at)
            by_stem.push_back({*at, number});
    }
    std::ranges::stable_sort(by_stem, {}, &FrequentStem::doc);
    return by_stem;
}

// By pair; of each, the order of the articles stays.
void ResidentPairs::sort(const std::vector<Pair>& pairs) {
    begins_.assign(hashes_.size() * hashes_.size() + 1, 0);
    for (const Pair& pair : pairs) ++begins_[pair.number + 1];
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    docs_.resize(pairs.size());
    std::vector<std::uint64_t> next = begins_;
    for (const Pair& pair : pairs) docs_[next[pair.number]++] = pair.doc;
}

ResidentPairs::ResidentPairs(const Xapian::Database& database, const ResidentOrders& orders,
                             std::size_t least, std::size_t bytes) {
    const std::vector<FrequentStem> stems = stems_by_doc(database, frequent_stems(database, least));
    const auto count = static_cast<std::uint32_t>(hashes_.size());
    std::vector<Pair> pairs;
    std::vector<PairFinder::Stem> its;
    PairFinder finder;
    for (auto stem = stems.begin(); stem != stems.end();) {
        const std::uint32_t doc = stem->doc;
        const auto next =
            std::find_if(stem, stems.end(), [&](const auto& other) { return other.doc != doc; });
        if (!orders.has(doc)) {
            others_.push_back(doc);
            stem = next;
            continue;
        }
        const WordOrder order = orders.order(doc);
        its.clear();
        for (; stem != next; ++stem)
            its.emplace_back(stem->number, order.code(hashes_[stem->number]));
        finder.find(order, its, [&](std::uint32_t first, std::uint32_t second) {
            pairs.push_back({first * count + second, doc});
        });
        if (pairs.size() * sizeof(std::uint32_t) > bytes) break;
    }
    if (pairs.size() * sizeof(std::uint32_t) > bytes)
        *this = ResidentPairs();
    else
        sort(pairs);
}

std::optional<std::span<const std::uint32_t>> ResidentPairs::docs(std::uint64_t first,
                                                                  std::uint64_t second) const {
    const auto one = numbers_.find(first), other = numbers_.find(second);
    if (one == numbers_.end() || other == numbers_.end()) return std::nullopt;
    const std::size_t pair = one->second * hashes_.size() + other->second;
    return std::span(docs_).subspan(begins_[pair], begins_[pair + 1] - begins_[pair]);
}

std::size_t ResidentPairs::bytes() const {
    return (docs_.capacity() + others_.capacity()) * sizeof(std::uint32_t)
           + begins_.capacity() * sizeof(std::uint64_t);
}

} // namespace telusur
