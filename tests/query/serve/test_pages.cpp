#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "query/language/parse.hpp"
#include "query/search/explain.hpp"
#include "query/serve/page_texts.hpp"
#include "tests/query/serve/asked.hpp"
#include "tests/query/serve/links_of.hpp"

using namespace telusur;

namespace {

const std::string kHarm = "<img src=x onerror=\"harm()\">'\"&";
const std::string kTurned = "\xE2\x80\xAE turned";

std::vector<SmallArticle> articles() {
    return {
        {"a", "Banjir di Serang", "SERANG - Banjir melanda Kota Serang.", "Kabar", "Daerah",
         "2025-08-12"},
        {"b", "Harga beras naik", "Harga beras naik lagi.\nBanjir belum surut.", "Layar", "Ekonomi",
         "2024-03-01"},
        {"x/../y?z#'\"<b>", "Banjir " + kHarm, "Banjir " + kHarm + kTurned, kHarm, kHarm,
         "2025-09-01"},
        {"d", "", "Banjir tanpa judul.", "", "", ""},
    };
}

std::string page(Asked& ask, const std::string& target) {
    const Response response = ask(target);
    CHECK(response.status == 200);
    return response.body;
}

// The address of the first link with this text.
std::string link_to(const std::string& html, const std::string& label) {
    for (const Link& link : links_of(html))
        if (link.label == label) return "/" + link.address;
    return {};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("links of the page lead on from where it is") {
    Asked ask(articles());
    const std::string html = page(ask, "/cari?q=banjir&rubrik=Daerah&hal=1&bahasa=en");
    struct Row {
        const char *label, *address;
    };
    for (const Row& row : {
             Row{"Newest", "/cari?q=banjir&rubrik=Daerah&bahasa=en&urut=terbaru"},
             Row{"Remove filter ", "/cari?q=banjir&bahasa=en"},
             Row{"Kabar", "/cari?q=banjir&rubrik=Daerah&bahasa=en&sumber=Kabar"},
             Row{"2025", "/cari?q=banjir&rubrik=Daerah&bahasa=en&dari=2025&sampai=2025"},
             Row{"August 2025",
                 "/cari?q=banjir&rubrik=Daerah&bahasa=en&dari=2025-08&sampai=2025-08"},
             Row{"Why?", "/cari?q=banjir&rubrik=Daerah&bahasa=en&kenapa=a"},
             Row{"Bahasa Indonesia", "/cari?q=banjir&rubrik=Daerah"},
             Row{"CSV", "/cari.csv?q=banjir&rubrik=Daerah&jumlah=100"},
             Row{"RSS", "/cari.rss?q=banjir&rubrik=Daerah"},
         }) {
        CAPTURE(row.label);
        CHECK(link_to(html, row.label) == row.address);
    }
}

TEST_CASE("every link of the page is answered") {
    Asked ask(articles());
    const std::string html = page(ask, "/cari?q=banjir");
    int links = 0;
    for (const Link& link : links_of(html)) {
        if (link.address.starts_with('#') || link.address == "./#how" || link.address == "./")
            continue;
        if (has(link.address, "%")) continue; // asked() decodes no more than "+"
        CAPTURE(link.address);
        CHECK(ask("/" + link.address).status == 200);
        ++links;
    }
    CHECK(links > 20);
}

TEST_CASE("what articles and queries say is text on every page") {
    Asked ask(articles());
    Request article = request_for("/artikel/");
    article.path += "x/../y?z#'\"<b>";
    for (const std::string& html :
         {page(ask, "/cari?q=banjir"), page(ask, "/cari?q=" + kHarm + "banjir"),
          page(ask, "/cari?q=banjir&sumber=" + kHarm), ask(article).body,
          ask("/artikel/" + kHarm).body, page(ask, "/?q=" + kHarm)}) {
        CHECK_FALSE(has(html, "<img"));
        CHECK_FALSE(has(html, "<b>"));
        CHECK(has(html, "</html>"));
    }
}

TEST_CASE("an article has its text, its facts and a way back") {
    Asked ask(articles());
    const std::string html = page(ask, "/artikel/a?q=banjir&hal=2");
    CHECK(has(html, "<mark>Banjir</mark> melanda Kota Serang."));
    CHECK(has(html, "12 Agustus 2025"));
    CHECK(link_to(html, "Kembali ke hasil") == "/../cari?q=banjir&hal=2");
    CHECK(link_to(html, "Kota Serang") == "/../cari?wilayah=36.73");
    CHECK_FALSE(has(page(ask, "/artikel/a"), "Kembali ke hasil"));
    CHECK(ask("/artikel/tidak-ada").status == 404);
    CHECK(has(ask("/artikel/tidak-ada").body, "Halaman ini tidak ada"));
}

TEST_CASE("reasons are told in the language of the page") {
    Asked ask(articles());
    CHECK(has(page(ask, "/cari?q=banjir&kenapa=a"), "kata yang muncul di awal teks"));
    CHECK(has(page(ask, "/cari?q=banjir&kenapa=a&bahasa=en"), "words that stand early"));
    CHECK_FALSE(has(page(ask, "/cari?q=banjir&urut=terbaru"), "kenapa="));
    CHECK_FALSE(has(page(ask, "/cari?rubrik=Daerah"), "kenapa="));
}

TEST_CASE("a page without a question, and one with nothing found") {
    Asked ask(articles());
    CHECK(has(page(ask, "/cari"), "Tidak ada yang dicari"));
    const std::string none = page(ask, "/cari?q=xyzzy&rubrik=Daerah");
    CHECK(has(none, "Tidak ada berita yang cocok"));
    CHECK(link_to(none, "Hapus semua") == "/cari?q=xyzzy");
    const std::string beyond = page(ask, "/cari?q=banjir&rubrik=Daerah&hal=9");
    CHECK(has(beyond, "Hasilnya tidak sampai halaman ini"));
    CHECK_FALSE(has(beyond, "Tidak ada berita yang cocok"));
    CHECK(link_to(beyond, "Ke hasil pertama") == "/cari?q=banjir&rubrik=Daerah");
}
