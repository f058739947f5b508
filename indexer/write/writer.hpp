// Writer: puts articles into an index, whether it is new or has articles already.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "indexer/format/article.hpp"
#include "indexer/write/index_folder.hpp"
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
    // Makes the index when there is none. jobs: threads for many articles. Throws Error when the
    // folder cannot be used (see IndexFolder), or has an index of another format or analysis.
    Writer(const std::string& index, int jobs);
    ~Writer();

    // Takes an article that replaces the one with the same id. article: cleaned, with an id.
    // Throws Error.
    void add(Article&& article);

    // Writes everything and returns what became of the articles. Throws Error; then the index is as
    // it was before.
    WriteCounts finish();

private:
    // What the index so far has under an article's id: nothing, the very same, another article.
    enum class Before { none, same, other };

    Before find_before(const Article& article) const;
    void start_segments();
    void commit_in_place();
    void merge_into_next_generation();

    IndexFolder folder_;
    int jobs_;
    std::unique_ptr<Xapian::Database> before_; // null: the index is new
    std::vector<Article> pending_;             // until start_segments()
    std::size_t pending_bytes_ = 0;
    std::unique_ptr<SegmentBuilder> segments_;
    std::unordered_set<std::string> taken_;    // ids of the articles to write
    std::unordered_set<std::string> replaced_; // those of them that replace an article
    WriteCounts counts_;
};

} // namespace telusur
