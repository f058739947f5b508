// Word index: the place of a word in a constant list, found in constant time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace telusur {

// Made once for each list (a static of the function that uses it).
class WordIndex {
public:
    static constexpr std::size_t none = SIZE_MAX;

    // rows: a list of strings, or of rows of which `word_of` tells the word; both outlive this. Of
    // equal words the first counts.
    template <typename Rows, typename WordOf>
    WordIndex(const Rows& rows, WordOf word_of) {
        std::size_t slots = 16;
        while (slots < rows.size() * 4) slots *= 2;
        slots_.resize(slots);
        std::uint32_t number = 0;
        for (const auto& row : rows) {
            const std::string_view word = word_of(row);
            ++number;
            if (find(word) != none) continue;
            std::size_t slot = hash(word) & (slots - 1);
            while (slots_[slot].number != 0) slot = (slot + 1) & (slots - 1);
            slots_[slot] = {word, number};
        }
    }
    template <typename Rows>
    explicit WordIndex(const Rows& rows)
        : WordIndex(rows, [](std::string_view word) { return word; }) {}

    // Returns the number of the word's row, from 0, or none.
    std::size_t find(std::string_view word) const {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t slot = hash(word) & mask; slots_[slot].number != 0;
             slot = (slot + 1) & mask)
            if (slots_[slot].word == word) return slots_[slot].number - 1;
        return none;
    }
    bool has(std::string_view word) const { return find(word) != none; }

private:
    struct Slot {
        std::string_view word;
        std::uint32_t number = 0; // of the row, from 1
    };

    // Of the length and four letters: the lists are short, and most words of a text are in none.
    static std::size_t hash(std::string_view word) {
        const std::size_t size = word.size();
        if (size == 0) return 0;
        const auto at = [word](std::size_t i) { return static_cast<unsigned char>(word[i]); };
        std::size_t value = size;
        value = value * 131 + at(0);
        value = value * 131 + at(size / 3);
        value = value * 131 + at(size / 2);
        value = value * 131 + at(size - 1);
        return value ^ (value >> 7);
    }

    std::vector<Slot> slots_;
};

} // namespace telusur
