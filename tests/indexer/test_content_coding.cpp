#include "indexer/read/warc/content_coding.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/web_archive.hpp"

using namespace telusur;

namespace {

// What a body with these headers is, with "!" and its fault behind it.
std::string decoded(std::string_view headers, std::string_view body) {
    const std::string http = http_response(headers, body);
    try {
        const DecodedBody result = decoded_body(parse_http(http), std::size_t{1} << 20);
        return result.bytes + (result.fault.empty() ? "" : " !" + result.fault);
    } catch (const Error& error) {
        return std::string("failed: ") + error.what();
    }
}

} // namespace

TEST_CASE("parse_http: status, type, body") {
    struct Row {
        std::string_view why, block, printed;
    };
    const Row rows[] = {
        {"as it should be",
         "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; Charset=\"UTF-8\"\r\n\r\nx",
         "200 text/html utf-8 x"},
        {"line ends without CR", "HTTP/1.0 404\nContent-Type:text/html\n\nx\n",
         "404 text/html  x\n"},
        {"headers without end", "HTTP/1.0 200\nContent-Type: a/b", "200 a/b  "},
        {"a type twice", "HTTP/1.0 200\nContent-Type: a/b\ncontent-type: c/d\n\n", "200 a/b  "},
        {"no response", "<html>x", "0   <html>x"},
        {"nothing", "", "0   "},
        {"a status that is none", "HTTP/1.1 abc\r\n\r\nx", "0   HTTP/1.1 abc\r\n\r\nx"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const HttpMessage message = parse_http(row.block);
        CHECK(std::to_string(message.status) + ' ' + message.type.name + ' ' + message.type.charset
                  + ' ' + std::string(message.body)
              == row.printed);
    }
}

TEST_CASE("decoded_body: codings") {
    const std::string text = "Air naik di Serang, air surut di Serang.";
    struct Row {
        std::string_view why, coding;
        std::string body;
        std::string_view expected;
    };
    const Row rows[] = {
        {"none", "identity", text, text},
        {"gzip", "gzip", gzipped(text), text},
        {"gzip by its older name", "X-GZIP", gzipped(text), text},
        {"gzip in two members", "gzip", gzipped(text.substr(0, 5)) + gzipped(text.substr(5)), text},
        {"gzip with bytes behind", "gzip", gzipped(text) + "\n", text},
        {"deflate with its header", "deflate", deflated(text, 15), text},
        {"deflate without", "deflate", deflated(text, -15), text},
        {"Brotli", "br", brotli(text), text},
        {"two codings", "gzip, br", brotli(gzipped(text)), text},
        {"not coded, whatever is said", "gzip", "<p>Air", "<p>Air"},
        {"damaged", "gzip", "Air naik", " !its gzip coding is damaged or cut off"},
        {"damaged Brotli", "br", "\xFF\xFF\xFF", " !its br coding is damaged or cut off"},
        {"unknown", "zstd", "x", "failed: its coding 'zstd' is none that is read"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(decoded("Content-Encoding: " + std::string(row.coding) + "\r\n", row.body)
              == row.expected);
    }
}

TEST_CASE("decoded_body: what is cut off is kept up to there") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += std::to_string(i * 7919 % 10'007) + ' ';
    for (const std::string& body : {gzipped(text), brotli(text)}) {
        const std::string coding = body.starts_with("\x1F\x8B") ? "gzip" : "br";
        const std::string result =
            decoded("Content-Encoding: " + coding + "\r\n", body.substr(0, body.size() / 2));
        CHECK(result.starts_with(text.substr(0, 1000)));
        CHECK(result.ends_with(" !its " + coding + " coding is damaged or cut off"));
    }
}

TEST_CASE("decoded_body: a body that would be too long") {
    const std::string zeros(std::size_t{2} << 20, '0');
    const std::string too_long =
        "failed: it is longer than 1 MiB when decompressed, the limit for one article";
    CHECK(decoded("Content-Encoding: gzip\r\n", gzipped(zeros)) == too_long);
    CHECK(decoded("Content-Encoding: br\r\n", brotli(zeros)) == too_long);
    CHECK(decoded("Content-Encoding: gzip, gzip\r\n", gzipped(gzipped(zeros))) == too_long);
    CHECK(decoded("", zeros) == "failed: it is longer than 1 MiB, the limit for one article");
}

TEST_CASE("decoded_body: chunks") {
    struct Row {
        std::string_view why, body, expected;
    };
    const Row rows[] = {
        {"as they should be", "3\r\nAir\r\n5;x=y\r\n naik\r\n0\r\n\r\n", "Air naik"},
        {"line ends without CR", "3\nAir\n0\n\n", "Air"},
        {"in capitals and with zeros", "000A \r\n0123456789\r\n0\r\n", "0123456789"},
        {"the last one is missing", "3\r\nAir\r\n", "Air"},
        {"none, whatever is said", "Air naik", "Air naik"},
        {"cut off", "3\r\nAir\r\n9\r\n naik", "Air naik !its chunks are wrong or cut off"},
        {"a size that is too large", "FFFFFFFFFFFFFFF\r\nAir",
         "Air !its chunks are wrong or cut off"},
        {"a size that is none", "3\r\nAir\r\nxyz", "Airxyz !its chunks are wrong or cut off"},
        {"nothing", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(decoded("Transfer-Encoding: chunked\r\n", row.body) == row.expected);
    }
    const std::string gzip = gzipped("Air naik");
    CHECK(decoded("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                  "5\r\n" + gzip.substr(0, 5) + "\r\n17\r\n" + gzip.substr(5) + "\r\n0\r\n\r\n")
          == "Air naik");
}
