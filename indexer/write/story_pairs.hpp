// Story pairs: which articles are to be compared, by their sketches.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace telusur {

// The articles in which near-copies are looked for: databases one behind the other.
struct StoryScope {
    std::vector<Xapian::Database> parts;
    std::size_t first_new_part = 0;   // all articles of it and of those behind it are new
    std::vector<Xapian::docid> added; // the new ones before that part; sorted
    std::string_view dictionary;      // of the stored articles
};

// Where an article is in a scope; older ones come first.
struct StoryPlace {
    std::size_t part = 0;
    Xapian::docid docid = 0;

    auto operator<=>(const StoryPlace&) const = default;
};

struct StoryPair {
    StoryPlace older, newer;

    auto operator<=>(const StoryPair&) const = default;
};

// Returns pairs of which at least one is new and whose sketches are alike, each once, in order.
// Memory: about 100 bytes for each new article, and one pass over the sketches of all others.
// Throws Xapian::Error.
std::vector<StoryPair> find_story_pairs(const StoryScope& scope);

} // namespace telusur
