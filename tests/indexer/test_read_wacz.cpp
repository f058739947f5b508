#include "indexer/read/read_wacz.hpp"

#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/printed.hpp"
#include "tests/indexer/web_archive.hpp"

using namespace telusur;

namespace {

using Members = std::vector<std::pair<std::string, std::string>>; // name, bytes

std::string zipped(const Members& members, bool is_stored) {
    std::string out(std::size_t{1} << 20, '\0');
    std::size_t used = 0;
    archive* zip = archive_write_new();
    archive_write_set_bytes_in_last_block(zip, 1);
    archive_write_set_format_zip(zip);
    is_stored ? archive_write_zip_set_compression_store(zip)
              : archive_write_zip_set_compression_deflate(zip);
    archive_write_open_memory(zip, out.data(), out.size(), &used);
    for (const auto& [name, bytes] : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
        archive_write_header(zip, entry);
        archive_write_data(zip, bytes.data(), bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    out.resize(used);
    return out;
}

std::string read(const std::string& bytes) {
    PrintingSink sink;
    try {
        read_wacz(blocks_of_bytes(bytes, 4096), "f", sink.sink());
    } catch (const Error& error) {
        sink.text += std::string("failed: ") + error.what() + '\n';
    }
    return sink.text;
}

// A WARC file with one feed of one item.
std::string warc(std::string_view title) {
    return warc_response(
        "https://a.example/rss",
        http_response("Content-Type: application/rss+xml\r\n",
                      "<rss><item><title>" + std::string(title) + "</title></item></rss>"));
}

} // namespace

TEST_CASE("read_wacz: the WARC files in it, and nothing else") {
    const Members members{{"indexes/index.cdx.gz", gzipped("x")},
                          {"archive/a.warc.gz", gzipped(warc("Satu"))},
                          {"archive/b.warc", warc("Dua")},
                          {"archive/c.txt", warc("Tiga")},
                          {"archive/d.warc", gzipped(warc("Empat"))},
                          {"pages/pages.jsonl", "{\"title\":\"Halaman\"}\n"},
                          {"datapackage.json", "{}"}};
    for (const bool is_stored : {true, false}) {
        const std::string bytes = zipped(members, is_stored);
        CHECK(is_wacz(bytes));
        CHECK(read(bytes) == "title=Satu\ntitle=Dua\ntitle=Empat\n");
    }
}

TEST_CASE("read_wacz: damage") {
    const std::string whole = gzipped(warc("Satu"));
    const Members members{{"archive/a.warc.gz", whole.substr(0, whole.size() - 10)},
                          {"archive/b.warc", warc("Dua")}};
    const std::string bytes = zipped(members, true);
    const std::string text = read(bytes);
    CHECK(text.find("f:archive/a.warc.gz: skipped: truncated gzip input after byte") != text.npos);
    CHECK(text.ends_with("title=Dua\n"));
    const std::string cut =
        read(zipped({{"archive/b.warc", warc("Dua") + warc("Tiga")}}, true).substr(0, 400));
    CHECK(cut.starts_with("title=Dua\n"));
    CHECK(cut.find("f:archive/b.warc: skipped: ") != cut.npos);
    CHECK(read(zipped({{"datapackage.json", "{}"}}, true))
          == "failed: it is a WACZ file without a WARC file in its folder 'archive'\n");
}

TEST_CASE("is_wacz: other zip files, and none") {
    CHECK_FALSE(is_wacz(zipped({{"berita.txt", "x"}}, true)));
    for (const std::string_view bytes : {"", "PK\x03\x04", "WARC/1.0"}) CHECK_FALSE(is_wacz(bytes));
}
