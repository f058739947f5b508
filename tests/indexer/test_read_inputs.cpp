#include "indexer/read/read_inputs.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include <archive.h>
#include <archive_entry.h>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

constexpr std::string_view kJson = "{\"title\":\"Banjir\"}\n";

struct Result {
    std::string text;
    InputCounts counts;
};

Result read(const TemporaryFolder& folder, const std::vector<std::string>& inputs) {
    PrintingSink printing;
    const InputCounts counts = read_inputs(inputs, printing.sink());
    return {folder.without_path(printing.text), counts};
}

std::string compressed(int (*add_filter)(archive*), std::string_view bytes) {
    std::string out(bytes.size() + 65536, '\0');
    std::size_t used = 0;
    archive* handle = archive_write_new();
    archive_write_set_bytes_in_last_block(handle, 1);
    add_filter(handle);
    archive_write_set_format_raw(handle);
    archive_write_open_memory(handle, out.data(), out.size(), &used);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(handle, entry);
    archive_write_data(handle, bytes.data(), bytes.size());
    archive_entry_free(entry);
    archive_write_close(handle);
    archive_write_free(handle);
    out.resize(used);
    return out;
}

// Bytes of which no two neighbouring parts are alike, so that they do not compress.
std::string noise(std::size_t length) {
    std::string bytes;
    std::uint32_t state = 1;
    while (bytes.size() < length) {
        state = state * 1664525u + 1013904223u;
        bytes += static_cast<char>(state >> 24);
    }
    return bytes;
}

} // namespace

