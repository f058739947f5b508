#include "indexer/write/writer.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/document.hpp"
#include "indexer/write/story_groups.hpp"

namespace telusur {
namespace {

// Up to here articles are committed in place, which rewrites only the blocks they touch; a merge
// copies the whole index.
constexpr std::size_t kMaxPendingArticles = 1000;
constexpr std::size_t kMaxPendingBytes = std::size_t{8} << 20;

// Deletes of each id all documents but the last, the newest; returns how many. Ids are found by
// their terms because merging may number documents anew, but keeps their order.
std::size_t keep_newest(Xapian::WritableDatabase& database) {
    const std::string_view prefix = spec(Field::id).prefix;
    std::vector<Xapian::docid> older;
    for (auto id = database.allterms_begin(std::string(prefix));
         id != database.allterms_end(std::string(prefix)); ++id) {
        if (id.get_termfreq() < 2) continue;
        older.insert(older.end(), database.postlist_begin(*id), database.postlist_end(*id));
        older.pop_back();
    }
    std::ranges::sort(older); // in the order in which they lie on the disk
    for (const Xapian::docid docid : older) database.delete_document(docid);
    return older.size();
}

} // namespace

Writer::Writer(const std::string& index, const LoadLimits& limits, std::chrono::seconds wait,
               std::optional<FactSet> facts)
    : folder_(index, wait), limits_(limits), facts_(facts.value_or(FactSet::all())) {
    if (folder_.current_path().empty()) return;
    before_ = std::make_unique<IndexedArticles>(index);
    dictionary_ = read_dictionary(before_->database());
    facts_ = read_stamp(before_->database()).facts;
    if (facts && *facts != facts_)
        throw Error("cannot add articles to '" + index + "': it has the facts " + fact_names(facts_)
                    + ", not " + fact_names(*facts)
                    + "; leave --facts out, or change them with 'telusur-index rebuild --facts "
                    + fact_names(*facts) + "'");
}

Writer::~Writer() = default;

void Writer::add(Article&& article) {
    if (is_unchanged(article)) {
        ++counts_.unchanged;
        return;
    }
    ++counts_.added; // those that replace another are told apart at the end
    if (segments_ != nullptr) {
        segments_->add(std::move(article));
        return;
    }
    pending_bytes_ += article[Field::title].size() + article[Field::body].size();
    pending_.push_back(std::move(article));
    if (has_enough_for_segments()) start_segments();
}

bool Writer::is_unchanged(const Article& article) {
    return before_ != nullptr && before_->find(article) == Before::same;
}

bool Writer::has_enough_for_segments() const {
    if (before_ == nullptr) return pending_bytes_ > kDictionarySampleBytes;
    return pending_.size() > kMaxPendingArticles || pending_bytes_ > kMaxPendingBytes;
}

void Writer::start_segments() {
    if (dictionary_.empty()) {
        std::vector<std::string> samples;
        for (const Article& article : pending_) samples.push_back(encode_article(article));
        dictionary_ = train_dictionary(samples);
    }
    segments_ = std::make_unique<SegmentBuilder>(
        SegmentSettings{folder_.work_path(), folder_.path(), dictionary_, limits_, facts_});
    for (Article& article : pending_) segments_->add(std::move(article));
    pending_.clear();
}

WriteCounts Writer::finish() {
    if (before_ == nullptr && segments_ == nullptr) start_segments();
    try {
        if (segments_ != nullptr)
            merge_into_next_generation();
        else if (!pending_.empty())
            commit_in_place();
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, folder_.path()));
    }
    counts_.added -= counts_.replaced;
    return counts_;
}

void Writer::commit_in_place() {
    Xapian::WritableDatabase database(folder_.current_path(), Xapian::DB_OPEN);
    DocumentMaker maker(dictionary_, facts_);
    std::vector<Xapian::docid> added;
    for (const Article& article : pending_) {
        counts_.replaced += find_article(database, article[Field::id]) != 0 ? 1 : 0;
        added.push_back(
            database.replace_document(id_term(article[Field::id]), maker.make(article)));
    }
    if (facts_.has(FactKind::story)) {
        std::ranges::sort(added);
        write_stories(database, find_stories({{database}, 1, added, dictionary_}), 0);
    }
    database.commit();
}

void Writer::merge_into_next_generation() {
    std::vector<std::string> parts = segments_->finish();
    const bool has_before = before_ != nullptr;
    if (has_before) parts.insert(parts.begin(), folder_.current_path());
    std::vector<StoryUpdate> stories;
    if (facts_.has(FactKind::story))
        stories = group_stories(parts, has_before ? 1 : 0, dictionary_, jobs_within(limits_));
    const std::string made = folder_.work_path() + "/next";
    merge_databases(parts, made, folder_.path());
    {
        // The first part's documents keep their docids in a merge.
        Xapian::WritableDatabase database(made, Xapian::DB_OPEN);
        write_stories(database, stories, 0);
        counts_.replaced = keep_newest(database);
        database.commit();
    }
    stamp_database(made, dictionary_, facts_);
    folder_.swap_in(made);
}

} // namespace telusur
