// Dry run: what a Writer would do, without doing it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_set>

#include "indexer/write/indexed_articles.hpp"
#include "indexer/write/writer.hpp"

namespace telusur {

class DryRun {
public:
    // index: need not exist. Throws Error when it does and cannot be read.
    explicit DryRun(const std::string& index);

    // As Writer's.
    void add(Article&& article);
    WriteCounts finish() const { return counts_; }

private:
    std::unique_ptr<IndexedArticles> before_; // null: the index would be new
    std::unordered_set<std::uint64_t> ids_;   // hashes of those that came in, while it is
    WriteCounts counts_;
};

} // namespace telusur
