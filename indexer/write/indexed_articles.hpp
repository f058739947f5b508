// Indexed articles: what an index has, and what became of it during one run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>

#include <xapian.h>

#include "indexer/format/article.hpp"
#include "indexer/format/stored_article.hpp"

namespace telusur {

// Returns the docid of the article with this id, the newest if there are several; 0 when there is
// none.
Xapian::docid find_article(const Xapian::Database& database, const std::string& id);

// What an index so far has under an article's id.
enum class Before : std::uint8_t { none, same, other };

// Compares articles that come in with those of an index.
class IndexedArticles {
public:
    // Throws Error as open_index().
    explicit IndexedArticles(const std::string& index);

    // Returns what there is under the article's id: in the index, or, when one of its id has come
    // in before and was not the same, that one (as `other`). Throws Error.
    Before find(const Article& article);

    const Xapian::Database& database() const { return database_; }

private:
    std::string index_;
    Xapian::Database database_;
    ArticleReader reader_;
    // Hashes of the ids that came in and were not the same. Two ids of one hash only mean that an
    // unchanged article is written once more.
    std::unordered_set<std::uint64_t> taken_;
};

} // namespace telusur
