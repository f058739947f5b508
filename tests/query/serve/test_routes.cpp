#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "query/serve/limits.hpp"
#include "query/serve/search_parameters.hpp"
#include "tests/fuzz/check_serve.hpp"
#include "tests/query/serve/asked.hpp"

using namespace telusur;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string header(const Response& response, const std::string& name) {
    const auto found = std::ranges::find(response.headers, name, &NameValue::name);
    return found == response.headers.end() ? "" : found->value;
}

std::string ids(const Response& response) {
    std::string list;
    const auto json = nlohmann::json::parse(response.body);
    for (const auto& hit : json.at("hits")) list += hit.at("id").get<std::string>();
    return list;
}

} // namespace

TEST_CASE("searches of the API by their filters") {
    Asked ask(few_articles());
    struct Row {
        const char* target;
        const char* expected; // ids
        const char* why;
    };
    for (const Row& row : {
             Row{"/api/v1/search?q=banjir", "ac", "a word"},
             Row{"/api/v1/search?q=banjir&urut=terbaru", "ca", "the newest first"},
             Row{"/api/v1/search?q=banjir&urut=terlama&jumlah=1&hal=2", "c", "the second page"},
             Row{"/api/v1/search?q=banjir&dari=2025-09", "c", "since a month"},
             Row{"/api/v1/search?q=banjir&sampai=2025-08", "a", "until the end of a month"},
             Row{"/api/v1/search?sumber=Kabar&urut=terbaru", "ca", "filters alone"},
             Row{"/api/v1/search?sumber=Kabar&sumber=Layar&urut=terlama", "bac", "one of both"},
             Row{"/api/v1/search?sumber=Kabar&rubrik=Ekonomi", "", "of both kinds"},
             Row{"/api/v1/search?q=banjir&sumber=", "ac", "an empty filter is none"},
             Row{"/api/v1/search?q=banjir+(&baca=longgar", "ac", "a lenient reading"},
         }) {
        CAPTURE(std::string(row.why));
        const Response response = ask(row.target);
        CHECK(response.status == 200);
        CHECK(response.content_type == "application/json");
        CHECK(response.is_storable);
        CHECK(ids(response) == std::string(row.expected));
    }
}

TEST_CASE("suggestions, for the page and for browsers") {
    Asked ask(few_articles());
    const Response own = ask("/api/v1/suggest?q=banj&jumlah=1");
    CHECK(own.content_type == "application/json");
    CHECK(own.is_storable);
    CHECK(own.body
          == R"({"version":1,"query":"banj","suggestions":[{"text":"banjir","kind":"kata",)"
             R"("articles":2,"query":"banjir"}]})");
    const Response browser = ask("/api/v1/suggest?q=banj&jumlah=1&bentuk=opensearch");
    CHECK(browser.content_type == "application/x-suggestions+json");
    CHECK(browser.body == R"(["banj",["banjir"],["kata, 2 artikel"]])");
    CHECK(ask("/api/v1/suggest").body == R"({"version":1,"query":"","suggestions":[]})");
    CHECK(has(ask("/opensearch.xml").body, "/api/v1/suggest?q={searchTerms}"));
}

TEST_CASE("refusals of the API, in one shape") {
    Asked ask(few_articles());
    struct Row {
        const char* target;
        int status;
        const char* detail;
    };
    for (const Row& row : {
             Row{"/api/v1/search", 400, "no query is given"},
             Row{"/api/v1/search?q=banjir&hla=2", 400, "there is no parameter 'hla'"},
             Row{"/api/v1/search?q=banjir&q=beras", 400, "'q' is given too often"},
             Row{"/api/v1/search?q=banjir&hal=0", 400,
                 "'hal' takes a whole number from 1 to 10000"},
             Row{"/api/v1/search?q=banjir&jumlah=101", 400,
                 "'jumlah' takes a whole number from 1 to 100"},
             Row{"/api/v1/search?q=banjir&jumlah=100&hal=101", 400,
                 "pages reach the first 10000 articles; narrow the query down"},
             Row{"/api/v1/search?q=banjir&urut=acak", 400,
                 "'urut' takes one of relevansi, terbaru, terlama"},
             Row{"/api/v1/search?q=banjir&faset=hari", 400,
                 "'faset' takes some of sumber, rubrik, wilayah, tahun, bulan"},
             Row{"/api/v1/search?q=banjir&dari=kapan", 400, "'dari' does not know 'kapan'"},
             Row{"/api/v1/search?q=banjir&wilayah=Atlantis", 400,
                 "'wilayah' does not know 'Atlantis'"},
             Row{"/api/v1/articles/x", 404, "there is no article 'x'"},
             Row{"/api/v1/similar/x", 404, "there is no article 'x'"},
             Row{"/api/v1/articles/", 404, "there is nothing at this address"},
             Row{"/api/v2/search", 404, "there is nothing at this address"},
         }) {
        CAPTURE(row.target);
        const Response response = ask(row.target);
        CHECK(response.status == row.status);
        CHECK(response.content_type == "application/problem+json");
        CHECK_FALSE(response.is_storable);
        const auto json = nlohmann::json::parse(response.body);
        CHECK(json.at("detail") == row.detail);
        CHECK(json.at("status") == row.status);
    }
    const Response long_query = ask("/api/v1/search?q=" + std::string(kMaxQueryText + 1, 'a'));
    CHECK(long_query.status == 400);
}

