// String numbers: each different string gets a number, from 0 in the order of coming.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace telusur {

// A hash table whose strings stand side by side, at most 4 GiB of them.
class StringNumbers {
public:
    static constexpr std::uint32_t none = UINT32_MAX;

    // Returns the number of `string`, which is size() of before when it is new.
    std::uint32_t add(std::string_view string) {
        if (slots_.size() < 2 * (size() + 1)) grow();
        const std::size_t hash = std::hash<std::string_view>()(string);
        Slot& slot = slots_[slot_of(string, hash)];
        if (slot.number == none) {
            slot = {tag_of(hash), static_cast<std::uint32_t>(size())};
            begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
            bytes_ += string;
        }
        return slot.number;
    }
    // Returns the number of `string`, or none.
    std::uint32_t find(std::string_view string) const {
        if (slots_.empty()) return none;
        return slots_[slot_of(string, std::hash<std::string_view>()(string))].number;
    }
    // Holds until the next call of add().
    std::string_view operator[](std::uint32_t number) const {
        const std::size_t end = number + 1 < size() ? begins_[number + 1] : bytes_.size();
        return std::string_view(bytes_).substr(begins_[number], end - begins_[number]);
    }
    std::size_t size() const { return begins_.size(); }

private:
    struct Slot {
        std::uint32_t tag = 0; // bits of the hash that slots are not found by
        std::uint32_t number = none;
    };

    static std::uint32_t tag_of(std::size_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

    // Where the string is, or is to be.
    std::size_t slot_of(std::string_view string, std::size_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        while (slots_[at].number != none
               && (slots_[at].tag != tag_of(hash) || (*this)[slots_[at].number] != string))
            at = (at + 1) & mask;
        return at;
    }
    void grow() {
        constexpr std::size_t kFirstSlots = 1024;
        slots_.assign(slots_.empty() ? kFirstSlots : 2 * slots_.size(), {});
        for (std::uint32_t number = 0; number < size(); ++number) {
            const std::size_t hash = std::hash<std::string_view>()((*this)[number]);
            slots_[slot_of((*this)[number], hash)] = {tag_of(hash), number};
        }
    }

    std::string bytes_;
    std::vector<std::uint32_t> begins_;
    std::vector<Slot> slots_; // a power of two, at most half in use
};

} // namespace telusur
