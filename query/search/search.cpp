#include "query/search/search.hpp"

#include "indexer/format/fields.hpp"
#include "indexer/format/index.hpp"
#include "indexer/format/terms.hpp"
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

// The stored article has the date that the input gave; the day that the facts tell is in the slot.
Article Searcher::read(const Xapian::Document& document) {
    Article article = articles_.read(document);
    std::string day = document.get_value(spec(Field::date).slot);
    if (day.size() == 8) article[Field::date] = day.insert(6, "-").insert(4, "-");
    return article;
}

std::vector<std::string> Searcher::same_story(Xapian::docid docid, const std::string& story) {
    std::vector<std::string> ids;
    if (story.empty()) return ids;
    for (auto value = database_.valuestream_begin(kStorySlot);
         value != database_.valuestream_end(kStorySlot); ++value)
        if (value.get_docid() != docid && *value == story)
            ids.push_back(articles_.read(database_.get_document(value.get_docid()))[Field::id]);
    return ids;
}

std::optional<FoundArticle> Searcher::find(const std::string& id) {
    try {
        const std::string term = id_term(id);
        const auto at = database_.postlist_begin(term);
        if (at == database_.postlist_end(term)) return std::nullopt;
        const Xapian::Document document = database_.get_document(*at);
        FoundArticle found;
        found.article = articles_.read(document);
        found.facts = decode_facts(document.get_value(kFactsSlot));
        found.same_story = same_story(*at, document.get_value(kStorySlot));
        return found;
    } catch (const Xapian::Error& error) {
        throw Error(describe(error, path_));
    }
}

SearchResult Searcher::search(const Xapian::Query& query, std::size_t offset, std::size_t limit) {
    for (int attempt = 0;; ++attempt) {
        try {
            SearchResult result;
            const Xapian::MSet found = run(query, offset, limit);
            result.total = found.get_matches_estimated();
            for (auto hit = found.begin(); hit != found.end(); ++hit)
                result.hits.push_back(
                    {hit.get_rank() + 1, hit.get_weight(), read(hit.get_document())});
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
