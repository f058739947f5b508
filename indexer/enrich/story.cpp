#include "indexer/enrich/story.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "indexer/format/terms.hpp"

namespace telusur {
namespace {

constexpr std::size_t kLeastShingles = 25;
// Measured on pairs of the news that we read: from here on two articles tell the same.
struct Least {
    double shared, shared_keys;
};
constexpr std::array kOfOneOutlet{Least{0.6, 0.55}};
constexpr std::array kOfTwoOutlets{Least{0.5, 0.55}, Least{0.75, 0.35}};

std::uint64_t mixed(std::uint64_t value) { // MurmurHash3's finaliser
    value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCDu;
    value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53u;
    return value ^ (value >> 33);
}

// Calls `use` with the hash of each run of kShingleWords stems.
template <typename Use>
void each_shingle(std::span<const std::uint64_t> stems, Use use) {
    for (std::size_t end = kShingleWords; end <= stems.size(); ++end) {
        std::uint64_t hash = 0;
        for (std::size_t i = end - kShingleWords; i < end; ++i) hash = mixed(hash * 31 + stems[i]);
        use(hash);
    }
}

void sort_unique(std::vector<std::uint64_t>& hashes) {
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

// |a and b| / |a or b| of sorted lists; 1 for two empty ones.
double jaccard(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        shared += a[i] == b[j] ? 1 : 0;
        const bool takes_a = a[i] <= b[j];
        const bool takes_b = b[j] <= a[i];
        i += takes_a ? 1 : 0;
        j += takes_b ? 1 : 0;
    }
    const std::size_t all = a.size() + b.size() - shared;
    return all == 0 ? 1 : static_cast<double>(shared) / static_cast<double>(all);
}

} // namespace

std::vector<std::uint64_t> stem_hashes(const AnalyzedText& text) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(text.tokens.size());
    for (const AnalyzedToken& token : text.tokens) hashes.push_back(fnv1a(token.stem));
    return hashes;
}

std::string make_sketch(std::span<const std::uint64_t> stems) {
    if (stems.size() < kLeastShingles + kShingleWords - 1) return {};
    constexpr std::uint64_t kEmpty = std::numeric_limits<std::uint64_t>::max();
    std::array<std::uint64_t, kSketchBytes> least{};
    least.fill(kEmpty);
    each_shingle(stems, [&](std::uint64_t hash) {
        std::uint64_t& bin = least[(hash >> 32) % kSketchBytes];
        bin = std::min(bin, hash & 0xFFFFFFFFu);
    });
    std::string sketch;
    sketch.reserve(kSketchBytes);
    for (std::size_t bin = 0; bin < kSketchBytes; ++bin) {
        std::size_t away = 0;
        while (least[(bin + away) % kSketchBytes] == kEmpty) ++away;
        const std::uint64_t value = least[(bin + away) % kSketchBytes];
        sketch += static_cast<char>(mixed(value + (std::uint64_t{away} << 40)) & 0xFF);
    }
    return sketch;
}

double sketch_similarity(std::string_view a, std::string_view b) {
    if (a.size() != kSketchBytes || b.size() != kSketchBytes) return 0;
    std::size_t shared = 0;
    for (std::size_t i = 0; i < kSketchBytes; ++i) shared += a[i] == b[i] ? 1 : 0;
    return static_cast<double>(shared) / kSketchBytes;
}

std::uint64_t sketch_band(std::string_view sketch, std::size_t band) {
    std::uint64_t key = 0;
    for (const char byte : sketch.substr(band * kBandBytes, kBandBytes))
        key = key << 8 | static_cast<unsigned char>(byte);
    return key;
}

StoryText story_text(const AnalyzedArticle& article) {
    StoryText text;
    each_shingle(stem_hashes(article.body),
                 [&](std::uint64_t hash) { text.shingles.push_back(hash); });
    for (const AnalyzedToken& token : article.body.tokens)
        if (token.kind == TokenKind::number || token.evidence != Evidence::none)
            text.keys.push_back(fnv1a(token.form));
    sort_unique(text.shingles);
    sort_unique(text.keys);
    return text;
}

bool is_same_story(const StoryText& a, const StoryText& b, bool has_two_outlets) {
    const double shared = jaccard(a.shingles, b.shingles);
    const double shared_keys = jaccard(a.keys, b.keys);
    const auto is_enough = [&](const Least& least) {
        return shared >= least.shared && shared_keys >= least.shared_keys;
    };
    return std::ranges::any_of(kOfOneOutlet, is_enough)
           || (has_two_outlets && std::ranges::any_of(kOfTwoOutlets, is_enough));
}

} // namespace telusur
