// Segments: many articles become one database by way of small ones that are merged.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "indexer/format/article.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

class DocumentMaker;

// What a load may use.
struct LoadLimits {
    int jobs = 1;                                    // threads, 1 or more
    std::size_t memory_bytes = std::size_t{1} << 30; // about; see jobs_within()
};

// Returns how many threads fit into the memory, at most limits.jobs and at least one.
int jobs_within(const LoadLimits& limits);

struct SegmentSettings {
    std::string folder;     // exists, is empty, on the file system that the index is on
    std::string index;      // the name of the index in messages
    std::string dictionary; // of the index (stored_article.hpp); "" = none
    LoadLimits limits;
    FactSet facts = FactSet::all();
};

// Builds segments with several threads and merges them. A Xapian writer slows down as its buffered
// postings grow (they are maps of maps), so each segment is a database of its own of some hundred
// articles; when kMergedParts in a row are there, a thread merges them to a part of the next level,
// and those in the same way. Memory does not grow with the number of articles.
class SegmentBuilder {
public:
    explicit SegmentBuilder(SegmentSettings settings);
    // Ends the threads; what is not merged yet is left in the folder.
    ~SegmentBuilder();
    SegmentBuilder(const SegmentBuilder&) = delete;
    SegmentBuilder& operator=(const SegmentBuilder&) = delete;

    // Takes the next article; waits while the threads are behind or hold as much as the memory
    // allows. The database that finish() makes has the articles in the order of the calls, one
    // docid each. Throws Error when a thread failed.
    void add(Article&& article);

    // Writes and merges what is left and returns the databases, in order, whose concatenation holds
    // all articles. Throws Error when a thread failed.
    std::vector<std::string> finish();

private:
    struct Batch {
        std::size_t number = 0;
        std::vector<Article> articles;
        std::size_t bytes = 0; // of titles and bodies
    };
    struct PartName { // level 0: the segment of a batch; its parts of the level below are merged
        unsigned level = 0;
        std::size_t number = 0; // from 0 at each level

        auto operator<=>(const PartName&) const = default;
    };

    void hand_over();
    bool can_take(std::size_t bytes) const;
    void work();
    bool take(Batch& batch);
    void build(const Batch& batch, DocumentMaker& maker);
    static std::size_t first_batch(PartName part);
    void keep_part(PartName part);
    bool take_whole_group(PartName last);
    void merge_group(PartName merged);
    std::string path_of(PartName part) const;
    void throw_failure() const;

    SegmentSettings settings_;
    std::size_t max_bytes_ = 0; // of text that is waiting or being written
    Batch next_;

    std::mutex mutex_; // guards what follows
    std::condition_variable changed_;
    std::deque<Batch> waiting_;
    std::size_t bytes_ = 0; // see max_bytes_
    bool is_ended_ = false;
    std::string failure_;      // of the first thread that failed
    std::set<PartName> parts_; // that are whole and not merged
    std::size_t batch_count_ = 0;

    std::vector<std::thread> threads_;
};

// Stamps the database as one of ours (indexer/format/index.hpp) with the dictionary of its
// articles and the facts that were looked for. Throws Xapian::Error.
void stamp_database(const std::string& path, const std::string& dictionary, const FactSet& facts);

// Merges the databases `parts`, in order, into a new database `path`; docids follow the order.
// index: its name in messages. Throws Error.
void merge_databases(const std::vector<std::string>& parts, const std::string& path,
                     const std::string& index);

} // namespace telusur
