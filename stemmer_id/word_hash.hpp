// Word hash: a polynomial over the bytes, so that the hash of every part of a word follows from
// the hashes of its beginnings in constant time. The generator of the lexicon and its reader share
// it.
#pragma once

#include <cstdint>
#include <string_view>

namespace telusur {

constexpr std::uint64_t kHashBase = 0x9E3779B97F4A7C15;

constexpr std::uint64_t extend_hash(std::uint64_t hash, char letter) {
    return hash * kHashBase + static_cast<unsigned char>(letter);
}

constexpr std::uint64_t word_hash(std::string_view word) {
    std::uint64_t hash = 0;
    for (const char letter : word) hash = extend_hash(hash, letter);
    return hash;
}

// A slot of the lexicon's hash table holds a fingerprint (16 bits) and the number of a record.
struct HashPlace {
    std::uint32_t slot = 0;
    std::uint32_t fingerprint = 0;
};

constexpr HashPlace hash_place(std::uint64_t hash, std::uint32_t slot_mask) {
    hash ^= hash >> 29;
    hash *= 0xBF58476D1CE4E5B9;
    hash ^= hash >> 32;
    return {static_cast<std::uint32_t>(hash) & slot_mask, static_cast<std::uint32_t>(hash >> 48)};
}

} // namespace telusur
