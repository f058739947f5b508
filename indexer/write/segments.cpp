#include "indexer/write/segments.hpp"

#include <algorithm>
#include <filesystem>

#include <xapian.h>

#include "indexer/format/index.hpp"
#include "indexer/format/stored_article.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/document.hpp"

namespace telusur {
namespace {

// Measured on news of 2 KB an article: from 128 KB to 1.5 MB a segment takes about the same time.
constexpr std::size_t kSegmentBytes = 512 * 1024;
// Parts that are merged at once: each open database takes some file descriptors.
constexpr std::size_t kMergedParts = 32;

// What a thread holds besides its segment: words it has seen, buffers, the tables of a merge.
constexpr std::size_t kThreadBytes = std::size_t{48} << 20;
// Measured: a segment in the making takes up to so many bytes for each byte of text.
constexpr std::size_t kBytesPerByte = 16;

std::size_t size_bytes(const Article& article) {
    return article[Field::title].size() + article[Field::body].size();
}

} // namespace

int jobs_within(const LoadLimits& limits) {
    const std::size_t each = kThreadBytes + kSegmentBytes * kBytesPerByte;
    const std::size_t threads = std::max<std::size_t>(limits.memory_bytes / each, 2) - 1;
    return static_cast<int>(std::min(static_cast<std::size_t>(limits.jobs), threads));
}

void merge_databases(const std::vector<std::string>& parts, const std::string& path,
                     const std::string& index) {
    try {
        if (parts.empty()) Xapian::WritableDatabase(path, Xapian::DB_CREATE).commit();
        if (parts.empty()) return;
        Xapian::Database all;
        for (const std::string& part : parts) all.add_database(Xapian::Database(part));
        all.compact(path);
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, index));
    }
}

void stamp_database(const std::string& path, const std::string& dictionary, const FactSet& facts) {
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    write_stamp(database, facts);
    write_dictionary(database, dictionary);
    database.commit();
}

SegmentBuilder::SegmentBuilder(SegmentSettings settings) : settings_(std::move(settings)) {
    const int jobs = jobs_within(settings_.limits);
    const std::size_t threads = kThreadBytes * static_cast<std::size_t>(jobs + 1);
    max_bytes_ = (std::max(settings_.limits.memory_bytes, threads) - threads) / kBytesPerByte;
    for (int i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
}

SegmentBuilder::~SegmentBuilder() {
    {
        const std::lock_guard lock(mutex_);
        is_ended_ = true;
        waiting_.clear();
    }
    changed_.notify_all();
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

void SegmentBuilder::add(Article&& article) {
    next_.bytes += size_bytes(article);
    next_.articles.push_back(std::move(article));
    if (next_.bytes >= kSegmentBytes) hand_over();
}

// One batch is always taken, however long its article is.
bool SegmentBuilder::can_take(std::size_t bytes) const {
    return bytes_ == 0 || (waiting_.size() < threads_.size() && bytes_ + bytes <= max_bytes_);
}

void SegmentBuilder::hand_over() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return can_take(next_.bytes) || !failure_.empty(); });
    throw_failure();
    next_.number = batch_count_++;
    bytes_ += next_.bytes;
    waiting_.push_back(std::exchange(next_, {}));
    changed_.notify_all();
}

std::vector<std::string> SegmentBuilder::finish() {
    if (!next_.articles.empty()) hand_over();
    {
        const std::lock_guard lock(mutex_);
        is_ended_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    throw_failure();

    std::vector<PartName> parts(parts_.begin(), parts_.end());
    std::ranges::sort(parts, {}, first_batch);
    std::vector<std::string> paths;
    for (const PartName part : parts) paths.push_back(path_of(part));
    return paths;
}

// The number of the first batch whose articles are in the part.
std::size_t SegmentBuilder::first_batch(PartName part) {
    for (; part.level > 0; --part.level) part.number *= kMergedParts;
    return part.number;
}

void SegmentBuilder::work() {
    try {
        DocumentMaker maker(settings_.dictionary, settings_.facts);
        for (Batch batch; take(batch); batch = {}) {
            build(batch, maker);
            keep_part({0, batch.number});
            const std::lock_guard lock(mutex_);
            bytes_ -= batch.bytes;
            changed_.notify_all();
        }
    } catch (const std::exception& error) {
        const std::lock_guard lock(mutex_);
        if (failure_.empty()) failure_ = error.what();
    }
    changed_.notify_all();
}

// Waits for a batch; false when no more come.
bool SegmentBuilder::take(Batch& batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !waiting_.empty() || is_ended_; });
    if (waiting_.empty()) return false;
    batch = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    return true;
}

void SegmentBuilder::build(const Batch& batch, DocumentMaker& maker) {
    try {
        Xapian::WritableDatabase database(path_of({0, batch.number}),
                                          Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
        for (const Article& article : batch.articles) database.add_document(maker.make(article));
        database.commit();
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, settings_.index));
    }
}

// Keeps a part that is whole; merges its group, and that one's, when it was the last of it.
void SegmentBuilder::keep_part(PartName part) {
    while (take_whole_group(part)) {
        part = {part.level + 1, part.number / kMergedParts};
        merge_group(part);
    }
}

// Adds `last` to the parts that are whole, or, when its group lacks only it, takes that group out.
bool SegmentBuilder::take_whole_group(PartName last) {
    const std::lock_guard lock(mutex_);
    parts_.insert(last);
    const std::size_t first = last.number / kMergedParts * kMergedParts;
    const auto begin = parts_.lower_bound({last.level, first});
    const auto end = parts_.lower_bound({last.level, first + kMergedParts});
    if (static_cast<std::size_t>(std::distance(begin, end)) < kMergedParts) return false;
    parts_.erase(begin, end);
    return true;
}

void SegmentBuilder::merge_group(PartName merged) {
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < kMergedParts; ++i)
        paths.push_back(path_of({merged.level - 1, merged.number * kMergedParts + i}));
    merge_databases(paths, path_of(merged), settings_.index);
    for (const std::string& path : paths) std::filesystem::remove_all(path);
}

std::string SegmentBuilder::path_of(PartName part) const {
    return settings_.folder + "/part-" + std::to_string(part.level) + '-'
           + std::to_string(part.number);
}

void SegmentBuilder::throw_failure() const {
    if (!failure_.empty()) throw Error(failure_);
}

} // namespace telusur
