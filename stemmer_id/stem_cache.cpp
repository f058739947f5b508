#include "stemmer_id/stem_cache.hpp"

#include <algorithm>
#include <cstring>

namespace telusur {
namespace {

// Eight bytes at a time; mixes like splitmix64.
std::uint64_t hash_of(std::string_view word, Evidence evidence) {
    std::uint64_t hash = word.size() * 4 + static_cast<std::uint64_t>(evidence) + 1;
    while (!word.empty()) {
        std::uint64_t part = 0;
        const std::size_t size = std::min<std::size_t>(word.size(), sizeof part);
        std::memcpy(&part, word.data(), size);
        word.remove_prefix(size);
        hash = (hash ^ part) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
    }
    return hash * 0xBF58476D1CE4E5B9;
}

} // namespace

std::string_view StemCache::stem(std::string_view word, Evidence evidence) {
    const std::uint64_t hash = hash_of(word, evidence);
    Place& place = places_[hash >> 49];
    if (place.hash == hash && std::string_view(place.text.data(), place.word_bytes) == word)
        return {place.text.data() + place.word_bytes, place.stem_bytes};
    const std::string_view stem = stemmer_.stem(word, evidence, buffer_);
    if (word.size() + stem.size() > kTextBytes) return stem;
    place.hash = hash;
    place.word_bytes = static_cast<std::uint8_t>(word.size());
    place.stem_bytes = static_cast<std::uint8_t>(stem.size());
    std::ranges::copy(stem, std::ranges::copy(word, place.text.begin()).out);
    return {place.text.data() + word.size(), stem.size()};
}

} // namespace telusur
