#include "indexer/read/html/page.hpp"

#include <doctest/doctest.h>

#include "indexer/read/html/blocks.hpp"

using namespace telusur;

namespace {

std::string printed_blocks(std::string html) {
    const Page page(std::move(html));
    std::string out;
    for (const Block& block : blocks_of(page)) {
        out += block.text;
        if (block.is_links()) out += " <links>";
        out += '/';
    }
    return out;
}

} // namespace

TEST_CASE("Page: descendants are a range") {
    const Page page("<html><body><div id=a><p>x<b>y</b></p></div><div>z</div>");
    for (Page::Id node = 1; node < page.size(); ++node) {
        CHECK(page.parent(node) < node);
        CHECK(page.end(node) <= page.end(page.parent(node)));
        if (page.attribute(node, "id") == "a") {
            CHECK(page.label(node) == "xy");
            CHECK(page.tag(node) == "div");
        }
    }
}

TEST_CASE("plain_text: tags and entities") {
    CHECK(plain_text("") == "");
    CHECK(plain_text("  dua   kata ") == "dua kata");
    CHECK(plain_text("Pasar &amp; Toko") == "Pasar & Toko");
    CHECK(plain_text("&amp;quot;ya&amp;quot;") == "\"ya\"");
    CHECK(plain_text("<b>Pasar</b> Lama") == "Pasar Lama");
    CHECK(plain_text("5 &lt; 7") == "5 < 7");
    CHECK(plain_text("Q&A") == "Q&A");
    CHECK(collapsed("a\xC2\xA0\xC2\xA0 b") == "a b");
}

TEST_CASE("blocks_of: lines as a browser shows them") {
    struct Row {
        std::string_view why, html, blocks;
    };
    const Row rows[] = {
        {"nothing", "", ""},
        {"elements within a line join", "<p>Pasar <b>La</b>ma <i>buka</i></p>", "Pasar Lama buka/"},
        {"br separates", "satu<br>dua<br><br>tiga", "satu/dua/tiga/"},
        {"paragraphs separate", "<p>satu<p>dua", "satu/dua/"},
        {"text around a paragraph", "<div>satu<p>dua</p>tiga</div>", "satu/dua/tiga/"},
        {"scripts and styles are no text", "<p>a<script>b</script><style>c</style>d</p>", "ad/"},
        {"a line of links", "<p><a>Pasar Lama dibuka</a></p>", "Pasar Lama dibuka <links>/"},
        {"a word that is a link", "<p>Pasar lama itu dibuka <a>lagi</a></p>",
         "Pasar lama itu dibuka lagi/"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed_blocks(std::string(row.html)) == row.blocks);
    }
}
