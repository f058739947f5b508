// Segments: many articles become one database by way of small ones that are merged.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "indexer/format/article.hpp"

namespace telusur {

// Builds segments in `folder` with several threads and merges them. A Xapian writer slows down as
// its buffered postings grow (they are maps of maps), so each segment is a database of its own of
// some hundred articles; when kGroupSegments in a row are there, a thread merges them.
class SegmentBuilder {
public:
    // folder: exists, is empty, and lies on the disk that the index lies on. jobs: threads, 1 or
    // more; memory grows with it (a segment's postings each), not with the number of articles.
    SegmentBuilder(std::string folder, int jobs);
    // Ends the threads; what is not merged yet is left in the folder.
    ~SegmentBuilder();
    SegmentBuilder(const SegmentBuilder&) = delete;
    SegmentBuilder& operator=(const SegmentBuilder&) = delete;

    // Takes the next article; waits while the threads are behind. The database that finish() makes
    // has the articles in the order of the calls, one docid each. Throws Error when a thread
    // failed.
    void add(Article&& article);

    // Writes and merges what is left and returns the databases, in order, whose concatenation holds
    // all articles. Throws Error when a thread failed.
    std::vector<std::string> finish();

private:
    struct Batch {
        std::size_t segment = 0;
        std::vector<Article> articles;
        std::size_t bytes = 0;
    };

    void hand_over();
    void work();
    void build(const Batch& batch, class DocumentMaker& maker);
    void merge_group_of(std::size_t segment);
    std::string segment_path(std::size_t segment) const;
    void throw_failure() const;

    std::string folder_;
    Batch next_;

    std::mutex mutex_; // guards what follows
    std::condition_variable changed_;
    std::deque<Batch> waiting_;
    bool is_ended_ = false;
    std::string failure_;                           // of the first thread that failed
    std::map<std::size_t, std::size_t> group_done_; // group -> its segments that are built
    std::map<std::size_t, std::string> merged_;     // group -> its database
    std::size_t segment_count_ = 0;
    std::size_t max_waiting_ = 1;

    std::vector<std::thread> threads_;
};

// Merges the databases `parts`, in order, into a new database `path`; docids follow the order.
// Throws Error.
void merge_databases(const std::vector<std::string>& parts, const std::string& path);

} // namespace telusur
