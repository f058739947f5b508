#include "indexer/format/stored_article.hpp"

#include <random>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"

using namespace telusur;

namespace {

Article article_of(const std::string& body) {
    Article article;
    article[Field::id] = "a-1";
    article[Field::title] = "Air naik";
    article[Field::body] = body;
    return article;
}

// Sentences of invented words, different for each seed, of about this many bytes.
std::string text(unsigned seed, std::size_t size_bytes) {
    std::mt19937 random(seed);
    std::string text;
    while (text.size() < size_bytes) text += "kata" + std::to_string(random() % 5000) + ' ';
    return text;
}

std::string dictionary() {
    std::vector<std::string> samples;
    for (unsigned i = 0; i < 600; ++i) samples.push_back(encode_article(article_of(text(i, 1700))));
    return train_dictionary(samples);
}

} // namespace

TEST_CASE("stored article: what was compressed is read, with a dictionary and without") {
    const std::string trained = dictionary();
    REQUIRE(trained.size() > 1000);
    for (const std::string& known : {std::string(), trained}) {
        ArticleCompressor compressor(known);
        ArticleReader reader(known);
        for (const std::size_t size : {0u, 1u, 20u, 2000u, 300'000u}) {
            const Article article = article_of(text(7, size));
            CHECK(reader.decompress(compressor.compress(article)) == article);
        }
    }
    const Article article = article_of(text(10'000, 1700));
    CHECK(ArticleCompressor(trained).compress(article).size()
          < ArticleCompressor({}).compress(article).size());
    // What has no dictionary is read where there is one: an index may get it later.
    CHECK(ArticleReader(trained).decompress(ArticleCompressor({}).compress(article)) == article);
}

TEST_CASE("stored article: too few articles give no dictionary") {
    CHECK(train_dictionary({}).empty());
    CHECK(train_dictionary({"satu", "dua"}).empty());
    CHECK(train_dictionary({std::string(2'000'000, 'a')}).empty());
}

TEST_CASE("stored article: damage is told, never read as an article") {
    const std::string trained = dictionary();
    const std::string value = ArticleCompressor(trained).compress(article_of(text(3, 1700)));
    const auto read = [&](const std::string& known, const std::string& bytes) {
        ArticleReader(known).decompress(bytes);
    };
    CHECK_THROWS_AS(read(trained, ""), Error);
    CHECK_THROWS_AS(read(trained, "\x09xyz"), Error);
    CHECK_THROWS_AS(read("", value), Error); // its dictionary is missing
    CHECK_THROWS_AS(read(trained, value.substr(0, value.size() / 2)), Error);
    CHECK_THROWS_AS(read("no dictionary of this index", value), Error);
    // A length of 2^60 in the frame must not be believed.
    const std::string bomb =
        std::string("\x01\x28\xB5\x2F\xFD\xE0", 6) + std::string(7, '\0') + '\x10';
    CHECK_THROWS_WITH_AS(read(trained, bomb),
                         "cannot read a stored article: its length is damaged; rebuild the index",
                         Error);
}
