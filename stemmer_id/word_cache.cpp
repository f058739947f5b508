#include "stemmer_id/word_cache.hpp"

#include <algorithm>
#include <cstring>

namespace telusur {
namespace {

constexpr std::size_t kFirstSlots = 64; // a query has few words
constexpr std::size_t kBlockBytes = 64 * 1024;
constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15;

template <typename Number>
Number load(const char* bytes) {
    Number number;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

// The 0 to 8 bytes at `bytes` as one number; equal only for equal bytes of equal size. Loads that
// overlap cost less than a copy of unknown size.
std::uint64_t load_short(const char* bytes, std::size_t size) {
    if (size >= 4) {
        const std::uint64_t end = load<std::uint32_t>(bytes + size - 4);
        return load<std::uint32_t>(bytes) | end << 32;
    }
    if (size >= 2) {
        const std::uint64_t end = load<std::uint16_t>(bytes + size - 2);
        return load<std::uint16_t>(bytes) | end << 16;
    }
    return size == 1 ? static_cast<unsigned char>(*bytes) : 0;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * kMultiplier;
    return hash ^ (hash >> 32);
}

bool are_same(const char* bytes, std::string_view text) {
    if (text.size() > 2 * sizeof(std::uint64_t))
        return std::memcmp(bytes, text.data(), text.size()) == 0;
    if (text.size() <= sizeof(std::uint64_t))
        return load_short(bytes, text.size()) == load_short(text.data(), text.size());
    const std::size_t last = text.size() - sizeof(std::uint64_t);
    return load<std::uint64_t>(bytes) == load<std::uint64_t>(text.data())
           && load<std::uint64_t>(bytes + last) == load<std::uint64_t>(text.data() + last);
}

} // namespace

std::uint64_t WordCache::hash_of(std::string_view surface, Evidence evidence) {
    std::uint64_t hash = (surface.size() << 8) | static_cast<std::uint64_t>(evidence);
    for (; surface.size() > sizeof(std::uint64_t); surface.remove_prefix(sizeof(std::uint64_t)))
        hash = mixed(hash, load<std::uint64_t>(surface.data()));
    return mixed(hash, load_short(surface.data(), surface.size()));
}

WordCache::Word WordCache::word_of(const Entry& entry) {
    const char* form = entry.bytes + entry.surface_bytes;
    return {{form, entry.form_bytes},
            {form + entry.form_bytes, entry.stem_bytes},
            load<std::uint32_t>(entry.bytes - sizeof(std::uint32_t))};
}

const WordCache::Entry* WordCache::find(std::uint64_t hash, std::string_view surface,
                                        Evidence evidence) const {
    if (slots_.empty()) return nullptr;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash & mask; slots_[slot].bytes != nullptr; slot = (slot + 1) & mask) {
        const Entry& entry = slots_[slot];
        if (entry.hash == hash && entry.evidence == evidence
            && entry.surface_bytes == surface.size() && are_same(entry.bytes, surface))
            return &entry;
    }
    return nullptr;
}

WordCache::Word WordCache::add(std::uint64_t hash, std::string_view surface, Evidence evidence,
                               Word word) {
    char* bytes =
        allocate(sizeof word.marks + surface.size() + word.form.size() + word.stem.size());
    std::memcpy(bytes, &word.marks, sizeof word.marks);
    bytes += sizeof word.marks;
    char* end = std::ranges::copy(surface, bytes).out;
    end = std::ranges::copy(word.form, end).out;
    std::ranges::copy(word.stem, end);
    const Entry entry{hash,
                      bytes,
                      static_cast<std::uint32_t>(surface.size()),
                      static_cast<std::uint32_t>(word.form.size()),
                      static_cast<std::uint32_t>(word.stem.size()),
                      evidence};
    if ((word_count_ + 1) * 2 > slots_.size()) grow();
    place(entry);
    ++word_count_;
    return word_of(entry);
}

void WordCache::place(const Entry& entry) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = entry.hash & mask;
    while (slots_[slot].bytes != nullptr) slot = (slot + 1) & mask;
    slots_[slot] = entry;
}

void WordCache::grow() {
    std::vector<Entry> old(std::max(kFirstSlots, slots_.size() * 2));
    old.swap(slots_);
    for (const Entry& entry : old)
        if (entry.bytes != nullptr) place(entry);
}

char* WordCache::allocate(std::size_t bytes) {
    if (bytes > free_bytes_) {
        free_bytes_ = std::max(bytes, kBlockBytes);
        blocks_.push_back(std::make_unique<char[]>(free_bytes_));
        free_ = blocks_.back().get();
        size_bytes_ += free_bytes_;
    }
    char* allocated = free_;
    free_ += bytes;
    free_bytes_ -= bytes;
    return allocated;
}

void WordCache::clear() {
    *this = {};
}

} // namespace telusur