TEST_CASE("read_inputs: the format is found by content") {
    struct Row {
        std::string_view why;
        std::string bytes;
        std::string_view printed;
    };
    const Row rows[] = {
        {"JSON Lines", std::string(kJson), "title=Banjir\n"},
        {"after blank lines and a byte order mark", "\xEF\xBB\xBF\n \n" + std::string(kJson),
         "title=Banjir\n"},
        {"plain text", "Banjir\nAir naik.\n", "title=Banjir body=Air naik.\n"},
        {"text in an old encoding", "Caf\xE9 baru di Lebak\nAir naik lagi di sana.\n",
         "DIR/f:1: note: bytes that are not UTF-8, which were replaced: 1\n"
         "title=Caf\xEF\xBF\xBD baru di Lebak body=Air naik lagi di sana.\n"},
        {"nothing", "", "DIR/f: skipped: it is empty\n"},
        {"only blank lines", "\n \n\t\n", "DIR/f: skipped: it is empty\n"},
        {"a JSON array", "[{\"title\":\"Banjir\"}]",
         "DIR/f: skipped: it is a JSON array; write one object a line (jq -c '.[]')\n"},
        {"random bytes", noise(100000), "DIR/f: skipped: it is neither text nor JSON\n"},
        {"random bytes that begin like text", "Banjir\n" + noise(100000),
         "DIR/f: skipped: it is neither text nor JSON\n"},
        {"a zero byte", std::string("Banjir\nAir\0naik", 15),
         "DIR/f: skipped: it is neither text nor JSON\n"},
        {"gzip", compressed(archive_write_add_filter_gzip, kJson), "title=Banjir\n"},
        {"bzip2", compressed(archive_write_add_filter_bzip2, kJson), "title=Banjir\n"},
        {"xz", compressed(archive_write_add_filter_xz, kJson), "title=Banjir\n"},
        {"zstd", compressed(archive_write_add_filter_zstd, kJson), "title=Banjir\n"},
        {"gzip of plain text", compressed(archive_write_add_filter_gzip, "Banjir\nAir."),
         "title=Banjir body=Air.\n"},
        {"gzip that is cut off", compressed(archive_write_add_filter_gzip, kJson).substr(0, 15),
         "DIR/f: skipped: truncated gzip input\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        CHECK(read(folder, {folder.write("f", row.bytes)}).text == row.printed);
    }
}

TEST_CASE("read_inputs: the whole lines of a file that is cut off are read") {
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 4; ++i) {
        std::string title;
        for (const char c : noise(300'000)) title += static_cast<char>('a' + (c & 15));
        lines += "{\"id\":\"" + std::to_string(i) + "\",\"title\":\"" + title + "\"}\n";
    }
    std::string bytes = compressed(archive_write_add_filter_gzip, lines);
    bytes.resize(bytes.size() * 3 / 4);
    const Result result = read(folder, {folder.write("f", bytes)});
    CHECK(result.text.starts_with("id=0 title="));
    CHECK(result.text.find("\nDIR/f: skipped: truncated gzip input after line 2; the lines before "
                           "it were read\n")
          != std::string::npos);
    CHECK(result.counts.files_failed == 1);
}

TEST_CASE("read_inputs: files that cannot be read do not stop the others") {
    const TemporaryFolder folder;
    const std::string good = folder.write("good", kJson);
    const Result result = read(folder, {folder / "none", good, folder / "none/below"});
    CHECK(result.text
          == "DIR/none: skipped: No such file or directory\n"
             "title=Banjir\n"
             "DIR/none/below: skipped: No such file or directory\n");
    CHECK(result.counts.files_read == 1);
    CHECK(result.counts.files_failed == 2);
}

TEST_CASE("read_inputs: a folder's articles in the order of their names") {
    const TemporaryFolder folder;
    folder.write("d/b.txt", "Dua\nIsi.\n");
    folder.write("d/a.jsonl", "{\"title\":\"Satu\"}\n");
    folder.write("d/c/d.ndjson.gz", compressed(archive_write_add_filter_gzip, kJson));
    folder.write("d/e.json", "{\"title\":\"Empat\"}\n");
    folder.write("d/picture.jpg", "\xFF\xD8");
    CHECK(read(folder, {folder / "d"}).text
          == "DIR/d: note: files with other endings, which are not read: 1; name them to read "
             "them\ntitle=Satu\ntitle=Dua body=Isi.\ntitle=Banjir\ntitle=Empat\n");
}

TEST_CASE("read_inputs: a folder without articles") {
    const TemporaryFolder folder;
    folder.write("d/picture.jpg", "\xFF\xD8");
    const Result result = read(folder, {folder / "d"});
    CHECK(result.text
          == "DIR/d: skipped: the folder holds no files named *.txt, *.jsonl, *.ndjson, *.json, "
             "*.html "
             "or *.htm (compressed or not)\n");
    CHECK(result.counts.files_failed == 1);
}

TEST_CASE("read_inputs: a text longer than an article may be") {
    const TemporaryFolder folder;
    const std::string path = folder.write("f", std::string(kMaxArticleBytes + 1, 'a'));
    CHECK(read(folder, {path}).text == "DIR/f:1: skipped: " + too_long_reason() + '\n');
    const std::string many = folder.write("g", "Judul\n" + std::string(kMaxArticleBytes, 'a'));
    CHECK(read(folder, {many}).text == "DIR/g: skipped: " + too_long_reason() + '\n');
}

TEST_CASE("read_inputs: a failure of the sink is no fault of the input") {
    const TemporaryFolder folder;
    const std::vector<std::string> inputs{
        folder.write("a.jsonl", "{\"title\":\"satu\"}\n{\"title\":\"dua\"}\n"),
        folder.write("b.txt", "Tiga\nIsi.\n")};
    for (std::size_t first = 0; first < inputs.size(); ++first) {
        CAPTURE(inputs[first]);
        int articles = 0, complaints = 0;
        const ReadSink full{[&](Article&&) {
                                ++articles;
                                throw Error("the disk is full");
                            },
                            [&](const Complaint&) { ++complaints; }};
        CHECK_THROWS_WITH_AS(
            read_inputs({inputs.begin() + static_cast<long>(first), inputs.end()}, full),
            "the disk is full", Error);
        CHECK(articles == 1);
        CHECK(complaints == 0);
    }
}
