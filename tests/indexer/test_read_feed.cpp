#include "indexer/read/read_feed.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

std::string read(std::string_view bytes, std::string_view charset = {}) {
    PrintingSink sink;
    try {
        read_feed(bytes, "f", sink.sink(), charset);
    } catch (const Error& error) {
        sink.text += std::string("failed: ") + error.what() + '\n';
    }
    return sink.text;
}

// RSS with one item that holds `parts`.
std::string rss(std::string_view parts) {
    return "<rss version=\"2.0\"><channel><image><title>Logo</title></image>"
           "<title>Kabar Desa</title><item>"
           + std::string(parts) + "</item></channel></rss>";
}

// What an item gives beside the title "T" and the source.
std::string read_item(std::string_view parts) {
    std::string text = read(rss("<title>T</title>" + std::string(parts)));
    for (const std::string_view known : {"title=T", "source=Kabar Desa"}) {
        const std::size_t at = text.find(known);
        if (at != std::string::npos) text.erase(at, known.size() + 1); // and the space behind
    }
    if (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    return text;
}

std::string utf16(std::string_view ascii, bool is_big_endian) {
    std::string out;
    for (const char c : ascii) {
        out += is_big_endian ? '\0' : c;
        out += is_big_endian ? c : '\0';
    }
    return out;
}

} // namespace

