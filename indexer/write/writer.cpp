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
    const auto [entry, is_first] = places_.try_emplace(article[Field::id]);
    Place& place = entry->second;
    if (is_first && before_ != nullptr && is_unchanged(article, place)) {
        ++counts_.unchanged;
        places_.erase(entry);
        return;
    }
    if (place.number != 0) superseded_.push_back(place.number);
    if (is_first && place.in_index != 0) replaced_.push_back(place.in_index);
    (place.number != 0 || place.in_index != 0 ? counts_.replaced : counts_.added) += 1;
    place.number = ++taken_;

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

// Sets place.in_index; true when the index has the very same article.
bool Writer::is_unchanged(const Article& article, Place& place) const {
    try {
        place.in_index = find_article(*before_, article[Field::id]);
        return place.in_index != 0
               && before_->get_document(place.in_index).get_data() == encode_article(article);
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
    Analyzer analyzer;
    for (const Article& article : pending_)
        database.replace_document(id_term(article[Field::id]), make_document(article, analyzer));
    database.commit();
}

void Writer::merge_into_next_generation() {
    std::vector<std::string> parts = segments_->finish();
    const Xapian::docid last_before = before_ == nullptr ? 0 : before_->get_lastdocid();
    if (before_ != nullptr) parts.insert(parts.begin(), folder_.current_path());
    const std::string made = folder_.work_path() + "/next";
    merge_databases(parts, made);
    {
        Xapian::WritableDatabase database(made, Xapian::DB_OPEN);
        for (const Xapian::docid docid : replaced_) database.delete_document(docid);
        for (const std::size_t number : superseded_)
            database.delete_document(last_before + static_cast<Xapian::docid>(number));
        write_stamp(database);
        database.commit();
    }
    folder_.swap_in(made);
}

} // namespace telusur
