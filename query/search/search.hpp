// Search: a query -> the best articles of an index, in order, with the exact number of all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/format/article.hpp"
#include "indexer/format/facts.hpp"
#include "indexer/format/stored_article.hpp"

namespace telusur {

struct Hit {
    std::size_t rank = 0; // from 1
    double score = 0;
    Article article; // its date is the one that the facts tell
};

struct SearchResult {
    std::size_t total = 0; // exact
    std::vector<Hit> hits;
};

// An article as it is in the index, with what was found in it.
struct FoundArticle {
    Article article;
    Facts facts;
    std::vector<std::string> same_story; // ids of its near-copies
};

// An opened index that can be searched. Not safe to share between threads.
class Searcher {
public:
    // Opens the index; throws Error as open_index().
    explicit Searcher(const std::string& index);

    // Returns hits offset+1 .. offset+limit. Equal scores are in the order in which the articles
    // came into the index. Throws Error.
    SearchResult search(const Xapian::Query& query, std::size_t offset, std::size_t limit);

    // Returns the article with this id. Throws Error.
    std::optional<FoundArticle> find(const std::string& id);

private:
    void open();
    Article read(const Xapian::Document& document);
    std::vector<std::string> same_story(Xapian::docid docid, const std::string& story);
    Xapian::MSet run(const Xapian::Query& query, std::size_t offset, std::size_t limit);

    std::string path_;
    Xapian::Database database_;
    ArticleReader articles_;
};

} // namespace telusur
