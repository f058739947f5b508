#include "indexer/read/entities.hpp"

#include <doctest/doctest.h>

using namespace telusur;

TEST_CASE("decode_entities: names and numbers, and what only looks like one") {
    struct Row {
        std::string_view text, decoded;
    };
    const Row rows[] = {
        {"", ""},
        {"Air naik", "Air naik"},
        {"A &amp; B", "A & B"},
        {"&quot;Air&quot; &lt;naik&gt;", "\"Air\" <naik>"},
        {"Jum&#39;at &#8217; &#x2019;", "Jum'at \xE2\x80\x99 \xE2\x80\x99"},
        {"a&nbsp;b&ndash;c&hellip;", "a\xC2\xA0"
                                     "b\xE2\x80\x93"
                                     "c\xE2\x80\xA6"},
        {"&amp;quot;Air&amp;quot;", "\"Air\""},
        {"AT&T; R&D", "AT&T; R&D"},
        {"x?a=1&b=2;c", "x?a=1&b=2;c"},
        {"&tidakada;", "&tidakada;"},
        {"&AMP;", "&AMP;"},
        {"&amp", "&amp"},
        {"&;&#;&#x;&", "&;&#;&#x;&"},
        {"&#0;&#xD800;&#1114112;&#99999999999;", "&#0;&#xD800;&#1114112;&#99999999999;"},
        {"&#x1F600;", "\xF0\x9F\x98\x80"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(decode_entities(row.text) == row.decoded);
    }
}

TEST_CASE("is_marked_up: paragraphs and line breaks, not any angle bracket") {
    for (const std::string_view html :
         {"<p>Air</p>", "Air<br>naik", "Air<br/>naik", "<p class='a'>"})
        CHECK(is_marked_up(html));
    for (const std::string_view text : {"", "a < b > c", "<Air>", "1 <p 2", "<b>Air</b>"})
        CHECK(is_marked_up(text) == (text == "1 <p 2"));
}
