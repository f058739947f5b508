#include "indexer/write/remove_articles.hpp"

#include <xapian.h>

#include "indexer/format/index.hpp"
#include "indexer/program/error.hpp"
#include "indexer/write/index_folder.hpp"
#include "indexer/write/indexed_articles.hpp"
#include "indexer/write/segments.hpp"

namespace telusur {
namespace {

// Up to here articles are removed in place; Xapian would commit by itself at 10,000 changes, and a
// reader would see half of the work.
constexpr std::size_t kMaxInPlace = 1000;

RemoveResult remove_from(const std::string& path, const std::vector<std::string>& ids) {
    RemoveResult result;
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (const std::string& id : ids) {
        const Xapian::docid docid = find_article(database, id);
        if (docid == 0) {
            result.missing.push_back(id);
            continue;
        }
        database.delete_document(docid);
        ++result.removed;
    }
    database.commit();
    return result;
}

} // namespace

RemoveResult remove_articles(const std::string& index, const std::vector<std::string>& ids,
                             std::chrono::seconds wait) {
    open_index(index); // before the folder is locked: it tells what is no index
    IndexFolder folder(index, wait);
    try {
        if (ids.size() <= kMaxInPlace) return remove_from(folder.current_path(), ids);
        const std::string next = folder.work_path() + "/next";
        merge_databases({folder.current_path()}, next, index);
        RemoveResult result = remove_from(next, ids);
        folder.swap_in(next);
        return result;
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, index));
    }
}

} // namespace telusur
