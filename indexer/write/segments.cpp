#include "indexer/write/segments.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <xapian.h>

#include "indexer/format/index.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/document.hpp"

namespace telusur {
namespace {

// Measured on news of 2 KB an article: 60 to 250 articles a segment are equally fast.
constexpr std::size_t kSegmentBytes = 384 * 1024;
// Segments that are merged at once: each open database takes some file descriptors.
constexpr std::size_t kGroupSegments = 32;

std::size_t size_bytes(const Article& article) {
    return article[Field::title].size() + article[Field::body].size();
}

} // namespace

void merge_databases(const std::vector<std::string>& parts, const std::string& path) {
    try {
        Xapian::Database all;
        for (const std::string& part : parts) all.add_database(Xapian::Database(part));
        all.compact(path);
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, path));
    }
}

SegmentBuilder::SegmentBuilder(std::string folder, int jobs) : folder_(std::move(folder)) {
    max_waiting_ = static_cast<std::size_t>(jobs);
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

void SegmentBuilder::hand_over() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.size() < max_waiting_ || !failure_.empty(); });
    throw_failure();
    next_.segment = segment_count_++;
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

    std::vector<std::string> parts;
    for (std::size_t segment = 0; segment < segment_count_;) {
        const auto group = merged_.find(segment / kGroupSegments);
        parts.push_back(group == merged_.end() ? segment_path(segment) : group->second);
        segment += group == merged_.end() ? 1 : kGroupSegments;
    }
    return parts;
}

void SegmentBuilder::work() {
    try {
        DocumentMaker maker;
        while (true) {
            Batch batch;
            {
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [this] { return !waiting_.empty() || is_ended_; });
                if (waiting_.empty()) return;
                batch = std::move(waiting_.front());
                waiting_.pop_front();
            }
            changed_.notify_all();
            build(batch, maker);
            merge_group_of(batch.segment);
        }
    } catch (const std::exception& error) {
        const std::lock_guard lock(mutex_);
        if (failure_.empty()) failure_ = error.what();
    }
    changed_.notify_all();
}

void SegmentBuilder::build(const Batch& batch, DocumentMaker& maker) {
    const std::string path = segment_path(batch.segment);
    try {
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
        for (const Article& article : batch.articles) database.add_document(maker.make(article));
        database.commit();
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, path));
    }
}

// Merges the group of `segment` when that was the last of it.
void SegmentBuilder::merge_group_of(std::size_t segment) {
    const std::size_t group = segment / kGroupSegments;
    {
        const std::lock_guard lock(mutex_);
        if (++group_done_[group] < kGroupSegments) return;
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < kGroupSegments; ++i)
        parts.push_back(segment_path(group * kGroupSegments + i));
    const std::string path = folder_ + "/group-" + std::to_string(group);
    merge_databases(parts, path);
    for (const std::string& part : parts) std::filesystem::remove_all(part);
    const std::lock_guard lock(mutex_);
    merged_[group] = path;
}

std::string SegmentBuilder::segment_path(std::size_t segment) const {
    return folder_ + "/segment-" + std::to_string(segment);
}

void SegmentBuilder::throw_failure() const {
    if (!failure_.empty()) throw Error(failure_);
}

} // namespace telusur
