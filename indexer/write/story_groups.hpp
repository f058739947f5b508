// Story groups: gives articles that are near-copies one story, without comparing all pairs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/write/story_pairs.hpp"

namespace telusur {

// Articles further apart are another occasion.
constexpr int kMaxStoryDays = 7;

struct StoryUpdate {
    std::size_t part = 0;
    Xapian::docid docid = 0;
    std::string story; // the value for kStorySlot
};

// Finds for each new article its near-copies, old and new, and returns what is to be written so
// that all of a group have the same story: fnv1a() of the id of one of them, as 8 bytes, which
// stays when others join. Articles without a sketch are left alone.
// Memory: as find_story_pairs(). Throws Xapian::Error, Error.
std::vector<StoryUpdate> find_stories(const StoryScope& scope);

// Writes those of `updates` that are of the part `part` into its database. Does not commit.
void write_stories(Xapian::WritableDatabase& database, const std::vector<StoryUpdate>& updates,
                   std::size_t part);

// Finds the stories of the parts of an index that is being made and writes them into those from
// `first_new` on, before they are merged, which is cheaper than changing articles in a whole index.
// Returns the updates of the parts before, which are left as they are. jobs: threads, 1 or more.
std::vector<StoryUpdate> group_stories(const std::vector<std::string>& paths, std::size_t first_new,
                                       std::string_view dictionary, int jobs);

} // namespace telusur
