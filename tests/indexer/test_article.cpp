#include "indexer/format/article.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/articles.hpp"

using namespace telusur;

TEST_CASE("encode_article, decode_article: what was written is read") {
    struct Row {
        std::string_view why;
        std::string body;
    };
    const Row rows[] = {
        {"empty", ""},
        {"one byte", "a"},
        {"text", "Banjir di Serang.\nWarga mengungsi."},
        {"the longest length of one byte", std::string(127, 'a')},
        {"the shortest length of two bytes", std::string(128, 'a')},
        {"the longest length of two bytes", std::string(16383, 'a')},
        {"the shortest length of three bytes", std::string(16384, 'a')},
        {"a zero byte and bytes like lengths", std::string("\0\x80\xFF\x7F", 4)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const Article article = make_article("id-1", "Judul", row.body);
        CHECK(decode_article(encode_article(article)) == article);
    }
}

TEST_CASE("encode_article: every field is stored") {
    for (const FieldSpec& row : kFields) {
        CAPTURE(row.name);
        Article article;
        article[row.field] = "nilai";
        CHECK(decode_article(encode_article(article)) == article);
        CHECK_FALSE(decode_article(encode_article(article)) == Article());
    }
}

TEST_CASE("encode_article: the bytes on disk, which other versions must read") {
    CHECK(encode_article(make_article("x", "ab")) == std::string("\1x\2ab\0\0\0\0\0\0", 11));
    CHECK(encode_article(make_article("", std::string(200, 'a')))
          == std::string("\0\xC8\1", 3) + std::string(200, 'a') + std::string(6, '\0'));
}

TEST_CASE("decode_article: damaged bytes are refused") {
    const std::string whole = encode_article(make_article("x", "Judul", "Isi"));
    struct Row {
        std::string_view why, data, refused;
    };
    constexpr std::string_view kLength =
        "cannot read a stored article: its length is damaged; rebuild the index";
    constexpr std::string_view kCut =
        "cannot read a stored article: it is cut off; rebuild the index";
    const Row rows[] = {
        {"no bytes", "", kLength},
        {"a length that does not end", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", kLength},
        {"a length that ends too early", "\x80", kLength},
        {"a length larger than the rest",
         "\x05"
         "abc",
         kCut},
        {"a length of almost 2^63", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F", kCut},
        {"a field is missing", std::string_view("\0\0\0\0\0\0\0", 7), kLength},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(refusal([&] { decode_article(row.data); }) == row.refused);
        CHECK_THROWS_AS(decode_article(row.data), Error);
    }
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK_THROWS_AS(decode_article(std::string_view(whole).substr(0, size)), Error);
    }
}
