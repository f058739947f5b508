// Pages made to break a reader: each ends soon, with an article or a reason.
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include "tests/indexer/html/read_one.hpp"

using namespace telusur;

namespace {

std::string repeated(std::string_view piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += piece;
    return out;
}

const std::string kText =
    "<title>Kerja bakti</title><h1>Kerja bakti</h1><p>"
    + repeated("Warga membersihkan saluran air sejak pagi hari sampai petang. ", 10) + "</p>";

} // namespace

TEST_CASE("read_html: nesting of ten thousand elements is read") {
    for (const std::string_view element : {"div", "b", "span", "blockquote", "ul", "unknown"}) {
        CAPTURE(element);
        const std::string open = '<' + std::string(element) + '>';
        const std::string html = "<html><body>" + repeated(open, 10000) + kText;
        CHECK(field_of(html, Field::title) == "Kerja bakti");
        CHECK(field_of(html, Field::body).starts_with("Warga membersihkan"));
    }
}

TEST_CASE("read_html: what costs too much is refused") {
    // Each paragraph opens every one of the fonts anew: a square of elements.
    std::string fonts;
    for (int i = 0; i < 4000; ++i) fonts += "<font size=" + std::to_string(i) + '>';
    CHECK(
        printed_page("<html><body><p>" + fonts + repeated("<p>x", 4000))
        == "failed: its markup is nested or repeated beyond what can be read within the limits\n");
}

TEST_CASE("read_html: JSON-LD that is nested without end") {
    for (const std::string_view piece : {"[", "{\"@graph\":", "{\"author\":[", "{\"@type\":["}) {
        CAPTURE(piece);
        const std::string html = "<html><head><script type=\"application/ld+json\">"
                                 + repeated(piece, 100000) + "</script></head><body>" + kText;
        CHECK(field_of(html, Field::title) == "Kerja bakti");
    }
}

TEST_CASE("read_html: markup cut off anywhere") {
    const std::string html =
        "<!DOCTYPE html><html><head><meta charset=utf-8><script type='application/ld+json'>"
        "{\"@type\":\"Article\",\"headline\":\"Kerja bakti\"}</script></head><body><!-- x -->"
        "<div class='entry-content'>"
        + kText + "<svg><template><math><table><td>&amp;&#x20AC;</div></body></html>";
    for (std::size_t size = 0; size < html.size(); ++size) {
        const std::string printed = printed_page(std::string_view(html).substr(0, size));
        CHECK_FALSE(printed.empty());
    }
}

TEST_CASE("read_html: random changes") {
    const std::string pieces[] = {
        "<",   ">",   "\"",   "'",        "<div",    "</p>",      "<script>",  "<!--",
        "-->", "&",   ";",    "&#",       "<table>", "</b>",      "<a href=",  "{",
        "}",   "\0x", "\xFF", "<select>", "<svg>",   "<![CDATA[", "class=tags"};
    const std::string html =
        "<html><head><script type='application/ld+json'>{\"@type\":\"Article\","
        "\"headline\":\"Kerja bakti\"}</script></head><body><b><i>"
        + kText + "</i></b><ul><li><a>satu</a></ul>";
    std::uint32_t random = 2025;
    const auto below = [&](std::size_t limit) {
        random = random * 1664525 + 1013904223;
        return (random >> 8) % limit;
    };
    for (int round = 0; round < 2000; ++round) {
        std::string changed = html;
        for (std::size_t i = below(8) + 1; i > 0; --i) {
            const std::size_t at = below(changed.size());
            changed.replace(at, below(12), pieces[below(std::size(pieces))]);
        }
        CHECK_FALSE(printed_page(changed).empty());
    }
}
