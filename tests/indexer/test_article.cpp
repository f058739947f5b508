#include "indexer/format/article.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"

using namespace telusur;

namespace {

Article sample() {
    Article article;
    article[Field::id] = "7";
    article[Field::title] = "Banjir";
    article[Field::body] = std::string(20'000, 'a') + '\n';
    article[Field::url] = "https://contoh.id/7";
    return article;
}

} // namespace

TEST_CASE("decode_article reads what encode_article wrote") {
    CHECK(decode_article(encode_article(sample())) == sample());
    CHECK(decode_article(encode_article(Article())) == Article());
}

TEST_CASE("decode_article refuses every beginning of an article") {
    Article article = sample();
    article[Field::body] = std::string(200, 'a');
    const std::string data = encode_article(article);
    for (std::size_t length = 0; length < data.size(); ++length) {
        CAPTURE(length);
        CHECK_THROWS_AS(decode_article(data.substr(0, length)), Error);
    }
    CHECK_THROWS_WITH(decode_article("\x05"
                                     "ab"),
                      "cannot read a stored article: it is cut off or damaged; rebuild the index");
    CHECK_THROWS_WITH(decode_article(std::string(12, '\xFF')),
                      "cannot read a stored article: it is cut off or damaged; rebuild the index");
}

TEST_CASE("encode_article: every length and every field") {
    for (const std::size_t length :
         std::initializer_list<std::size_t>{1, 127, 128, 16383, 16384, 2097151, 2097152}) {
        CAPTURE(length);
        Article article;
        article[Field::body] = std::string(length, '\x80');
        CHECK((decode_article(encode_article(article)) == article));
    }
    for (const FieldSpec& row : kFields) {
        CAPTURE(row.name);
        Article article;
        article[row.field] = std::string("a\0z", 3);
        CHECK(decode_article(encode_article(article)) == article);
    }
}

// Other bytes here need another kFormatVersion.
TEST_CASE("encode_article: the bytes on disk") {
    Article article;
    article[Field::id] = "x";
    article[Field::title] = "ab";
    CHECK(encode_article(article) == std::string("\1x\2ab\0\0\0\0\0\0\0\0", 13));
    article[Field::title] = std::string(200, 'a');
    CHECK(encode_article(article) == "\1x\xC8\1" + std::string(200, 'a') + std::string(8, '\0'));
}
