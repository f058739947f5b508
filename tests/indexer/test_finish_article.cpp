#include "indexer/read/finish_article.hpp"

#include <doctest/doctest.h>

#include "indexer/format/terms.hpp"
#include "tests/indexer/articles.hpp"
#include "tests/indexer/reading.hpp"

using namespace telusur;

namespace {

Article with(Article article, Field field, std::string_view value) {
    article[field] = value;
    return article;
}

std::string printed(const Article& article) {
    Collected collected;
    finish_article(article, "f:7", collected.sink());
    return collected.text();
}

std::string id_of(const Article& article) {
    Collected collected;
    finish_article(article, "f:7", collected.sink());
    return collected.last()[Field::id];
}

} // namespace

TEST_CASE("finish_article: values are cleaned, dates checked, losses told") {
    struct Row {
        std::string_view why;
        Article article;
        std::string_view text;
    };
    const Article plain = make_article("a", "T", "B");
    const Row rows[] = {
        {"as it was", plain, "article id=a title=T body=B\n"},
        {"white space around goes, inside stays", make_article(" a\t", "\n T\tU ", "  B\n\nC \n"),
         "article id=a title=T\tU body=B\\n\\nC\n"},
        {"letters are composed", make_article("a", "Jose\xCC\x81"),
         "article id=a title=Jos\xC3\xA9\n"},
        {"ends of lines as in DOS", make_article("a", "T", "B\r\nC"),
         "article id=a title=T body=B\\nC\n"},
        {"bytes that are not UTF-8 are counted over all fields",
         make_article("a", "T\xFF", "B\xFF\xFE"),
         "note f:7: 3 bytes are not UTF-8 and were replaced\n"
         "article id=a title=T\xEF\xBF\xBD body=B\xEF\xBF\xBD\n"},
        {"a date in words", with(plain, Field::date, "Selasa, 12 Agustus 2025"),
         "article id=a title=T body=B date=2025-08-12\n"},
        {"a date with a time", with(plain, Field::date, "2025-08-12T14:05:00+07:00"),
         "article id=a title=T body=B date=2025-08-12\n"},
        {"no such day", with(plain, Field::date, "30 Februari 2025"),
         "note f:7: its date '30 Februari 2025' is not understood and left out\n"
         "article id=a title=T body=B\n"},
        {"no title", make_article("a", "", "B"), "article id=a body=B\n"},
        {"no body", make_article("a", "T"), "article id=a title=T\n"},
        {"neither", make_article("a", ""), "lost f:7: it has neither a title nor a body\n"},
        {"both only white space", make_article("a", " \t", "\n"),
         "lost f:7: it has neither a title nor a body\n"},
        {"both only characters that are taken out", make_article("a", "\xE2\x80\x8B", "\x01"),
         "lost f:7: it has neither a title nor a body\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(row.article) == row.text);
    }
}

TEST_CASE("finish_article: an id is made where none is given") {
    const Article article = make_article("", "T", "B");
    const Article with_url = with(article, Field::url, "https://warta.example/1");
    CHECK(id_of(with(article, Field::id, "mine")) == "mine");
    CHECK(id_of(with_url) == hash_hex("https://warta.example/1"));
    CHECK(id_of(article) == hash_hex("\n\nT\nB"));
    CHECK(id_of(with(article, Field::id, "  ")) == id_of(article));
}

TEST_CASE("finish_article: what made ids depend on") {
    const Article article = make_article("", "T", "B");
    const Article with_url = with(article, Field::url, "https://warta.example/1");
    struct Row {
        std::string_view why;
        Article one, other;
        bool is_same;
    };
    const Row rows[] = {
        {"the same article", article, article, true},
        {"white space around", article, make_article("", " T ", "B\n"), true},
        {"another way to write the date", with(article, Field::date, "2025-08-12"),
         with(article, Field::date, "12 Agustus 2025"), true},
        {"another title", article, make_article("", "U", "B"), false},
        {"another body", article, make_article("", "T", "C"), false},
        {"the same text in other fields", make_article("", "T"), make_article("", "", "T"), false},
        {"another date", article, with(article, Field::date, "2025-08-12"), false},
        {"another outlet", article, with(article, Field::source, "Warta"), false},
        {"another section: moved, but the same", article, with(article, Field::section, "Daerah"),
         true},
        {"another author", article, with(article, Field::author, "Sari"), true},
        {"the same url with another text: corrected", with_url, with(with_url, Field::body, "C"),
         true},
        {"another url", with_url, with(article, Field::url, "https://warta.example/2"), false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK((id_of(row.one) == id_of(row.other)) == row.is_same);
    }
}

TEST_CASE("too_long_reason: names the limit") {
    CHECK(too_long_reason() == "it is longer than 16 MiB, the limit for one article");
}
