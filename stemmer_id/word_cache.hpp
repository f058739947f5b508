// Word cache: the analyses of words already seen, so that running text pays for each word once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "stemmer_id/evidence.hpp"

namespace telusur {

// A hash table from a word as written and its evidence to its form, stem and marks. The bytes of
// all stand side by side in blocks that never move, so that a hit touches two cache lines. Not safe
// to share between threads.
class WordCache {
public:
    struct Word {
        std::string_view form;
        std::string_view stem;
        std::uint32_t marks = 0; // of the form; see Analyzer
    };

    // Returns the word's analysis, made by `analyse` (a function from (surface, evidence) to a
    // Word, whose views are copied) when it is not there yet. The views hold until clear().
    template <typename Analyse>
    Word find_or_add(std::string_view surface, Evidence evidence, Analyse analyse) {
        const std::uint64_t hash = hash_of(surface, evidence);
        if (const Entry* found = find(hash, surface, evidence)) return word_of(*found);
        return add(hash, surface, evidence, analyse(surface, evidence));
    }

    // Bytes of words kept; what a bound on memory is to be held against.
    std::size_t size_bytes() const { return size_bytes_; }
    std::size_t word_count() const { return word_count_; }
    void clear();

private:
    struct Entry {
        std::uint64_t hash = 0;
        // Surface, form, stem, with the marks before them; null: an empty slot.
        const char* bytes = nullptr;
        std::uint32_t surface_bytes = 0;
        std::uint32_t form_bytes = 0;
        std::uint32_t stem_bytes = 0;
        Evidence evidence = Evidence::none;
    };

    static std::uint64_t hash_of(std::string_view surface, Evidence evidence);
    static Word word_of(const Entry& entry);
    const Entry* find(std::uint64_t hash, std::string_view surface, Evidence evidence) const;
    Word add(std::uint64_t hash, std::string_view surface, Evidence evidence, Word word);
    void place(const Entry& entry);
    void grow();
    char* allocate(std::size_t bytes);

    std::vector<Entry> slots_; // a power of two of them, at most half in use
    std::vector<std::unique_ptr<char[]>> blocks_;
    char* free_ = nullptr; // what is left of the last block
    std::size_t free_bytes_ = 0;
    std::size_t size_bytes_ = 0;
    std::size_t word_count_ = 0;
};

} // namespace telusur
