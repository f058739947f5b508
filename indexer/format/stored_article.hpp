// Stored articles: the texts in an index, compressed one by one with a dictionary of the index.
//
// A value slot holds them, not Xapian's document data, which Xapian would try to compress again.
// An article is too short to be compressed well alone (0.50 of its size by zlib); with the frequent
// strings of its index given beforehand it takes 0.40, in a third of the time.
// Bytes: the kind (0 plain, 1 zstd, 2 zstd with the dictionary), then encode_article(), compressed.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/format/article.hpp"

namespace telusur {

// Returns a dictionary made from articles as encode_article() returns them, or "" when they are too
// few for one. About kDictionarySampleBytes of them are enough.
std::string train_dictionary(const std::vector<std::string>& samples);
constexpr std::size_t kDictionarySampleBytes = std::size_t{1} << 20;

// The dictionary that an index keeps in its metadata; "" when it has none.
std::string read_dictionary(const Xapian::Database& database);
void write_dictionary(Xapian::WritableDatabase& database, const std::string& dictionary);

// Compresses articles. Not safe to share between threads.
class ArticleCompressor {
public:
    // dictionary: "" = none.
    explicit ArticleCompressor(std::string_view dictionary);
    ~ArticleCompressor();
    ArticleCompressor(ArticleCompressor&&) noexcept;

    // Returns the value for the slot kArticleSlot.
    std::string compress(const Article& article);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Reads articles. Not safe to share between threads.
class ArticleReader {
public:
    // dictionary: of the index that the articles are in; "" = none.
    explicit ArticleReader(std::string_view dictionary);
    ~ArticleReader();
    ArticleReader(ArticleReader&&) noexcept;
    ArticleReader& operator=(ArticleReader&&) noexcept;

    // Returns the article that a document holds. Throws Error when it is damaged, Xapian::Error
    // when the database cannot be read.
    Article read(const Xapian::Document& document);
    // As read(), of the slot's value.
    Article decompress(std::string_view value);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace telusur
