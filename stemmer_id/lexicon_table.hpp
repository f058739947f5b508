// Lexicon table: the layout of the lexicon embedded in the program. make_lexicon writes it at
// build time, lexicon.cpp reads it; nothing else includes this.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace telusur::table {

struct Record {
    std::uint32_t text = 0;      // where its text begins in the pool, times 64, plus its length
    std::uint16_t class_set = 0; // number of its set of affix classes
    std::uint16_t traits = 0;    // bits of Trait
};
constexpr unsigned kLengthBits = 6;
constexpr std::uint32_t kMaxLength = (1U << kLengthBits) - 1;

// The root that a record stands for when it is not itself one: both are numbers of records.
struct Redirect {
    std::uint16_t from = 0;
    std::uint16_t to = 0;
};

extern const std::string_view kPool;
extern const std::span<const Record> kRecords;
extern const std::span<const std::uint64_t> kClassSets;
extern const std::span<const Redirect> kRedirects; // sorted by `from`
// Open addressing, a power of two long: fingerprint << 16 | number of the record + 1; 0 = empty.
extern const std::span<const std::uint32_t> kSlots;
extern const std::uint64_t kContentHash;

} // namespace telusur::table
