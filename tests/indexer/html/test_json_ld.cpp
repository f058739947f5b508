#include "indexer/read/html/json_ld.hpp"

#include <string>

#include <doctest/doctest.h>

#include "indexer/read/html/mend_json.hpp"

using namespace telusur;

namespace {

// "title|date|author|source|section|url", or "none".
std::string printed(std::string_view script) {
    const auto facts = json_ld_facts(script);
    if (!facts) return "none";
    return facts->title + '|' + facts->date + '|' + facts->author + '|' + facts->source + '|'
           + facts->section + '|' + facts->url;
}

} // namespace

TEST_CASE("json_ld_facts: the forms in which pages give an article") {
    struct Row {
        std::string_view why, script, facts;
    };
    const Row rows[] = {
        {"nothing", "", "none"},
        {"another type", R"({"@type":"Organization","name":"Kabar"})", "none"},
        {"an article",
         R"({"@type":"NewsArticle","headline":"Pasar buka","datePublished":"2025-08-12T07:00:00+07:00",
             "author":{"@type":"Person","name":"Sri"},"publisher":{"name":"Kabar"},
             "articleSection":"Daerah","url":"https://k.example/1"})",
         "Pasar buka|2025-08-12T07:00:00+07:00|Sri|Kabar|Daerah|https://k.example/1"},
        {"in a graph",
         R"({"@graph":[{"@type":"WebSite"},{"@type":"Article","headline":"Pasar buka"}]})",
         "Pasar buka|||||"},
        {"in a list of documents",
         R"([{"@type":"WebSite"},{"@type":"BlogPosting","headline":"A"}])", "A|||||"},
        {"several types", R"({"@type":["WebPage","NewsArticle"],"headline":"A"})", "A|||||"},
        {"authors in a list", R"({"@type":"Article","headline":"A","author":[{"name":"B"},"C"]})",
         "A||B, C|||"},
        {"an article of a list is no article of the page",
         R"({"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"A"}]})",
         "none"},
        {"the address in mainEntityOfPage",
         R"({"@type":"Article","headline":"A","mainEntityOfPage":{"@id":"https://k.example/1"}})",
         "A|||||https://k.example/1"},
        {"escaped twice", R"({"@type":"Article","headline":"&amp;quot;Pasar&amp;quot; buka"})",
         "\"Pasar\" buka|||||"},
        {"types that are deeply nested", R"({"@type":[[[["Article"]]]]})", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(row.script) == row.facts);
    }
}

TEST_CASE("json_ld_facts: damaged JSON") {
    struct Row {
        std::string_view why, script, title;
    };
    const Row rows[] = {
        {"a raw line end in a string", "{\"@type\":\"Article\",\"headline\":\"Pasar\nbuka\"}",
         "Pasar buka"},
        {"a comma too many", R"({"@type":"Article","headline":"A",})", "A"},
        {"two commas", R"({"@type":"Article",,"headline":"A"})", "A"},
        {"a needless escape", R"({"@type":"Article","headline":"Jum\'at"})", "Jum'at"},
        {"bare quotation marks", R"({"@type":"Article","headline":"Pasar "Lama" buka"})",
         "Pasar \"Lama\" buka"},
        {"in a CDATA section", "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"A\"}\n//]]>",
         "A"},
        {"in a comment", "<!-- {\"@type\":\"Article\",\"headline\":\"A\"} -->", "A"},
        {"a semicolon at the end", "{\"@type\":\"Article\",\"headline\":\"A\"};", "A"},
        {"entities for quotation marks",
         "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;A&quot;}", "A"},
        {"cut off", R"({"@type":"NewsArticle","headline":"Pasar buka","datePubl)", "Pasar buka"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const auto facts = json_ld_facts(row.script);
        REQUIRE(facts.has_value());
        CHECK(facts->title == row.title);
    }
}

TEST_CASE("find_json_string: the first value of a key") {
    CHECK(find_json_string(R"({"a": "x", "b" : "y\"z"})", "b") == "y\"z");
    CHECK(find_json_string(R"({"a": 1})", "a") == "");
    CHECK(find_json_string(R"({"a": "open)", "a") == "open");
    CHECK(find_json_string("", "a") == "");
}