TEST_CASE("methods and bodies") {
    Asked ask(few_articles());
    Request request = request_for("/api/v1/search?q=banjir");
    request.method = Method::head;
    CHECK(ask(request).status == 200);
    request.method = Method::other;
    CHECK(ask(request).status == 405);
    CHECK(header(ask(request), "Allow") == "GET, HEAD, OPTIONS");
    request.method = Method::options;
    CHECK(ask(request).status == 204);
    request.has_body = true;
    CHECK(ask(request).status == 413);
}

TEST_CASE("facets, articles and similar ones") {
    Asked ask(few_articles());
    const auto facets = nlohmann::json::parse(ask("/api/v1/facets?q=banjir&faset=sumber").body);
    CHECK(facets.at("total") == 2);
    CHECK(facets.at("facets").at("sumber").at("values").at(0).at("articles") == 2);
    CHECK(facets.at("facets").size() == 1);
    const auto article = nlohmann::json::parse(ask("/api/v1/articles/b").body);
    CHECK(article.at("title") == "Harga beras naik");
    CHECK(ask("/api/v1/similar/a").status == 200);
}

TEST_CASE("the page never fails, and says what it left out") {
    Asked ask(few_articles());
    struct Row {
        std::string target;
        const char* part;
    };
    for (const Row& row : {
             Row{"/", "role=\"search\""},
             Row{"/cari?q=banjir", "<mark>Banjir</mark>"},
             Row{"/cari", "tidak ada kata yang dicari"},
             Row{"/cari?bahasa=en", "no query is given"},
             Row{"/cari?q=banjir&dari=kapan", "&apos;dari&apos; tidak mengenal &apos;kapan&apos;"},
             Row{"/cari?q=banjir&dari=kapan&bahasa=en",
                 "&apos;dari&apos; does not know &apos;kapan&apos;"},
             Row{"/cari?q=banjir)", "kolom 7, &apos;)&apos;: kurung ini tidak menutup apa pun"},
             Row{"/cari?q=banjir)&bahasa=en", "column 7, &apos;)&apos;: this bracket closes"},
             Row{"/cari?q=-banjir", "operator dan tandanya"},
             Row{"/cari?q=\"", "pencarian ini tidak memuat kata"},
             Row{"/cari?q=banjir&hal=0", "2"},
             Row{"/cari?q=(((", "role=\"search\""},
             Row{"/cari?q=" + std::string(10'000, 'a'), "lebih panjang dari 4096 bita"},
             Row{"/cari?q=banjir&utm_source=x", "<mark>"},
         }) {
        CAPTURE(row.target.substr(0, 100));
        const Response response = ask(row.target);
        CHECK(response.status == 200);
        CHECK(has(response.body, row.part));
    }
}

TEST_CASE(
    "errors of people's pages are in the language that is asked for, with the box as it was") {
    Asked ask(few_articles());
    Request moved = request_for("/cari?q=banjir&bahasa=en");
    moved.method = Method::other;
    Request crowded = request_for("/cari?q=banjir");
    crowded.parameters.resize(kMaxParameters + 1, {"q", "banjir"});
    Request endless = request_for("/cari?q=banjir");
    endless.target = "/cari?q=" + std::string(kMaxTargetBytes, 'a');
    Request cut = request_for("/cari");
    cut.target = "/cari%00.html?q=a";
    struct Row {
        Request request;
        int status;
        std::string part;
    };
    for (const Row& row : {
             Row{request_for("/tidak/ada"), 404, "tidak ada apa-apa di alamat ini"},
             Row{request_for("/tidak/ada?bahasa=en"), 404, "there is nothing at this address"},
             Row{request_for("/tidak/ada"), 404, "href=\"/tidak%2Fada?bahasa=en\""},
             Row{request_for("/artikel/x"), 404, "tidak ada berita &apos;x&apos;"},
             Row{request_for("/artikel/x?bahasa=en"), 404, "there is no article &apos;x&apos;"},
             Row{request_for("/artikel/x?q=banjir&sumber=Kabar"), 404, "value=\"banjir\""},
             Row{request_for("/artikel/x?q=banjir&sumber=Kabar"), 404, "value=\"Kabar\""},
             Row{request_for("/aset/x.css?bahasa=en"), 404, "there is no such file"},
             Row{moved, 405, "only GET and HEAD are answered"},
             Row{crowded, 400, "ada lebih dari 64 parameter"},
             Row{endless, 414, "alamat paling panjang 16384 bita"},
             Row{cut, 400, "alamat tidak boleh memuat bita nol"},
         }) {
        CAPTURE(row.request.path);
        const Response response = ask(row.request);
        CHECK(response.status == row.status);
        CHECK(has(response.body, row.part));
    }
}

TEST_CASE("nothing of articles or queries becomes markup") {
    Asked ask(few_articles());
    const Response hits = ask("/cari?q=banjir");
    CHECK_FALSE(has(hits.body, "<script>alert"));
    CHECK(has(hits.body, "&lt;script&gt;alert"));
    const Response query = ask("/cari?q=\"><script>alert(2)</script>");
    CHECK_FALSE(has(query.body, "<script>alert"));
    const Response feed = ask("/cari.rss?q=banjir");
    CHECK_FALSE(has(feed.body, "<script>"));
    CHECK(ask("/<script>").status == 404);
    CHECK_FALSE(has(ask("/<script>").body, "<script>"));
}

TEST_CASE("feeds, tables and the description for browsers") {
    Asked ask(few_articles());
    const std::string feed = ask("/cari.rss?q=banjir&urut=terbaru").body;
    CHECK(has(feed, "<opensearch:totalResults>2</opensearch:totalResults>"));
    CHECK(has(feed, "<opensearch:startIndex>1</opensearch:startIndex>"));
    CHECK(has(feed, "<link>https://cari.example/cari?q=banjir&amp;urut=terbaru</link>"));
    CHECK(has(feed, "<pubDate>Tue, 12 Aug 2025 00:00:00 +0700</pubDate>"));
    CHECK(ask("/cari.csv?q=beras").body.starts_with("rank,id,title,source,"));
    CHECK(has(ask("/opensearch.xml").body,
              "template=\"https://cari.example/cari?q={searchTerms}&amp;hal={startPage?}\""));
}

TEST_CASE("health and readiness") {
    Asked ask(few_articles());
    CHECK(ask("/healthz").body == "ok\n");
    CHECK(ask("/readyz").status == 200);
    ask.is_ready = false;
    CHECK(ask("/healthz").status == 200);
    CHECK(ask("/readyz").status == 503);
    CHECK(has(ask("/metrics").body, "telusur_index_articles 3\n"));
}

TEST_CASE("an article is replaced while it is asked for") {
    Asked ask(few_articles());
    for (int i = 0; i < 8; ++i) {
        ask.index().add({{"a", "Banjir", "Kabar " + std::to_string(i), "Kabar"}});
        ask.index().add({{"b", "Banjir", "Kabar " + std::to_string(i), "Kabar"}});
        for (const char* target : {"/cari?q=banjir", "/api/v1/facets?q=banjir",
                                   "/api/v1/articles/a", "/api/v1/similar/b"})
            CHECK(ask(target).status == 200);
    }
}

TEST_CASE("the fuzzer's corpus") {
    Asked ask(few_articles());
    const std::string folder = std::string(SOURCE_DIR) + "/tests/fuzz/serve";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        check_request(ask, std::string{std::istreambuf_iterator<char>(file), {}});
    }
}
