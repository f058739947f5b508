#include "indexer/read/read_html.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/indexer/html/read_one.hpp"

using namespace telusur;

namespace {

// Running text enough for an article; each sentence is invented.
const std::string kText =
    "<p>Warga Desa Sukamaju membersihkan saluran air sejak pagi agar sawah di hilir tidak lagi "
    "terendam ketika hujan turun.</p><p>Kepala desa mengatakan pekerjaan itu akan selesai dalam "
    "dua pekan, dan setiap rukun tetangga mendapat giliran menjaga pintu air.</p><p>Petani "
    "berharap panen berikutnya lebih baik karena air dapat dibagi dengan adil ke semua petak di "
    "sepanjang saluran.</p><p>Pemerintah kecamatan menjanjikan dua pompa untuk musim hujan yang "
    "akan datang, sambil menunggu perbaikan tanggul.</p>";

std::string page(const std::string& head, const std::string& body) {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
}

} // namespace

TEST_CASE("is_html: by what a file begins with") {
    struct Row {
        std::string_view why, bytes;
        bool is_page;
    };
    const Row rows[] = {
        {"nothing", "", false},
        {"text", "Pasar buka", false},
        {"a document type", "<!DOCTYPE html>", true},
        {"an older document type", "<!doctype HTML PUBLIC \"-//W3C\">", true},
        {"the root element", "\n <HTML lang=id>", true},
        {"behind a comment", "<!-- saved from --> <html>", true},
        {"XHTML", "<?xml version=\"1.0\"?>\n<!DOCTYPE html>", true},
        {"a piece of a page", "<div class=x>", true},
        {"a mark before it", "\xEF\xBB\xBF<html>", true},
        {"UTF-16", std::string_view("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), true},
        {"a feed", "<?xml version=\"1.0\"?><rss version=\"2.0\">", false},
        {"a sitemap", "<urlset>", false},
        {"an unclosed comment", "<!-- ", false},
        {"a lone bracket", "<", false},
        {"an arrow", "<- sini", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(is_html(row.bytes) == row.is_page);
        if (row.is_page && row.bytes.front() != '\n') CHECK(may_begin_html(row.bytes));
    }
}

TEST_CASE("read_html: the title") {
    struct Row {
        std::string_view why, head, heading, title;
    };
    const Row rows[] = {
        {"JSON-LD before all",
         R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Satu"}</script>
            <meta property="og:title" content="Dua"><title>Tiga</title>)",
         "Empat", "Satu"},
        {"OpenGraph before <title>", "<meta property='og:title' content='Dua'><title>Tiga</title>",
         "Dua", "Dua"},
        {"without the site's name",
         "<meta property='og:site_name' content='Kabar Kota'><title>Tiga | Kabar Kota</title>",
         "Tiga", "Tiga"},
        {"without a site that only the heading tells",
         "<title>Saluran air dibersihkan - Portal Kita</title>", "Saluran air dibersihkan",
         "Saluran air dibersihkan"},
        {"without a site before it, the heading in two lines",
         "<title>Portal Kita | Saluran air dibersihkan</title>", "Saluran air <br>dibersihkan",
         "Saluran air dibersihkan"},
        {"a dash that is part of the title stays", "<title>Persita - Persib imbang</title>",
         "Persita - Persib imbang", "Persita - Persib imbang"},
        {"the heading, when nothing else is there", "", "Empat", "Empat"},
        {"escaped twice", "<meta property='og:title' content='&amp;quot;Dua&amp;quot;'>", "\"Dua\"",
         "\"Dua\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const std::string html =
            page(std::string(row.head), "<h1>" + std::string(row.heading) + "</h1>" + kText);
        CHECK(field_of(html, Field::title) == row.title);
    }
}

TEST_CASE("read_html: the date") {
    struct Row {
        std::string_view why, head, markup, date;
    };
    const Row rows[] = {
        {"JSON-LD before <meta>",
         R"(<script type="application/ld+json">
            {"@type":"Article","headline":"Saluran air","datePublished":"2025-08-12"}</script>
            <meta property="article:published_time" content="2025-08-13T01:00:00Z">)",
         "", "2025-08-12"},
        {"<meta> before what is shown",
         "<meta property='article:published_time' content='2025-08-13T01:00:00Z'>",
         "<time datetime='2025-08-14'>14 Agustus</time>", "2025-08-13"},
        {"microdata", "", "<span itemprop=datePublished content='2025-08-14T08:00'>kemarin</span>",
         "2025-08-14"},
        {"a line below the title", "", "<div>Serang - Rabu, 13 Agustus 2025 | 14:05 WIB</div>",
         "2025-08-13"},
        {"a class", "", "<span class=post-date>13/08/2025</span>", "2025-08-13"},
        {"the address", "<link rel=canonical href='https://k.example/read/2025/08/12/7/air'>", "",
         "2025-08-12"},
        {"nothing", "", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const std::string html = page(std::string(row.head) + "<title>Saluran air</title>",
                                      "<div>Jumat, 15 Agustus 2025</div><h1>Saluran air</h1>"
                                          + std::string(row.markup) + kText);
        if (row.date.empty() && row.markup.empty()) continue;
        CHECK(field_of(html, Field::date) == row.date);
    }
}

TEST_CASE("read_html: the author") {
    struct Row {
        std::string_view why, head, end, author;
    };
    const Row rows[] = {
        {"a <meta>", "<meta name=author content='Sri Rahayu'>", "", "Sri Rahayu"},
        {"the site is no author",
         "<meta property='og:site_name' content='Kabar Kota'><meta name=author "
         "content='kabarkota'>",
         "<p>Penulis: Sri Rahayu</p>", "Sri Rahayu"},
        {"a link", "", "<a rel=author href=/sri>Sri Rahayu</a>", "Sri Rahayu"},
        {"a class", "", "<span class='post-author'>Sri Rahayu</span>", "Sri Rahayu"},
        {"a credit", "", "<div>Pewarta: Sri Rahayu<br>Editor: Bima Sakti</div>", "Sri Rahayu"},
        {"only an editor", "", "<div>Editor: Bima Sakti</div>", "Bima Sakti"},
        {"a head that names the editor", "<meta name=author content='Bima Sakti'>",
         "<div>Penulis: Sri Rahayu | Editor: Bima Sakti</div>", "Sri Rahayu, Bima Sakti"},
        {"a reporter before an editor", "",
         "<div>Laporan Wartawan Kabar Kota, Sri Rahayu</div><div>Editor: Bima Sakti</div>",
         "Sri Rahayu"},
        {"the site where an author is shown", "<meta property='og:site_name' content='Kabar Kota'>",
         "<span class=author>Kabar Kota</span><div>Editor: Bima Sakti</div>", "Bima Sakti"},
        {"an account", "<meta name=author content=admin>", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const std::string html = page(std::string(row.head) + "<title>Saluran air</title>",
                                      "<h1>Saluran air</h1>" + kText + std::string(row.end));
        CHECK(field_of(html, Field::author) == row.author);
    }
}

TEST_CASE("read_html: source, section and address") {
    const std::string head =
        "<title>Saluran air</title><meta property='og:url' content='https://www.kabar.example/1'>";
    const std::string body = "<h1>Saluran air</h1>" + kText;
    CHECK(field_of(page(head, body), Field::source) == "kabar.example");
    CHECK(field_of(page(head, body), Field::url) == "https://www.kabar.example/1");
    const std::string more =
        "<meta property='og:site_name' content='Kabar'><meta property='article:section' "
        "content=Daerah>";
    CHECK(field_of(page(head + more, body), Field::source) == "Kabar");
    CHECK(field_of(page(head + more, body), Field::section) == "Daerah");
    const PageOrigin origin{"", "https://arsip.example/9"};
    const std::string printed = printed_page(page("<title>Saluran air</title>", body), origin);
    CHECK(printed.find("url: https://arsip.example/9\n") != std::string::npos);
}

TEST_CASE("read_html: the front page is no article's address") {
    const std::string body = "<h1>Saluran air</h1>" + kText;
    for (const std::string_view url :
         {"https://kabar.example", "https://kabar.example/", "/", "7"}) {
        CAPTURE(url);
        const std::string head =
            "<title>Saluran air</title><link rel=canonical href='" + std::string(url) + "'>";
        CHECK(field_of(page(head, body), Field::url) == "");
    }
}

TEST_CASE("read_html: a long text is an article, also when its title stands nowhere") {
    const std::string html = page("<title>Saluran air dibersihkan - Kita</title>",
                                  "<h1>Air</h1>" + kText + kText + kText);
    CHECK(field_of(html, Field::title) == "Saluran air dibersihkan - Kita");
}

TEST_CASE("read_html: pages that hold no article") {
    std::string boxes, list;
    for (int i = 0; i < 6; ++i) {
        const std::string headline =
            "<a href=#>Warga membersihkan saluran air di desa " + std::to_string(i) + "</a>";
        const std::string teaser =
            "<p>Setiap rukun tetangga mendapat giliran menjaga pintu air, kata kepala desa pada "
            "hari pertama kerja bakti.</p>";
        boxes += "<div class=box><h3>" + headline + "</h3>" + teaser + "</div>";
        list += "<h3>" + headline + "</h3>" + teaser;
    }
    struct Row {
        std::string_view why, printed;
        std::string html;
    };
    const Row rows[] = {
        {"nothing", "skipped: it is no article: it holds no running text\n", ""},
        {"links only", "skipped: it is no article: it holds no running text\n",
         page("<title>Kabar</title>", "<a href=1>Daerah</a> <a href=2>Olahraga</a>")},
        {"boxes with headlines", "skipped: it is no article: it is a list of articles\n",
         page("<title>Indeks</title>", "<h1>Indeks</h1>" + boxes)},
        {"headlines and texts in turns", "skipped: it is no article: it is a list of articles\n",
         page("<title>Indeks</title>", "<h1>Indeks</h1><div>" + list + "</div>")},
        {"a notice",
         "skipped: it is no article: it holds too little running text; it is a list of links or a "
         "notice\n",
         page("<title>Maaf</title>",
              "<h1>Maaf</h1><p>Halaman yang Anda cari tidak ada lagi; mungkin "
              "alamatnya berubah atau sudah dihapus.</p>")},
        {"a front page",
         "skipped: it is no article: its title stands nowhere on it; it is a front page or a list "
         "of "
         "articles\n",
         page("<title>Kabar Kota, kabar kita semua</title>", "<h1>Tentang</h1>" + kText)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed_page(row.html) == row.printed);
    }
}
