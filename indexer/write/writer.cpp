#include "indexer/write/writer.hpp"

#include <utility>

#include "indexer/format/index.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/document.hpp"

namespace telusur {
namespace {

// Up to here articles are committed in place, which rewrites only the blocks they touch; a merge
// copies the whole index.
constexpr std::size_t kMaxPendingArticles = 1000;
constexpr std::size_t kMaxPendingBytes = std::size_t{8} << 20;

// Deletes all documents with this id but the last, the newest.
void keep_newest(Xapian::WritableDatabase& database, const std::string& id) {
    const std::string term = id_term(id);
    const std::vector<Xapian::docid> docids(database.postlist_begin(term),
                                            database.postlist_end(term));
    for (std::size_t i = 0; i + 1 < docids.size(); ++i) database.delete_document(docids[i]);
}

// Returns the docid of the article with this id, 0 when there is none.
Xapian::docid find_article(const Xapian::Database& database, const std::string& id) {
    const auto posting = database.postlist_begin(id_term(id));
    return posting == database.postlist_end(id_term(id)) ? 0 : *posting;
}

} // namespace

Writer::Writer(const std::string& index, int jobs) : folder_(index), jobs_(jobs) {
    if (!folder_.current_path().empty())
        before_ = std::make_unique<Xapian::Database>(open_index(index));
}

Writer::~Writer() = default;

void Writer::add(Article&& article) {
    const auto [taken, is_first] = taken_.insert(article[Field::id]);
    const Before before = is_first ? find_before(article) : Before::other;
    if (before == Before::same) {
        ++counts_.unchanged;
        taken_.erase(taken);
        return;
    }
    if (before == Before::other) replaced_.insert(article[Field::id]);
    ++(before == Before::other ? counts_.replaced : counts_.added);

    if (segments_ != nullptr) {
        segments_->add(std::move(article));
        return;
    }
    pending_bytes_ += article[Field::title].size() + article[Field::body].size();
    pending_.push_back(std::move(article));
    if (before_ == nullptr || pending_.size() > kMaxPendingArticles
        || pending_bytes_ > kMaxPendingBytes)
        start_segments();
}

Writer::Before Writer::find_before(const Article& article) const {
    if (before_ == nullptr) return Before::none;
    try {
        const Xapian::docid docid = find_article(*before_, article[Field::id]);
        if (docid == 0) return Before::none;
        const bool is_same = before_->get_document(docid).get_data() == encode_article(article);
        return is_same ? Before::same : Before::other;
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, folder_.path()));
    }
}

void Writer::start_segments() {
    segments_ = std::make_unique<SegmentBuilder>(folder_.work_path(), jobs_);
    for (Article& article : pending_) segments_->add(std::move(article));
    pending_.clear();
}

WriteCounts Writer::finish() {
    try {
        if (segments_ != nullptr)
            merge_into_next_generation();
        else if (!pending_.empty())
            commit_in_place();
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, folder_.path()));
    }
    return counts_;
}

void Writer::commit_in_place() {
    Xapian::WritableDatabase database(folder_.current_path(), Xapian::DB_OPEN);
    DocumentMaker maker;
    for (const Article& article : pending_)
        database.replace_document(id_term(article[Field::id]), maker.make(article));
    database.commit();
}

void Writer::merge_into_next_generation() {
    std::vector<std::string> parts = segments_->finish();
    if (before_ != nullptr) parts.insert(parts.begin(), folder_.current_path());
    const std::string made = folder_.work_path() + "/next";
    merge_databases(parts, made);
    {
        Xapian::WritableDatabase database(made, Xapian::DB_OPEN);
        // By id: merging may number documents anew, but keeps their order.
        for (const std::string& id : replaced_) keep_newest(database, id);
        write_stamp(database);
        database.commit();
    }
    folder_.swap_in(made);
}

} // namespace telusur
