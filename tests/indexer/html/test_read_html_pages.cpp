// Whole pages, invented, in the manner of the systems that outlets use.
#include <string>

#include <doctest/doctest.h>

#include "tests/indexer/html/read_one.hpp"

using namespace telusur;

namespace {

const std::string kFirst =
    "SERANG - Sebanyak dua belas perahu nelayan kembali melaut pada Senin pagi setelah gelombang "
    "tinggi mereda di perairan utara.";
const std::string kSecond =
    "Ketua kelompok nelayan, Darma, mengatakan hasil tangkapan hari pertama cukup untuk memenuhi "
    "pesanan pasar lelang.";
const std::string kThird =
    "\"Kami berangkat sebelum subuh dan pulang ketika matahari sudah tinggi, semuanya selamat,\" "
    "ujar Darma kepada petugas pelabuhan.";
const std::string kBody = kFirst + '\n' + kSecond + '\n' + kThird;

std::string head(const std::string& more = {}) {
    return "<!DOCTYPE html><html><head><meta charset=utf-8><title>Nelayan kembali melaut - Kabar "
           "Pesisir</title><meta property='og:site_name' content='Kabar Pesisir'>"
           + more + "</head>";
}

std::string p(const std::string& text) {
    return "<p>" + text + "</p>";
}

const std::string kHeading = "<h1 class=judul>Nelayan kembali melaut</h1>";

} // namespace

TEST_CASE("read_html: the body of a page, without what stands around it") {
    const std::string teaser = p("Harga ikan di pasar lelang turun dua kali dalam sepekan, begitu "
                                 "kata para pedagang yang ditemui di tempat itu.");
    struct Row {
        std::string_view why;
        std::string html;
    };
    const Row rows[] = {
        {"plain paragraphs beside a menu",
         head() + "<body><nav><ul><li><a>Daerah</a></ul></nav><article>" + kHeading + p(kFirst)
             + p(kSecond) + p(kThird) + "</article><footer>" + p(kFirst) + "</footer>"},
        {"a blog: related posts and comments in the same box",
         head() + "<body><main>" + kHeading + "<div class=entry-content>" + p(kFirst) + p(kSecond)
             + p(kThird) + "<div class=sharedaddy>Share this: Twitter</div></div>"
             + "<div class=related-posts>" + teaser + teaser + "</div><div id=comments><ol><li>"
             + p(kSecond + kThird) + p(kFirst + kSecond) + p(kThird) + "</li></ol></div></main>"},
        {"lines broken by br, with links to other articles between",
         head() + "<body>" + kHeading + "<div id=isi><b>" + kFirst.substr(0, 6) + "</b>"
             + kFirst.substr(6) + "<br><br>Baca juga: <a href=#>Harga ikan turun</a><br><br>"
             + kSecond + "<br><strong>Baca Juga :</strong> <a>Pasar lelang ramai</a><br>" + kThird
             + "</div>"},
        {"adverts and labels inside the text",
         head() + "<body>" + kHeading + "<div class='detail__body-text'>" + p(kFirst)
             + "<div class=paradetail>ADVERTISEMENT</div>" + p("SCROLL TO CONTINUE WITH CONTENT")
             + p(kSecond) + "<table class=linksisip><tr><td>" + p("<a>Harga ikan turun lagi</a>")
             + "</table>" + p(kThird) + "<p>[Gambas:Video]</p><p>(dar/sri)</p></div>"},
        {"captions, credits and tags",
         head() + "<body><div class=post>" + kHeading
             + "<div class=meta>Senin, 11 Agustus 2025 | 09:10 WIB</div><figure><img><figcaption>"
               "Perahu di dermaga. Foto: Kabar Pesisir</figcaption></figure>"
             + "<p class=wp-caption-text>Perahu bersandar di dermaga lama.</p>" + p(kFirst)
             + p(kSecond) + p(kThird)
             + "<p>Editor: Bima Sakti</p><div class=tags><a>#nelayan</a></div></div>"},
        {"a page builder that calls everything a widget",
         head() + "<body><div class='elementor-widget elementor-widget-heading'>" + kHeading
             + "</div><div class='elementor-widget elementor-widget-theme-post-content'>"
             + p(kFirst) + p(kSecond) + p(kThird)
             + "</div><div class='elementor-widget'><div class=elementor-posts><article><h3><a>"
               "Harga ikan di pasar lelang turun lagi</a></h3>"
             + teaser + "</article></div></div>"},
        {"a wrapper with an unlucky name",
         head() + "<body class='has-sidebar'><div class='content-with-sidebar'>" + kHeading
             + p(kFirst) + p(kSecond) + p(kThird) + "</div>"},
        {"boxes of other articles behind the text, without a name",
         head() + "<body><div>" + kHeading + p(kFirst) + p(kSecond) + p(kThird)
             + "<div><h3><a>Harga ikan di pasar lelang turun lagi</a></h3>" + teaser
             + "</div><div><h3><a>Gelombang tinggi di perairan utara</a></h3>" + teaser
             + "</div></div>"},
        {"more comments than text in the same box",
         head() + "<body><div>" + kHeading + p(kFirst) + p(kSecond) + p(kThird)
             + "<div class=komentar-pembaca>" + p(kThird + kSecond) + p(kSecond + kFirst)
             + p(kFirst + kThird) + "</div></div>"},
        {"text without any paragraph", head() + "<body>" + kHeading + "<div><div>" + kFirst
                                           + "</div><div>" + kSecond + "</div><div>" + kThird
                                           + "</div></div>"},
        {"related headlines between the paragraphs, without a label",
         head() + "<body>" + kHeading + "<div class=txt-article>" + p(kFirst)
             + p("&#8226; <a>Harga ikan di pasar lelang turun lagi</a>") + p(kSecond)
             + "<ul><li><a>Gelombang tinggi di perairan utara</a></ul>" + p(kThird) + "</div>"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const std::string body = field_of(row.html, Field::body);
        // A signature of initials at the end belongs to the text; it is no label.
        CHECK(body.substr(0, kBody.size()) == kBody);
        CHECK(body.size() <= kBody.size() + 10);
        CHECK(field_of(row.html, Field::title) == "Nelayan kembali melaut");
    }
}

TEST_CASE("read_html: a text that only the page's data hold") {
    const std::string declared = R"(<script type="application/ld+json">{"@type":"NewsArticle",
        "headline":"Nelayan kembali melaut","datePublished":"2025-08-11T09:10:00+07:00",
        "articleBody":"<p>)" + kFirst
                                 + "</p><p>" + kSecond + "</p>\"}</script>";
    CHECK(field_of(head(declared) + "<body>" + kHeading, Field::body) == kFirst + '\n' + kSecond);

    std::string quoted = kThird;
    for (std::size_t at = quoted.find('"'); at != std::string::npos; at = quoted.find('"', at + 2))
        quoted.replace(at, 1, "\\\"");
    const std::string data =
        R"(<script id="__NEXT_DATA__" type="application/json">{"props":{"article":{"body":")"
        + p(kFirst) + p(kSecond) + p(quoted) + p(kFirst) + R"("}}}</script>)";
    CHECK(field_of(head(data) + "<body>" + kHeading, Field::body) == kBody + '\n' + kFirst);
}

