// What the word order of an article tells is what the analysis of its text tells.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "query/search/place_marker.hpp"
#include "query/search/search.hpp"
#include "tests/query/marked_by.hpp"
#include "tests/query/random_articles.hpp"

using namespace telusur;

namespace {

std::string random_text(RandomArticles& random) {
    constexpr std::string_view kPieces[] = {
        "banjir",    "Banjir",    "Serang",          "tata",     "kelola",
        "mengelola", "Jum'at",    "na\u00EFve",      "covid-19", "7.850",
        "(KPK)",     "anak-anak", "Jakarta-Bandung", "kata",     "\nBaca juga: Banjir di Serang\n",
        "yang"};
    constexpr std::string_view kGaps[] = {" ", " ", " ", ". ", "\n", ", ", " \u2013 "};
    std::string text;
    for (std::size_t left = 5 + random.number(80); left > 0; --left) {
        text += kPieces[random.number(std::size(kPieces))];
        text += kGaps[random.number(std::size(kGaps))];
    }
    return text + "Selesai";
}

std::string printed(const Snippet& snippet) {
    std::string text =
        (snippet.is_cut_before ? "..." : "") + snippet.text + (snippet.is_cut_behind ? "..." : "");
    for (const ByteRange& match : snippet.matches)
        text += ' ' + std::to_string(match.begin) + '-' + std::to_string(match.end);
    return text;
}

} // namespace

TEST_CASE("place marker: the same passages and marks as by analysing the texts") {
    RandomArticles random;
    std::vector<SmallArticle> articles;
    for (int i = 0; i < 60; ++i)
        articles.push_back({"a" + std::to_string(i), random.text(3), random_text(random)});
    articles.push_back({"no words", "Banjir", "..."});
    const SmallIndex index(articles);
    Searcher searcher({index.path()});
    std::size_t with_boilerplate = 0, with_marks = 0;
    for (const std::string_view query :
         {"banjir", "kelola", "\"tata kelola\" banjir", "Serang kata", "\"banjir di\" serang",
          "\"anak-anak\" anak", "Jakarta bandung", "\"covid-19\"", "=mengelola", "7.850",
          "kpk yang banjir kata", "tidakada", "bandung banjir"}) {
        PlaceMarker told(searcher.view(), marked_by(query), searcher.analyzer());
        Marker analysed(marked_by(query));
        for (std::uint32_t doc = 1; doc <= searcher.view().last_doc(); ++doc) {
            const Article article = searcher.view().article(doc);
            const std::vector<TextRange> boilerplate = searcher.view().facts(doc).boilerplate;
            const Snippet snippet = told.snippet(doc, article[Field::body]);
            CHECK(printed(snippet) == printed(analysed.snippet(article[Field::body], boilerplate)));
            with_boilerplate += boilerplate.empty() ? 0 : 1;
            with_marks += snippet.matches.empty() ? 0 : 1;
        }
    }
    CHECK(with_boilerplate > 100);
    CHECK(with_marks > 200);
}
