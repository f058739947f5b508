#include "query/search/search.hpp"

#include "indexer/format/index.hpp"
#include "indexer/program/error.hpp"
#include "query/language/ranking.hpp"

namespace telusur {
namespace {

// A writer may have replaced the index while it is read; it is opened anew that often.
constexpr int kReopenings = 3;

} // namespace

Searcher::Searcher(const std::string& index) : path_(index), articles_({}) {
    open();
}

void Searcher::open() {
    database_ = open_index(path_);
    articles_ = ArticleReader(read_dictionary(database_));
}

Xapian::MSet Searcher::run(const Xapian::Query& query, std::size_t offset, std::size_t limit) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking::kK1, 0, 1, ranking::kB, 0.5));
    return enquire.get_mset(static_cast<Xapian::doccount>(offset),
                            static_cast<Xapian::doccount>(limit), database_.get_doccount());
}

SearchResult Searcher::search(const Xapian::Query& query, std::size_t offset, std::size_t limit) {
    for (int attempt = 0;; ++attempt) {
        try {
            SearchResult result;
            const Xapian::MSet found = run(query, offset, limit);
            result.total = found.get_matches_estimated();
            for (auto hit = found.begin(); hit != found.end(); ++hit)
                result.hits.push_back(
                    {hit.get_rank() + 1, hit.get_weight(), articles_.read(hit.get_document())});
            return result;
        } catch (const Xapian::DatabaseError& error) {
            if (attempt == kReopenings) throw Error(describe(error, path_));
            open();
        } catch (const Xapian::Error& error) {
            throw Error(describe(error, path_));
        }
    }
}

} // namespace telusur
