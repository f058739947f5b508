#include "indexer/read/finish_article.hpp"

#include <doctest/doctest.h>

#include "indexer/format/terms.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

std::string finished_id(std::initializer_list<std::pair<Field, std::string>> values) {
    Article article;
    for (const auto& [field, value] : values) article[field] = value;
    std::string id;
    finish_article(article, "F:1",
                   {[&](Article&& done) { id = done[Field::id]; }, [](const Complaint&) {}});
    return id;
}

} // namespace

TEST_CASE("finish_article: an id that is made stays the same and tells articles apart") {
    const std::string id = finished_id({{Field::title, "T"}, {Field::body, "B"}});
    CHECK(id.size() == 16);
    CHECK(finished_id({{Field::title, " T "}, {Field::body, "B\n"}}) == id);
    CHECK(finished_id({{Field::title, "T"}, {Field::body, "C"}}) != id);
    CHECK(finished_id({{Field::title, "T"}, {Field::body, "B"}, {Field::date, "1/2/2025"}}) != id);
    CHECK(finished_id({{Field::title, "T"}, {Field::body, "B"}, {Field::source, "O"}}) != id);
    CHECK(finished_id({{Field::id, "7"}, {Field::title, "T"}}) == "7");

    const std::string of_url = finished_id({{Field::title, "T"}, {Field::url, "https://a/1"}});
    CHECK(finished_id({{Field::title, "U"}, {Field::url, "https://a/1"}}) == of_url);
    CHECK(finished_id({{Field::title, "T"}, {Field::url, "https://a/2"}}) != of_url);
}

TEST_CASE("finish_article: values are cleaned") {
    Article article;
    article[Field::id] = "7";
    article[Field::title] = "  Banjir\xC2\xA0\xE2\x80\x8B"
                            "besar\x01 ";
    article[Field::body] = "a\r\nb";
    article[Field::source] = "Kabar\r\n\tSagara";
    article[Field::date] = "Selasa, 12 Agu 2025 14:05 WIB";
    PrintingSink printing;
    finish_article(article, "F:1", printing.sink());
    CHECK(printing.text
          == "id=7 title=Banjir besar body=a/b date=2025-08-12 source=Kabar  Sagara\n");
}

TEST_CASE("finish_article: how the date was written is kept where it is not the plain day") {
    struct Row {
        std::string_view date, written;
    };
    const Row rows[] = {{"Selasa, 12 Agu 2025 14:05 WIB", "Selasa, 12 Agu 2025 14:05 WIB"},
                        {"2025-08-12", ""},
                        {"lusa", ""}};
    for (const Row& row : rows) {
        Article article;
        article[Field::title] = "Banjir";
        article[Field::date] = row.date;
        std::string written = "none";
        const ReadSink sink{[&](Article&& finished) { written = finished[Field::date_written]; },
                            [](const Complaint&) {}};
        finish_article(article, "F:1", sink);
        CHECK(written == row.written);
    }
}

// Other ids would add every article a second time when an old index is loaded again.
TEST_CASE("finish_article: what an id is made of") {
    CHECK(finished_id({{Field::title, "T"}, {Field::url, "https://a/1"}})
          == hash_hex("https://a/1"));
    CHECK(finished_id({{Field::source, "O"}, {Field::title, "T"}, {Field::body, "B"}})
          == hash_hex("O\n\nT\nB"));
    CHECK(finished_id({{Field::id, " \t"}, {Field::title, "T"}}) == hash_hex("\n\nT\n"));
    const std::string dated = finished_id({{Field::title, "T"}, {Field::date, "2025-08-12"}});
    CHECK(finished_id({{Field::title, "T"}, {Field::date, "12 Agustus 2025"}}) == dated);
    CHECK(finished_id({{Field::title, "T"}}) != finished_id({{Field::body, "T"}}));
    const std::string plain = finished_id({{Field::title, "T"}});
    CHECK(finished_id({{Field::title, "T"}, {Field::section, "S"}}) == plain);
    CHECK(finished_id({{Field::title, "T"}, {Field::author, "A"}}) == plain);
}

TEST_CASE("finish_article: what is no article, and what is only told") {
    struct Row {
        std::string_view why;
        std::string title, body, date;
        std::string_view printed;
    };
    const Row rows[] = {
        {"only white space", " \t", "\n", "", "F:1: skipped: it has neither a title nor a body\n"},
        {"only characters that are taken out", "\xE2\x80\x8B", "\x01", "",
         "F:1: skipped: it has neither a title nor a body\n"},
        {"no such day", "T", "", "30 Februari 2025",
         "F:1: note: its date '30 Februari 2025' is not understood and left out\ntitle=T\n"},
        {"bytes that are not UTF-8 are counted over all fields", "T\xFF", "B\xFF\xFE", "",
         "F:1: note: bytes that are not UTF-8, which were replaced: 3\n"
         "title=T\xEF\xBF\xBD body=B\xEF\xBF\xBD\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        Article article;
        article[Field::title] = row.title;
        article[Field::body] = row.body;
        article[Field::date] = row.date;
        PrintingSink printing;
        finish_article(article, "F:1", printing.sink());
        CHECK(printing.text == row.printed);
    }
}
