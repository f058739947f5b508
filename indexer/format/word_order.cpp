#include "indexer/format/word_order.hpp"

#include <algorithm>
#include <bit>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

constexpr unsigned kMinWidth = 8;
constexpr unsigned kMaxWidth = 56; // a code and the bits before it in its byte fit into 8 bytes
constexpr unsigned kSeeds = 32;    // tried for each width
constexpr std::size_t kHeaderBytes = 2;

// Mixes all bits of the hash and the seed (the finaliser of MurmurHash3).
std::uint64_t mixed(std::uint64_t hash, unsigned seed) {
    hash ^= (seed + 1) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 33;
    hash *= 0xFF51AFD7ED558CCDu;
    hash ^= hash >> 33;
    hash *= 0xC4CEB9FE1A85EC53u;
    return hash ^ (hash >> 33);
}

WordCode code_of(std::uint64_t hash, unsigned width, unsigned seed) {
    const WordCode codes = (WordCode{1} << width) - kFirstWordCode;
    const std::uint64_t bits = mixed(hash, seed);
    // The high bits of a product are as good as a remainder, and faster, where they suffice.
    return kFirstWordCode + (width <= 32 ? (bits >> 32) * codes >> 32 : bits % codes);
}

// The width at which about one seed in twenty gives all words codes of their own: the expected
// number of pairs that share one, n^2 / 2^(width+1), is below 3.
unsigned first_width(std::size_t distinct) {
    const std::uint64_t pairs = std::uint64_t{distinct} * distinct / 3;
    const auto width = static_cast<unsigned>(std::bit_width(pairs));
    return std::clamp(width < 1 ? 0 : width - 1, kMinWidth, kMaxWidth);
}

// Finds a hash under which the words differ, and holds their codes.
class CodeChooser {
public:
    explicit CodeChooser(const std::vector<std::uint64_t>& distinct) : distinct_(distinct) {
        codes_.resize(distinct.size());
        // Past the last width two stems have the same hash of 64 bits: then they share a code.
        for (width_ = first_width(distinct.size()); width_ < kMaxWidth; ++width_)
            for (seed_ = 0; seed_ < kSeeds; ++seed_)
                if (all_differ()) return;
        all_differ();
    }

    unsigned width() const { return width_; }
    unsigned seed() const { return seed_; }
    WordCode operator[](std::size_t i) const { return codes_[i]; }

private:
    static constexpr unsigned kBitmapWidth = 20; // wider codes are sorted instead

    bool all_differ() { return width_ <= kBitmapWidth ? differ_by_bitmap() : differ_by_order(); }

    bool differ_by_bitmap() {
        seen_.assign((std::size_t{1} << width_) / 64, 0);
        for (std::size_t i = 0; i < codes_.size(); ++i) {
            const WordCode code = codes_[i] = code_of(distinct_[i], width_, seed_);
            const std::uint64_t bit = std::uint64_t{1} << (code % 64);
            if ((seen_[code / 64] & bit) != 0) return false;
            seen_[code / 64] |= bit;
        }
        return true;
    }

    bool differ_by_order() {
        std::ranges::transform(distinct_, codes_.begin(),
                               [this](std::uint64_t hash) { return code_of(hash, width_, seed_); });
        seen_ = codes_;
        std::ranges::sort(seen_);
        return std::ranges::adjacent_find(seen_) == seen_.end();
    }

    const std::vector<std::uint64_t>& distinct_;
    std::vector<WordCode> codes_;
    std::vector<std::uint64_t> seen_;
    unsigned width_ = kMinWidth;
    unsigned seed_ = 0;
};

} // namespace

std::string encode_word_order(const std::vector<std::uint64_t>& distinct,
                              const std::vector<std::uint32_t>& sequence) {
    const CodeChooser codes(distinct);
    const unsigned width = codes.width();
    std::string value;
    value.reserve(kHeaderBytes + (sequence.size() * width + 7) / 8);
    value += static_cast<char>(width);
    value += static_cast<char>(codes.seed());
    std::uint64_t bits = 0;
    unsigned count = 0; // of bits that are not written yet, fewer than 8
    for (const std::uint32_t item : sequence) {
        const WordCode code = item < kFirstWordCode ? item : codes[item - kFirstWordCode];
        bits |= code << count;
        for (count += width; count >= 8; count -= 8, bits >>= 8) value += static_cast<char>(bits);
    }
    if (count > 0) value += static_cast<char>(bits);
    return value;
}

void WordOrder::open(std::string_view value) {
    size_ = 0;
    narrow_ = nullptr;
    if (value.empty()) return;
    width_ = static_cast<unsigned char>(value.front());
    if (value.size() < kHeaderBytes || width_ < kMinWidth || width_ > kMaxWidth)
        throw Error("cannot read the order of an article's words: it is damaged; rebuild the "
                    "index");
    seed_ = static_cast<unsigned char>(value[1]);
    value.remove_prefix(kHeaderBytes);
    data_ = value.data();
    mask_ = (WordCode{1} << width_) - 1;
    size_ = value.size() * 8 / width_;
}

WordCode WordOrder::code(std::uint64_t hash) const {
    return code_of(hash, width_, seed_);
}

} // namespace telusur
