#include "indexer/write/document.hpp"

#include <doctest/doctest.h>

using namespace telusur;

namespace {

// "banjir/4@1,103" per term: within-document frequency, then positions if there are any.
std::string terms(const Article& article) {
    Analyzer analyzer;
    const Xapian::Document document = make_document(article, analyzer);
    std::string text;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        text += (text.empty() ? "" : " ") + *term + '/' + std::to_string(term.get_wdf());
        char before = '@';
        for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
            text += before + std::to_string(*at);
            before = ',';
        }
    }
    return text;
}

Article article_of(std::initializer_list<std::pair<Field, std::string>> values) {
    Article article;
    for (const auto& [field, value] : values) article[field] = value;
    return article;
}

} // namespace

TEST_CASE("make_document: terms by the table of fields") {
    struct Row {
        std::string_view why;
        Article article;
        std::string_view terms;
    };
    const Row rows[] = {
        {"the body's stems with positions", article_of({{Field::body, "air naik air"}}),
         "air/2@1,3 naik/1@2"},
        {"the exact form where it differs", article_of({{Field::body, "memberantas korupsi"}}),
         "Fmemberantas/1 berantas/1@1 korupsi/1@2"},
        {"the title counts more, and has terms of its own", article_of({{Field::title, "air"}}),
         "Sair/1@1 air/3@1"},
        {"the body begins a gap behind the title",
         article_of({{Field::title, "air naik"}, {Field::body, "air"}}),
         "Sair/1@1 Snaik/1@2 air/4@1,103 naik/3@2"},
        {"words of source, section and author",
         article_of(
             {{Field::source, "Kabar Uji"}, {Field::section, "Ekonomi"}, {Field::author, "Ani"}}),
         "Aani/0 Okabar/0 Ouji/0 Rekonomi/0"},
        {"the id as it stands", article_of({{Field::id, "A b-7"}}), "QA b-7/0"},
        {"date and url have no terms",
         article_of({{Field::date, "2025-08-12"}, {Field::url, "https://contoh.id"}}), ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(terms(row.article) == row.terms);
    }
}

TEST_CASE("make_document: values and the stored article") {
    const Article article = article_of({{Field::id, "7"},
                                        {Field::title, "air naik"},
                                        {Field::body, "air"},
                                        {Field::date, "2025-08-12"},
                                        {Field::source, "Kabar Uji"},
                                        {Field::section, "Ekonomi"}});
    Analyzer analyzer;
    const Xapian::Document document = make_document(article, analyzer);
    CHECK(document.get_value(spec(Field::date).slot) == "20250812");
    CHECK(document.get_value(spec(Field::source).slot) == "Kabar Uji");
    CHECK(document.get_value(spec(Field::section).slot) == "Ekonomi");
    CHECK(Xapian::sortable_unserialise(document.get_value(kWordCountSlot)) == 3);
    CHECK(decode_article(document.get_data()) == article);
}

TEST_CASE("make_document: a word longer than Xapian allows") {
    const std::string word(1000, 'a');
    CHECK_NOTHROW(terms(article_of(
        {{Field::id, word}, {Field::title, word}, {Field::body, word}, {Field::source, word}})));
}
