#include "indexer/write/indexed_articles.hpp"

#include "indexer/format/index.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/program/error.hpp"

namespace telusur {

Xapian::docid find_article(const Xapian::Database& database, const std::string& id) {
    const std::string term = id_term(id);
    Xapian::docid found = 0;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
        found = *at;
    return found;
}

IndexedArticles::IndexedArticles(const std::string& index)
    : index_(index), database_(open_index(index)), reader_(read_dictionary(database_)) {}

Before IndexedArticles::find(const Article& article) {
    const std::uint64_t hash = fnv1a(article[Field::id]);
    if (taken_.contains(hash)) return Before::other;
    try {
        const Xapian::docid docid = find_article(database_, article[Field::id]);
        if (docid != 0 && reader_.read(database_.get_document(docid)) == article)
            return Before::same;
        taken_.insert(hash);
        return docid == 0 ? Before::none : Before::other;
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, index_));
    }
}

} // namespace telusur
