#include "indexer/read/warc/records.hpp"

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/web_archive.hpp"

using namespace telusur;

namespace {

// "type url 'block'" a record, "stray OFFSET+COUNT" for what belongs to none, the fault at last.
std::string printed(NextBlock next_block) {
    std::string text;
    WebRecords records(std::move(next_block), [&](std::uint64_t offset, std::uint64_t count) {
        text += "stray " + std::to_string(offset) + '+' + std::to_string(count) + '\n';
    });
    while (records.next()) {
        const WebRecord& record = records.record();
        text += record.type + ' ' + record.url + " '" + record.block + '\'';
        text += record.is_cut ? " cut" : record.is_too_long ? " too long" : "";
        text += '\n';
    }
    return text + records.fault();
}

std::string printed(const std::string& bytes) {
    std::string small = printed(blocks_of_bytes(bytes, 3));
    CHECK(printed(blocks_of_bytes(bytes, 100'000)) == small);
    return small;
}

} // namespace

TEST_CASE("WebRecords: WARC") {
    const std::string good = warc_record("response", "WARC-Target-URI: http://a/\r\n", "x\r\ny");
    struct Row {
        std::string_view why;
        std::string bytes;
        std::string_view printed;
    };
    const Row rows[] = {
        {"nothing", "", ""},
        {"blank lines", "\r\n\n", ""},
        {"two records", good + good, "response http://a/ 'x\r\ny'\nresponse http://a/ 'x\r\ny'\n"},
        {"no block", warc_record("metadata", "", ""), "metadata  ''\n"},
        {"line ends without CR", "WARC/1.0\nWARC-Type: resource\nContent-Length: 1\n\nx\n\n",
         "resource  'x'\n"},
        {"names in any case, space, a value that goes on",
         "WARC/1.0\r\nwarc-type:RESOURCE \r\nWARC-Target-URI: http://a/\r\n b\r\n"
         "content-length:\t1\r\n\r\nx",
         "resource http://a/ b 'x'\n"},
        {"an address in brackets", warc_record("resource", "WARC-Target-URI: <http://a/>\r\n", ""),
         "resource http://a/ ''\n"},
        {"a field that stands twice",
         warc_record("resource", "WARC-Target-URI: a:1\r\nWARC-Target-URI: a:2\r\n", ""),
         "resource a:1 ''\n"},
        {"no length", "WARC/1.0\r\nWARC-Type: resource\r\n\r\nx\r\n" + good,
         "stray 0+36\nresponse http://a/ 'x\r\ny'\n"},
        {"a length that is none", "WARC/1.0\r\nContent-Length: -1\r\n\r\n" + good,
         "stray 0+32\nresponse http://a/ 'x\r\ny'\n"},
        {"other bytes between records", good + "abc\n\ndef\n" + good,
         "response http://a/ 'x\r\ny'\nstray 88+9\nresponse http://a/ 'x\r\ny'\n"},
        {"cut in a block", good.substr(0, good.size() - 6), "response http://a/ 'x\r' cut\n"},
        {"cut in a header", good.substr(0, 30), "stray 0+30\n"},
        {"a header without end", "WARC/1.0\r\n" + std::string(200'000, 'x'), "stray 0+200010\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(row.bytes) == row.printed);
    }
}

TEST_CASE("WebRecords: ARC") {
    const std::string begin = "filedesc://a.arc 0.0.0.0 20140216050221 text/plain 9\n1 0 Kabar\n\n";
    const std::string page = "http://a/b c 10.0.0.1 20140216050221 text/html 11\nHTTP/1.0 200\n";
    struct Row {
        std::string_view why;
        std::string bytes;
        std::string_view printed;
    };
    const Row rows[] = {
        {"version 1", begin + page,
         "warcinfo filedesc://a.arc '1 0 Kabar'\nresponse http://a/b c 'HTTP/1.0 20'\nstray "
         "125+2\n"},
        {"version 2", "http://a/ 10.0.0.1 20140216050221 text/html 200 abc - 0 a.arc 1\nx\n",
         "resource http://a/ 'x'\n"},
        {"the address of a name", "dns:a 10.0.0.1 20140216050221 text/dns 1\nx\n",
         "metadata dns:a 'x'\n"},
        {"a length that is none",
         begin + "http://a/ 10.0.0.1 20140216050221 text/html -1\n\n"
             + "http://b/ 10.0.0.1 20140216050221 text/html 1\nx",
         "warcinfo filedesc://a.arc '1 0 Kabar'\nstray 64+47\nresource http://b/ 'x'\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(is_web_archive(row.bytes));
        CHECK(printed(row.bytes) == row.printed);
    }
}

TEST_CASE("WebRecords: a record beyond the limit, and damage") {
    const std::string head =
        "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 99999999999\r\n\r\n";
    WebRecords records(blocks_of_bytes(head + std::string(100'000, 'x')), [](auto, auto) {});
    REQUIRE(records.next());
    CHECK(records.record().is_too_long);
    CHECK(records.record().is_cut);
    CHECK(records.record().block.size() == kLongRecordBytes);

    int calls = 0;
    const std::string good = warc_record("resource", "", "xyz");
    const NextBlock damaged = [&]() -> std::string_view {
        if (++calls > 1) throw Error("it is damaged");
        return std::string_view(good).substr(0, good.size() - 5);
    };
    CHECK(printed(damaged) == "resource  'xy' cut\nit is damaged");
}

TEST_CASE("is_web_archive: what is none") {
    CHECK(is_web_archive("\r\nWARC/1.0\r\n"));
    for (const std::string_view bytes :
         {"", "WARC", "<html>", "a b c d e", "http://a/ 1 20140216 text/html x",
          "Banjir: 5 20140216 desa 7"}) {
        CAPTURE(bytes);
        CHECK_FALSE(is_web_archive(bytes));
    }
}