TEST_CASE("read_html: everything that a page says, printed") {
    const std::string html = head(R"(<meta property="og:title" content="Nelayan kembali melaut">
                <meta property="article:published_time" content="2025-08-11T09:10:00+07:00">
                <meta property="article:section" content="Daerah">
                <link rel="canonical" href="https://pesisir.example/2025/nelayan">)")
                             + "<body>" + kHeading
                             + "<div class=author>Sri Rahayu</div><div class=entry-content>"
                             + p(kFirst) + p(kSecond) + p(kThird) + "</div>";
    CHECK(printed_page(html)
          == "title: Nelayan kembali melaut\nbody: " + kBody
                 + "\ndate: 2025-08-11\nsource: Kabar Pesisir\nsection: Daerah\nauthor: Sri "
                   "Rahayu\nurl: https://pesisir.example/2025/nelayan\n");
}

TEST_CASE("read_html: Windows-1252 without a word about it") {
    std::string html = "<html><title>Nelayan kembali melaut</title>" + kHeading + p(kFirst)
                       + p(kSecond)
                       + p("Kami \x93"
                           "selamat\x94, ujar Darma, yang perahunya paling kecil di "
                           "antara semuanya dan berangkat paling awal pada hari itu.")
                       + p(kThird);
    const std::string body = field_of(html, Field::body);
    CHECK(body.find("Kami \xE2\x80\x9Cselamat\xE2\x80\x9D, ujar") != std::string::npos);
}
