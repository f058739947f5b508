#include "query/search/prefix_table.hpp"

#include <algorithm>

namespace telusur {
namespace {

// The first eight bytes as a number that compares as they do.
std::uint64_t head_of(std::string_view text) {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < sizeof head; ++i)
        head = head << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return head;
}

std::size_t shared_bytes(std::string_view one, std::string_view other) {
    const auto [end, other_end] = std::ranges::mismatch(one, other);
    return static_cast<std::size_t>(end - one.begin());
}

} // namespace

PrefixTable::PrefixTable(const std::vector<std::string_view>& strings) {
    struct Sortable {
        std::uint64_t head;
        Place place;
    };
    std::vector<Sortable> sorted;
    for (const std::string_view string : strings) {
        const auto number = static_cast<std::uint32_t>(begins_.size());
        begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
        bytes_ += string;
        for (std::size_t at = 0; at < string.size(); ++at)
            if (at == 0 || string[at - 1] == ' ')
                sorted.push_back(
                    {head_of(string.substr(at)), {number, static_cast<std::uint8_t>(at)}});
    }
    begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    std::ranges::sort(sorted, [&](const Sortable& one, const Sortable& other) {
        return one.head != other.head ? one.head < other.head : from(one.place) < from(other.place);
    });
    places_.reserve(sorted.size());
    shared_.reserve(sorted.size());
    for (const auto& [head, place] : sorted) {
        const std::size_t shared =
            places_.empty() ? 0 : shared_bytes(from(places_.back()), from(place));
        shared_.push_back(static_cast<std::uint8_t>(shared));
        places_.push_back(place);
    }
}

std::pair<std::size_t, std::size_t> PrefixTable::range_of(std::string_view typed) const {
    const auto beginning = [&](const Place& place) { return from(place).substr(0, typed.size()); };
    // Not equal_range(), whose subrange clang 14 cannot compile.
    const auto first = std::ranges::lower_bound(places_, typed, {}, beginning);
    const auto last = std::ranges::upper_bound(places_, typed, {}, beginning);
    return {first - places_.begin(), last - places_.begin()};
}

std::size_t PrefixTable::bytes() const {
    return bytes_.capacity() + begins_.capacity() * sizeof(std::uint32_t)
           + places_.capacity() * sizeof(Place) + shared_.capacity();
}

PrefixEdits::PrefixEdits(std::string_view typed, unsigned limit)
    : typed_(typed), limit_(limit), rows_(typed.size() + limit + 2) {
    Row& first = rows_.front();
    for (std::size_t j = 0; j <= typed.size(); ++j) first.edits[j] = static_cast<std::uint8_t>(j);
    first.best = first.edits[typed.size()];
}

bool PrefixEdits::is_decided() const {
    const Row& row = rows_[depth_];
    return depth_ + 1 == rows_.size() || row.least >= std::min(row.best, limit_ + 1);
}

unsigned PrefixEdits::of(std::string_view string, std::size_t shared) {
    depth_ = std::min(shared, depth_);
    while (depth_ < string.size() && !is_decided())
        extend(string[depth_], depth_ > 0 ? string[depth_ - 1] : '\0');
    return std::min(rows_[depth_].best, limit_ + 1);
}

// Damerau's distance with transpositions of neighbours, over bytes.
void PrefixEdits::extend(char letter, char before) {
    const Row& above = rows_[depth_];
    Row& row = rows_[depth_ + 1];
    row.edits[0] = static_cast<std::uint8_t>(depth_ + 1);
    row.least = row.edits[0];
    for (std::size_t j = 1; j <= typed_.size(); ++j) {
        unsigned edits = std::min({above.edits[j] + 1U, row.edits[j - 1] + 1U,
                                   above.edits[j - 1] + (letter == typed_[j - 1] ? 0U : 1U)});
        const bool is_swap =
            depth_ > 0 && j > 1 && letter == typed_[j - 2] && before == typed_[j - 1];
        if (is_swap) edits = std::min(edits, rows_[depth_ - 1].edits[j - 2] + 1U);
        row.edits[j] = static_cast<std::uint8_t>(edits);
        row.least = std::min(row.least, edits);
    }
    row.best = std::min<unsigned>(above.best, row.edits[typed_.size()]);
    ++depth_;
}

} // namespace telusur
