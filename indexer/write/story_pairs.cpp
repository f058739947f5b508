#include "indexer/write/story_pairs.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>

#include "indexer/enrich/story.hpp"
#include "indexer/format/fields.hpp"

namespace telusur {
namespace {

// Sketches that share less are not compared exactly; their error is about 0.06.
constexpr double kLeastSketchSimilarity = 0.36;
// A band that more articles share is one of a text that all of an outlet's have.
constexpr std::size_t kMaxInBand = 200;

struct Sketch {
    StoryPlace place;
    std::string bytes;
};

class PairFinder {
public:
    explicit PairFinder(const StoryScope& scope) : scope_(scope) {
        each_sketch([this](const StoryPlace& place, const std::string& bytes) {
            if (is_new(place)) sketches_.push_back({place, bytes});
        });
    }

    // Returns pairs of which at least one is new and whose sketches are alike, each once.
    std::vector<StoryPair> find() {
        find_among_new();
        find_in_others();
        std::ranges::sort(pairs_);
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        return std::move(pairs_);
    }

private:
    using Keys = std::vector<std::pair<std::uint64_t, std::uint32_t>>; // band's key -> sketch

    bool is_new(const StoryPlace& place) const {
        return place.part >= scope_.first_new_part
               || std::ranges::binary_search(scope_.added, place.docid);
    }

    template <typename Use>
    void each_sketch(Use use) const {
        for (std::size_t part = 0; part < scope_.parts.size(); ++part) {
            const Xapian::Database& database = scope_.parts[part];
            for (auto sketch = database.valuestream_begin(kSketchSlot);
                 sketch != database.valuestream_end(kSketchSlot); ++sketch)
                use(StoryPlace{part, sketch.get_docid()}, *sketch);
        }
    }

    Keys keys_of(std::size_t band) const {
        Keys keys;
        keys.reserve(sketches_.size());
        for (std::uint32_t i = 0; i < sketches_.size(); ++i)
            keys.emplace_back(sketch_band(sketches_[i].bytes, band), i);
        sort_by_key(keys);
        return keys;
    }

    // By radix, a byte at a time, which keeps the order of equal keys.
    static void sort_by_key(Keys& keys) {
        constexpr unsigned kByteBits = 8;
        Keys sorted(keys.size());
        for (unsigned shift = 0; shift < kBandBytes * kByteBits; shift += kByteBits) {
            const auto byte = [shift](const Keys::value_type& key) {
                return static_cast<std::size_t>(key.first >> shift & 0xFF);
            };
            std::array<std::size_t, 257> begins{}; // where the keys with this byte begin
            for (const auto& key : keys) ++begins[byte(key) + 1];
            std::partial_sum(begins.begin(), begins.end(), begins.begin());
            for (const auto& key : keys) sorted[begins[byte(key)]++] = key;
            keys.swap(sorted);
        }
    }

    void find_among_new() {
        for (std::size_t band = 0; band < kSketchBands; ++band) {
            const Keys keys = keys_of(band);
            for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
                while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
                for (std::size_t i = begin; i < end; ++i)
                    for (std::size_t j = i + 1; j < std::min(end, i + kMaxInBand); ++j)
                        look_at(sketches_[keys[i].second], sketches_[keys[j].second]);
            }
        }
    }

    void find_in_others() {
        if (scope_.first_new_part == 0) return;
        std::vector<Keys> bands;
        for (std::size_t band = 0; band < kSketchBands; ++band) bands.push_back(keys_of(band));
        each_sketch([&](const StoryPlace& place, const std::string& bytes) {
            if (is_new(place)) return;
            const Sketch other{place, bytes};
            for (std::size_t band = 0; band < kSketchBands; ++band) {
                const std::uint64_t key = sketch_band(bytes, band);
                auto at = std::ranges::lower_bound(bands[band], key, {}, &Keys::value_type::first);
                for (std::size_t i = 0;
                     at != bands[band].end() && at->first == key && i < kMaxInBand; ++at, ++i)
                    look_at(other, sketches_[at->second]);
            }
        });
    }

    void look_at(const Sketch& a, const Sketch& b) {
        if (sketch_similarity(a.bytes, b.bytes) < kLeastSketchSimilarity) return;
        pairs_.push_back({std::min(a.place, b.place), std::max(a.place, b.place)});
    }

    const StoryScope& scope_;
    std::vector<Sketch> sketches_; // of those that are new
    std::vector<StoryPair> pairs_;
};

} // namespace

std::vector<StoryPair> find_story_pairs(const StoryScope& scope) {
    return PairFinder(scope).find();
}

} // namespace telusur
