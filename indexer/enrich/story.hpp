// Stories: articles that are near-copies of one another, such as an agency's report in several
// outlets. What one article tells of that; indexer/write/story_groups.hpp makes the groups.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

// A sketch: kSketchBytes bytes, of which two articles share about the part that they share of their
// shingles (runs of kShingleWords stems): one-permutation MinHash, of each minimum a byte. (P. Li,
// A. Owen, C.-H. Zhang, One permutation hashing, 2012; A. Shrivastava, P. Li, Densifying one
// permutation hashing via rotation, 2014.)
constexpr std::size_t kSketchBytes = 63;
constexpr std::size_t kShingleWords = 4;

// Returns fnv1a() of each of the text's stems, in order.
std::vector<std::uint64_t> stem_hashes(const AnalyzedText& text);

// Returns the sketch of an article whose body has these stems, as stem_hashes() tells; "" when they
// are too few for one.
std::string make_sketch(std::span<const std::uint64_t> stems);

// Returns the part of the bytes that two sketches share, from 0 to 1.
double sketch_similarity(std::string_view a, std::string_view b);

// Articles that share a band of their sketches are looked at: kSketchBands bands of some bytes. Of
// two whose shingles are six of ten the same, 99 of 100 share one; of those with half, 94.
constexpr std::size_t kSketchBands = 21;
constexpr std::size_t kBandBytes = kSketchBytes / kSketchBands;
static_assert(kBandBytes * kSketchBands == kSketchBytes);
std::uint64_t sketch_band(std::string_view sketch, std::size_t band);

// What is compared exactly of two articles.
struct StoryText {
    std::vector<std::uint64_t> shingles; // sorted hashes
    std::vector<std::uint64_t> keys;     // of names, acronyms and numbers
};
StoryText story_text(const AnalyzedArticle& article);

// True when most of the texts is the same, and most of the names and numbers: reports written from
// one template share the words, but not those.
// has_two_outlets: that they come from different outlets, where half of the words is enough: one
// outlet repeats its own paragraphs in the next report of an affair, another's it only edits.
bool is_same_story(const StoryText& a, const StoryText& b, bool has_two_outlets);

} // namespace telusur
