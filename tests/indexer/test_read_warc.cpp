#include "indexer/read/read_warc.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/printed.hpp"
#include "tests/indexer/web_archive.hpp"

using namespace telusur;

namespace {

constexpr std::string_view kHtml = "Content-Type: text/html\r\n";
constexpr std::string_view kUrl = "https://a.example/1";

// A page that is an article, and what it gives.
std::string page(std::string_view title = "Pompa") {
    return "<!DOCTYPE html><title>" + std::string(title)
           + "</title><meta property='article:published_time' content='2025-08-12'><h1>"
           + std::string(title)
           + "</h1><p>Dua pompa dipasang di hulu saluran agar sawah di hilir tidak terendam lagi "
             "pada musim hujan yang akan datang, kata kepala desa.</p>";
}
constexpr std::string_view kArticle =
    "title=Pompa body=Dua pompa dipasang di hulu saluran agar sawah di hilir tidak terendam lagi "
    "pada musim hujan yang akan datang, kata kepala desa. date=2025-08-12 source=a.example "
    "url=https://a.example/1\n";

std::string read(const std::string& bytes) {
    PrintingSink sink;
    try {
        read_warc(blocks_of_bytes(bytes, 1000), "f", sink.sink());
    } catch (const Error& error) {
        sink.text += std::string("failed: ") + error.what() + '\n';
    }
    return sink.text;
}

std::string read_response(std::string_view headers, std::string_view body,
                          std::string_view status = "200 OK") {
    return read(warc_response(kUrl, http_response(headers, body, status)));
}

std::string passed_over(std::string_view what) {
    return "f: note: records that hold no page: 1 (1 " + std::string(what) + ")\n";
}

} // namespace

TEST_CASE("read_warc: responses") {
    const std::string article(kArticle);
    const std::string other = passed_over("of another type than HTML and feeds");
    struct Row {
        std::string_view why, headers;
        std::string body, printed;
    };
    const Row rows[] = {
        {"a page", kHtml, page(), article},
        {"gzip", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzipped(page()), article},
        {"XHTML", "Content-Type: application/xhtml+xml; charset=utf-8\r\n", page(), article},
        {"a page without a type", "", page(), article},
        {"bytes that are a page", "Content-Type: application/octet-stream\r\n", page(), article},
        {"bytes that are none", "Content-Type: application/octet-stream\r\n", "x", other},
        {"a picture", "Content-Type: image/png\r\n", page(), other},
        {"a text", "Content-Type: text/plain\r\n", page(), other},
        {"the header's charset", "Content-Type: text/html; charset=windows-1251\r\n",
         page("\xCF\xEE"), "title=\xD0\x9F\xD0\xBE" + article.substr(11)},
        {"a feed", "Content-Type: application/rss+xml\r\n",
         "<rss><item><title>Banjir</title></item></rss>", "title=Banjir\n"},
        {"a feed that is called a page", kHtml, "<rss><item><title>Banjir</title></item></rss>",
         "title=Banjir\n"},
        {"other XML", "Content-Type: text/xml\r\n", "<note/>", other},
        {"no article", kHtml, "<html><p>Beranda</p>",
         "f:https://a.example/1: skipped: it is no article: it holds no running text\n"},
        {"damaged gzip", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", "\x1F\x8B",
         "f:https://a.example/1: note: its gzip coding is damaged or cut off; what is there was "
         "read\nf:https://a.example/1: skipped: it is no article: it holds no running text\n"},
        {"an unknown coding", "Content-Type: text/html\r\nContent-Encoding: x\r\n", "y",
         "f:https://a.example/1: skipped: its coding 'x' is none that is read\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(read_response(row.headers, row.body) == row.printed);
    }
    CHECK(read_response(kHtml, page(), "404 Not Found")
          == passed_over("response with another status than 200"));
}

TEST_CASE("read_warc: other records are counted once a file") {
    std::string bytes = warc_record("warcinfo", "", "software: x");
    for (const char* type : {"request", "request", "metadata", "revisit", "conversion", "other"})
        bytes += warc_record(type, "", "x");
    CHECK(
        read(bytes)
        == "f: note: records that hold no page: 7 (1 warcinfo, 2 request, 1 metadata, 1 revisit, 1 "
           "conversion, 1 of unknown kinds)\n");
}

TEST_CASE("read_warc: resources, and records without an address") {
    const std::string fields = "Content-Type: text/html; charset=utf-8\r\n";
    const std::string address = "WARC-Target-URI: https://a.example/1\r\n";
    CHECK(read(warc_record("resource", address + fields, page())) == kArticle);
    CHECK(read("\r\n\r\n" + warc_record("resource", fields, "<html>"))
          == "f:byte 4: skipped: it is no article: it holds no running text\n");
    CHECK(read("https://a.example/1 10.0.0.1 20250812000000 text/html "
               + std::to_string(page().size()) + '\n' + page() + '\n')
          == kArticle);
}

TEST_CASE("read_warc: what is cut off") {
    const std::string note = "f:https://a.example/1: note: ";
    const std::string http = http_response(kHtml, page());
    CHECK(read(warc_record("response",
                           "WARC-Target-URI: https://a.example/1\r\nWARC-Truncated: length\r\n",
                           http))
          == note + "the crawler cut it off (length); what is there was read\n"
                 + std::string(kArticle));
    const std::string whole = warc_response(kUrl, http);
    CHECK(read(whole.substr(0, whole.size() - 8))
          == note + "the archive ends within it; what is there was read\n" + std::string(kArticle));
    CHECK(read(whole + "abc")
          == std::string(kArticle) + "f:byte " + std::to_string(whole.size())
                 + ": skipped: bytes that belong to no record, which were passed over: 3\n");
}

TEST_CASE("read_warc: no records, and records that are too long") {
    CHECK(read("") == "failed: it holds no records of a web archive\n");
    const std::string padding(kMaxRecordBytes, ' ');
    CHECK(read_response(kHtml, padding)
          == "f:https://a.example/1: skipped: its record is longer than 32 MiB, the limit for one "
             "record\n");
    CHECK(read_response("Content-Type: video/mp4\r\n", padding)
          == passed_over("of another type than HTML and feeds"));
    CHECK(
        read_response(kHtml, std::string(kMaxRecordBytes - 1000, ' '))
        == "f:https://a.example/1: skipped: it is longer than 16 MiB, the limit for one article\n");
}
