// Rebuilding: the articles that an index stores, analysed and written anew.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/write/segments.hpp"

namespace telusur {

struct RebuildResult {
    std::size_t articles = 0;
    std::vector<std::string> unreadable; // "article 17: why"; left out
};

// Makes the index's next generation from the articles that it stores, with the lexicon, the rules
// and the dictionary of today, and puts it in the place of the old one in one step; until then
// readers use the old one. Takes an index of any analysis, but only of this format version.
// may_skip: articles that cannot be read are left out; otherwise they are an Error.
// facts: no value: those that the index has.
// progress: called after each article with its bytes of title and body. Throws Error; then the
// index is as it was before.
RebuildResult rebuild_index(const std::string& index, const LoadLimits& limits, bool may_skip,
                            const std::function<void(std::size_t)>& progress,
                            std::chrono::seconds wait = {}, std::optional<FactSet> facts = {});

// Writes a copy of the index `from`, as it is at this moment, to the folder `to`, which must not
// exist or be empty; nothing of the space that updates left unused goes with it. Throws Error.
void copy_index(const std::string& from, const std::string& to);

} // namespace telusur
