#include "indexer/read/finish_article.hpp"

#include <doctest/doctest.h>

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
