// Prefix table: which of many strings begin, at their first or at a later word, as something that
// was typed, or nearly so.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telusur {

// Immutable, so that threads may share it. The places where words begin lie sorted in one array:
// those of a beginning are a range of it. What begins nearly so is found by one walk over that
// array, which passes over all strings that share a beginning that is already too far off.
class PrefixTable {
public:
    // A string that begins as it was typed.
    struct Found {
        std::uint32_t number = 0; // of the string, as they were given
        std::uint32_t at = 0;     // its byte from which it does: 0, or where a later word begins
        unsigned edits = 0;       // between what was typed and the likest beginning
    };

    static constexpr std::size_t kMaxBytes = 200; // of a string
    static constexpr std::size_t kMaxTyped = 60;  // bytes of what is looked up by likeness

    PrefixTable() = default;
    // strings: at most kMaxBytes each, one space between words.
    explicit PrefixTable(const std::vector<std::string_view>& strings);

    // Calls use(Found) for each place from which a string begins with `typed`.
    template <class Use>
    void beginning(std::string_view typed, Use use) const {
        const auto [first, last] = range_of(typed);
        for (std::size_t i = first; i < last; ++i) use(Found{places_[i].number, places_[i].at, 0});
    }
    // Calls use(Found) for each place from which a beginning of a string differs from `typed` in at
    // most `edits` letters (as edits_between()), in order of the strings.
    template <class Use>
    void like(std::string_view typed, unsigned edits, Use use) const;

    std::string_view string(std::uint32_t number) const {
        return std::string_view(bytes_).substr(begins_[number],
                                               begins_[number + 1] - begins_[number]);
    }
    std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
    std::size_t bytes() const;

private:
    struct Place {
        std::uint32_t number = 0;
        std::uint8_t at = 0;
    };

    std::string_view from(const Place& place) const {
        return string(place.number).substr(place.at);
    }
    std::pair<std::size_t, std::size_t> range_of(std::string_view typed) const;

    std::string bytes_;
    std::vector<std::uint32_t> begins_; // of each string in bytes_, and the end of the last
    std::vector<Place> places_;         // sorted by what begins there
    // Of each place, how many first bytes are the same as at the place before.
    std::vector<std::uint8_t> shared_;
};

// The edits between a typed text and the beginnings of a string that is read letter by letter; a
// string that shares its first letters with the one before goes on from there.
class PrefixEdits {
public:
    PrefixEdits(std::string_view typed, unsigned limit);

    // Returns the fewest edits between the typed text and any beginning of `string`, or limit + 1.
    // shared: how many first bytes it has in common with the string of the last call.
    unsigned of(std::string_view string, std::size_t shared);
    // How many first bytes of the last string decided: all that share them have the same result.
    std::size_t decided_by() const { return depth_ + (is_decided() ? 0 : 1); }

private:
    static constexpr std::size_t kColumns = PrefixTable::kMaxTyped + 1;
    struct Row {
        std::array<std::uint8_t, kColumns> edits{};
        unsigned best = 0; // of this and all shorter beginnings
        unsigned least = 0;
    };

    void extend(char letter, char before);
    bool is_decided() const;

    std::string_view typed_;
    unsigned limit_;
    std::size_t depth_ = 0;
    std::vector<Row> rows_;
};

template <class Use>
void PrefixTable::like(std::string_view typed, unsigned edits, Use use) const {
    if (typed.empty() || typed.size() > kMaxTyped) return;
    PrefixEdits distance(typed, edits);
    std::size_t shared = 0;
    for (std::size_t i = 0; i < places_.size();) {
        const unsigned found = distance.of(from(places_[i]), shared);
        const std::size_t decided = distance.decided_by();
        do {
            if (found <= edits) use(Found{places_[i].number, places_[i].at, found});
            ++i;
        } while (i < places_.size() && shared_[i] >= decided);
        if (i < places_.size()) shared = shared_[i];
    }
}

} // namespace telusur
