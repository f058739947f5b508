// Writer: puts articles into an index, whether it is new or has articles already.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/format/article.hpp"
#include "indexer/write/index_folder.hpp"
#include "indexer/write/indexed_articles.hpp"
#include "indexer/write/segments.hpp"

namespace telusur {

struct WriteCounts {
    std::size_t added = 0;
    std::size_t replaced = 0;  // an article with this id was in the index, or came before
    std::size_t unchanged = 0; // the very same article was there
};

// A few articles are committed to the index in place; many become segments, which are merged with
// the index into its next generation. Nothing is seen by readers before finish() has ended, and a
// writer that does not get there leaves the index as it was.
class Writer {
public:
    // Makes the index when there is none. Throws Error when the folder cannot be used (see
    // IndexFolder), or has an index of another format or analysis, or of other facts than those
    // asked for.
    // facts: no value: all for a new index, those that it has for another.
    Writer(const std::string& index, const LoadLimits& limits, std::chrono::seconds wait = {},
           std::optional<FactSet> facts = {});
    ~Writer();

    // Takes an article that replaces the one with the same id. article: cleaned, with an id.
    // Throws Error.
    void add(Article&& article);

    // Writes everything and returns what became of the articles. Throws Error; then the index is as
    // it was before.
    WriteCounts finish();

private:
    bool is_unchanged(const Article& article);
    bool has_enough_for_segments() const;
    void start_segments();
    void commit_in_place();
    void merge_into_next_generation();

    IndexFolder folder_;
    LoadLimits limits_;
    FactSet facts_;
    std::unique_ptr<IndexedArticles> before_; // null: the index is new
    std::string dictionary_;                  // of the index, "" while there is none
    std::vector<Article> pending_;            // until start_segments()
    std::size_t pending_bytes_ = 0;
    std::unique_ptr<SegmentBuilder> segments_;
    WriteCounts counts_;
};

} // namespace telusur