TEST_CASE("read_feed: an item's elements") {
    struct Row {
        std::string_view why, parts, printed;
    };
    const Row rows[] = {
        {"nothing else", "", ""},
        {"escaped HTML",
         "<description>&lt;p&gt;Air naik.&lt;/p&gt;&lt;p&gt;Surut.&lt;/p&gt;</description>",
         "body=Air naik./Surut."},
        {"HTML in CDATA", "<description><![CDATA[<img src='x'>Air <b>naik</b>.]]></description>",
         "body=Air naik."},
        {"text before CDATA", "<description>&lt;img/&gt;<![CDATA[Air.]]></description>",
         "body=Air."},
        {"HTML as it is", "<description>Air <b>naik</b> <i>lagi</i>.</description>",
         "body=Air naik lagi."},
        {"the whole text before the summary",
         "<description>Awal.</description><content:encoded>Semua.</content:encoded>",
         "body=Semua."},
        {"a whole text that is empty",
         "<content:encoded> </content:encoded><description>Awal.</description>", "body=Awal."},
        {"the title of a picture", "<media:title>Foto</media:title>", ""},
        {"HTML's entities", "<description>A&nbsp;B &ndash; C &amp;eacute;</description>",
         "body=A B \xE2\x80\x93 C \xC3\xA9"},
        {"a date", "<pubDate>Tue, 12 Aug 2025 14:05:00 +0700</pubDate>", "date=2025-08-12"},
        {"Dublin Core",
         "<dc:date>2025-08-12T01:00:00Z</dc:date><dc:creator>Sri Rahayu</dc:creator>",
         "date=2025-08-12 author=Sri Rahayu"},
        {"two authors", "<dc:creator>Sri</dc:creator><dc:creator>Bima</dc:creator>",
         "author=Sri, Bima"},
        {"an author with an address", "<author>redaksi@kabar.example (Sri Rahayu)</author>",
         "author=Sri Rahayu"},
        {"an address behind the author", "<author>Sri Rahayu &lt;sri@kabar.example&gt;</author>",
         "author=Sri Rahayu"},
        {"an address only", "<author>redaksi@kabar.example</author>", ""},
        {"sections",
         "<category>33</category><category><![CDATA[ Daerah ]]></category>"
         "<category>banjir</category>",
         "section=Daerah"},
        {"its own source", "<source url='http://x.example'>Kabar Kota</source>",
         "source=Kabar Kota"},
        {"a link", "<link> https://a.example/1?b=2&amp;amp;c=3\n</link>",
         "url=https://a.example/1?b=2&c=3"},
        {"a link before a guid", "<guid>https://a.example/2</guid><link>https://a.example/1</link>",
         "url=https://a.example/1"},
        {"a guid for a link", "<guid>https://a.example/2</guid>", "url=https://a.example/2"},
        {"a guid that is none", "<guid isPermaLink='false'>https://a.example/2</guid>",
         "id=https://a.example/2"},
        {"a link of Atom",
         "<atom:link rel='self' href='https://a.example/rss'/>"
         "<atom:link href='https://a.example/3'/>",
         "url=https://a.example/3"},
        {"the site for a link", "<link>https://a.example/</link><guid>7</guid>",
         "id=7 url=https://a.example/"},
        {"the site for a link and no id", "<link>https://a.example/</link>", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        std::string printed = read_item(row.parts);
        CHECK(printed == row.printed);
    }
}

TEST_CASE("read_feed: kinds of feeds") {
    struct Row {
        std::string_view why, feed, printed;
    };
    const Row rows[] = {
        {"RSS 1.0",
         "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
         "xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'>"
         "<channel><title>Kabar</title><items/></channel>"
         "<item><title>Banjir</title><d:date>2025-08-12</d:date></item></rdf:RDF>",
         "title=Banjir date=2025-08-12 source=Kabar\n"},
        {"RSS 0.91", "<rss version='0.91'><item><description>Air.</description></item></rss>",
         "body=Air.\n"},
        {"Atom",
         "<feed xmlns='http://www.w3.org/2005/Atom'><title>Kabar</title><entry>"
         "<id>tag:a,1</id><title type='html'>A &amp;amp; B</title>"
         "<author><name>Sri</name><email>s@x.example</email></author>"
         "<link rel='edit' href='https://a.example/e'/>"
         "<link rel='alternate' href='https://a.example/1'/><category term='daerah' "
         "label='Daerah'/>"
         "<published>2025-08-12T14:05:00+07:00</published><updated>2025-08-13</updated>"
         "<summary>Awal.</summary><content type='xhtml'>"
         "<div xmlns='http://www.w3.org/1999/xhtml'><p>Air &lt; 2 m.</p><p>Surut.</p></div>"
         "</content></entry></feed>",
         "title=A & B body=Air < 2 m./Surut. date=2025-08-12 source=Kabar section=Daerah "
         "author=Sri "
         "url=https://a.example/1\n"},
        {"Atom with a prefix",
         "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>Banjir</a:title>"
         "<a:source><a:title>Kabar</a:title></a:source></a:entry></a:feed>",
         "title=Banjir source=Kabar\n"},
        {"a news sitemap",
         "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
         "xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
         "<url><loc><![CDATA[https://a.example/1]]></loc><n:news><n:publication><n:name>Kabar"
         "</n:name></n:publication><n:publication_date>2025-08-12</n:publication_date>"
         "<n:title>Banjir</n:title></n:news></url>"
         "<url><loc>https://a.example/</loc></url></urlset>",
         "title=Banjir date=2025-08-12 source=Kabar url=https://a.example/1\n"
         "f: note: addresses without a title, which were passed over: 1\n"},
        {"a sitemap without news", "<urlset><url><loc>https://a.example/1</loc></url></urlset>",
         "f: skipped: it is a sitemap without news: it holds addresses only: 1\n"},
        {"an index of sitemaps", "<sitemapindex><sitemap/></sitemapindex>",
         "failed: it is an index of sitemaps, which holds addresses and no text\n"},
        {"no items", "<rss><channel><title>Kabar</title></channel></rss>",
         "f: skipped: it holds no items\n"},
        {"an empty item", "<rss>\n<item></item></rss>",
         "f:2: skipped: it has neither a title nor a body\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(is_feed(row.feed));
        CHECK(read(row.feed) == row.printed);
    }
}

TEST_CASE("read_feed: broken feeds are mended, and that is told") {
    struct Row {
        std::string_view why, feed, printed;
    };
    const Row rows[] = {
        {"before the declaration",
         "\n<br />\n<b>Warning</b>: x\n<?xml version='1.0'?>\n"
         "<rss><item><title>A</title></item></rss>",
         "title=A\n"},
        {"an ampersand", "<rss><item><title>A & B</title></item></rss>", "title=A & B\n"},
        {"elements out of order",
         "<rss>\n<item>\n<title>A<b></title>\n</item>\n<item><title>B</title></item></rss>",
         "f:3: note: its XML is not valid and was mended\ntitle=A\ntitle=B\n"},
        {"cut off", "<rss><item><title>A</title></item><item><title>B</ti",
         "title=A\ntitle=B\nf: skipped: it is cut off; what is there was read\n"},
        {"cut off before the first item", "<rss><channel><title>A",
         "f: skipped: it holds no items\nf: skipped: it is cut off; what is there was read\n"},
        {"entities within entities",
         "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss><item><title>A &b;</title>"
         "</item></rss>",
         "title=A &b;\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(is_feed(row.feed));
        CHECK(read(row.feed) == row.printed);
    }
}

TEST_CASE("read_feed: encodings") {
    const std::string ascii = rss("<title>Banjir</title>");
    const std::string expected = "title=Banjir source=Kabar Desa\n";
    CHECK(read("\xEF\xBB\xBF" + ascii) == expected);
    for (const bool is_big_endian : {false, true}) {
        const std::string wide = utf16(ascii, is_big_endian);
        CHECK(is_feed(wide));
        CHECK(read(wide) == expected);
        CHECK(read((is_big_endian ? "\xFE\xFF" : "\xFF\xFE") + wide) == expected);
    }
    const std::string latin = rss("<title>Caf\xE9 \x96 1</title>");
    for (const char* name : {"windows-1252", "iso-8859-1", "utf-8"})
        CHECK(read("<?xml version='1.0' encoding='" + std::string(name) + "'?>" + latin)
              == "title=Caf\xC3\xA9 \xE2\x80\x93 1 source=Kabar Desa\n");
    CHECK(read(rss("<title>\xE9</title>"), "iso-8859-5") == "title=\xD1\x89 source=Kabar Desa\n");
}

TEST_CASE("is_feed: what is none") {
    for (const std::string_view bytes :
         {"", "<", "<html><rss/></html>", "<?xml version='1.0'?><note/>", "rss", "{\"rss\":1}",
          "<?xml", "<!DOCTYPE rss ["}) {
        CAPTURE(bytes);
        CHECK_FALSE(is_feed(bytes));
    }
}

TEST_CASE("read_feed: what nests deep or is too long") {
    constexpr std::size_t kDepth = 200'000;
    std::string open, items, close;
    for (std::size_t i = 0; i < kDepth; ++i) {
        open += "<b>";
        items += "<item><description>";
        close += "</b>";
    }
    CHECK(read(rss("<title>A</title><dc:x>" + open + "x" + close + "</dc:x>"))
          == "title=A source=Kabar Desa\n");
    CHECK(read("<rss>" + open + "<item><title>A</title></item>" + close + "</rss>") == "title=A\n");
    CHECK(read("<rss>" + open + "<item><title>A</title></item>")
          == "title=A\nf: skipped: it is cut off; what is there was read\n");
    CHECK(read("<rss>" + items).ends_with("what is there was read\n"));
    CHECK(read(rss("<description>" + std::string(kMaxArticleBytes + 1, 'a') + "</description>"))
          == "f:1: skipped: " + too_long_reason() + '\n');
    CHECK(read(std::string(kMaxFeedBytes + 1, ' '))
          == "failed: it is longer than 32 MiB, the limit for one feed\n");
    CHECK(read("<rss>" + std::string(kMaxFeedTags, '<'))
          == "failed: it holds more than 4194304 tags\n");
}
