// Removing articles from an index.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace telusur {

struct RemoveResult {
    std::size_t removed = 0;
    std::vector<std::string> missing; // ids that no article has, in the order they were given
};

// Removes the articles with these ids in one step that a reader sees done or not done. An id given
// twice counts once as removed and once as missing. wait: how long for another writer to end.
// Throws Error; then the index is as it was before.
RemoveResult remove_articles(const std::string& index, const std::vector<std::string>& ids,
                             std::chrono::seconds wait = {});

} // namespace telusur
