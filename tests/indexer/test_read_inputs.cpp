#include "indexer/read/read_inputs.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"
#include "tests/indexer/compressed.hpp"
#include "tests/indexer/printed.hpp"
#include "tests/indexer/web_archive.hpp"

using namespace telusur;

namespace {

constexpr std::string_view kJson = "{\"title\":\"Banjir\"}\n";

struct Result {
    std::string text;
    InputCounts counts;
};

Result read(const TemporaryFolder& folder, const std::vector<std::string>& inputs,
            const ReadOptions& options = {}) {
    PrintingSink printing;
    const InputCounts counts = read_inputs(inputs, options, printing.sink());
    return {folder.without_path(printing.text), counts};
}

// A WARC file with one feed of one item.
std::string warc(std::string_view title) {
    return warc_response(
        "https://a.example/rss",
        http_response("Content-Type: application/rss+xml\r\n",
                      "<rss><item><title>" + std::string(title) + "</title></item></rss>"));
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
         "title=Caf\xC3\xA9 baru di Lebak body=Air naik lagi di sana.\n"
         "DIR/f: note: articles that are not UTF-8 and were read as Windows-1252: 1\n"},
        {"a table", "judul;isi\nBanjir;Air naik.\n", "title=Banjir body=Air naik.\n"},
        {"a table in UTF-16", std::string("\xFF\xFEj\0u\0d\0u\0l\0\t\0i\0s\0i\0\n\0B\0\t\0A\0", 28),
         "title=B body=A\n"},
        {"text in UTF-16", std::string("\xFE\xFF\0B\0\n\0A", 8), "title=B body=A\n"},
        {"a feed", "<?xml version='1.0'?>\n<rss><item><title>Banjir</title></item></rss>",
         "title=Banjir\n"},
        {"a web archive", "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 0\r\n\r\n",
         "DIR/f: note: records that hold no page: 1 (1 request)\n"},
        {"XML of another kind", "<?xml version=\"1.0\"?><buku/>",
         "DIR/f: skipped: it is XML of a kind that is not read\n"},
        {"nothing", "", "DIR/f: skipped: it is empty\n"},
        {"only blank lines", "\n \n\t\n", "DIR/f: skipped: it is empty\n"},
        {"a JSON array", "[{\"title\":\"Banjir\"}]", "title=Banjir\n"},
        {"text that begins with a bracket", "[Foto] Banjir\nAir naik.\n",
         "title=[Foto] Banjir body=Air naik.\n"},
        {"random bytes", noise(100000),
         "DIR/f: skipped: it is neither text nor any other format that is read\n"},
        {"random bytes that begin like text", "Banjir\n" + noise(100000),
         "DIR/f: skipped: it is neither text nor any other format that is read\n"},
        {"a zero byte", std::string("Banjir\nAir\0naik", 15),
         "DIR/f: skipped: it is neither text nor any other format that is read\n"},
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
          == "DIR/d: skipped: the folder holds no files with the endings " + all_endings()
                 + " (compressed or not)\n");
    CHECK(result.counts.files_failed == 1);
}

TEST_CASE("read_inputs: a text longer than an article may be") {
    const TemporaryFolder folder;
    const std::string path = folder.write("f", std::string(kMaxArticleBytes + 1, 'a'));
    CHECK(read(folder, {path}).text == "DIR/f:1: skipped: " + too_long_reason() + '\n');
    const std::string many = folder.write("g", "Judul\n" + std::string(kMaxArticleBytes, 'a'));
    CHECK(read(folder, {many}).text == "DIR/g:1: skipped: " + too_long_reason() + '\n');
    const std::string some = folder.write(
        "h", "Satu\nIsi.\n---\nJudul\n" + std::string(kMaxArticleBytes, 'a') + "\n\fTiga\n");
    CHECK(read(folder, {some}).text
          == "title=Satu body=Isi.\nDIR/h:4: skipped: " + too_long_reason() + "\ntitle=Tiga\n");
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
            read_inputs({inputs.begin() + static_cast<long>(first), inputs.end()}, {}, full),
            "the disk is full", Error);
        CHECK(articles == 1);
        CHECK(complaints == 0);
    }
}

TEST_CASE("read_inputs: bad links in a folder do not lose its other files") {
    const TemporaryFolder folder;
    folder.write("d/a.txt", "Satu\n");
    folder.write("d/z.txt", "Dua\n");
    std::filesystem::create_symlink("loop.txt", folder / "d/loop.txt");
    std::filesystem::create_symlink("nowhere", folder / "d/none.txt");
    std::filesystem::create_symlink("z.txt", folder / "d/same.txt");
    std::filesystem::create_directories(folder / "d/folder.txt");
    const Result result = read(folder, {folder / "d"});
    CHECK(result.text
          == "title=Satu\n"
             "DIR/d/loop.txt: skipped: Too many levels of symbolic links\n"
             "DIR/d/none.txt: skipped: No such file or directory\n"
             "title=Dua\n"
             "title=Dua\n");
    CHECK(result.counts.files_read == 3);
    CHECK(result.counts.files_failed == 2);
}

TEST_CASE("read_inputs: many short lines before the place where a file is cut off are read") {
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 20'000; ++i)
        lines += "{\"title\":\"" + std::to_string(i * 7919 % 20'011) + "\"}\n";
    std::string bytes = compressed(archive_write_add_filter_gzip, lines);
    bytes.resize(bytes.size() / 2);
    const Result result = read(folder, {folder.write("f", bytes)});
    CHECK(result.text.starts_with("title=0\ntitle=7919\n"));
    CHECK(std::ranges::count(result.text, '\n') > 1000);
}

TEST_CASE("read_inputs: lines are counted from the file's first, blank or not") {
    const TemporaryFolder folder;
    CHECK(read(folder, {folder.write("f", "\n\n{\"x\":1}\n")}).text
          == "DIR/f:3: skipped: it has neither a title nor a body\n");
    CHECK(read(folder, {folder.write("f", "\n \nA | B | lusa - Isi.\n")}).text
          == "DIR/f:3: note: its date 'lusa' is not understood and left out\n"
             "body=Isi. source=A section=B\n");
}

TEST_CASE("read_inputs: a line that is too long, first or among others") {
    const TemporaryFolder folder;
    const std::string long_line = "{\"title\":\"" + std::string(kMaxArticleBytes, 'a') + "\"}\n";
    const std::string good = std::string(kJson);
    CHECK(read(folder, {folder.write("f", long_line + good)}).text
          == "DIR/f:1: skipped: " + too_long_reason() + "\ntitle=Banjir\n");
    CHECK(read(folder, {folder.write("f", good + long_line + good)}).text
          == "title=Banjir\nDIR/f:2: skipped: " + too_long_reason() + "\ntitle=Banjir\n");
}

TEST_CASE("read_inputs: a format that is given") {
    const TemporaryFolder folder;
    const std::string path = folder.write("f", "{\"title\":\"Banjir\"}\n");
    CHECK(read(folder, {path}, {.format = find_format("text")}).text
          == "title={\"title\":\"Banjir\"}\n");
    CHECK(read(folder, {folder.write("g", "kepala\nBanjir\n")},
               {.format = find_format("csv"), .mappings = {"title=kepala"}})
              .text
          == "title=Banjir\n");
    CHECK(read(folder, {folder.write("h", "a,b\nBanjir,c\n")}, {.format = find_format("csv")}).text
          == "DIR/h: skipped: none of its columns has a name that is known; name one with --map "
             "title=COLUMN; the columns are: a, b\n");
    for (const FormatSpec& format : formats()) {
        CAPTURE(format.name);
        CHECK(read(folder, {folder.write("e", "")}, {.format = &format}).text
              == "DIR/e: skipped: it is empty\n");
    }
}

TEST_CASE("read_inputs: a file that is named as JSON or a table and is none is no plain text") {
    const TemporaryFolder folder;
    CHECK(read(folder, {folder.write("a.json", "[1, 2")}).text
          == "DIR/a.json:1: skipped: it is no JSON object but number\n"
             "DIR/a.json:1: skipped: it is no JSON object but number\n"
             "DIR/a.json: skipped: line 1: it is no valid JSON: the array is not closed; what "
             "follows is not read\n");
    CHECK(read(folder, {folder.write("b.jsonl", "Banjir\n" + std::string(kJson))}).text
          == "DIR/b.jsonl:1: skipped: it is no valid JSON: column 1: syntax error while parsing "
             "value - invalid literal\ntitle=Banjir\n");
    CHECK(read(folder, {folder.write("c.csv", "a,b\nc,d\n")}).text
          == "DIR/c.csv: skipped: none of its columns has a name that is known; name one with "
             "--map title=COLUMN; the columns are: a, b\n");
    CHECK(read(folder, {folder.write("d.json", "judul,isi\nBanjir,Air.\n")}).text
          == "title=Banjir body=Air.\n");
}

TEST_CASE("read_inputs: a feed that is saved as a page is no page of an article") {
    const TemporaryFolder folder;
    const std::string path =
        folder.write("f.html", "<rss><item><title>Banjir</title></item></rss>");
    CHECK(
        read(folder, {path}).text
        == "DIR/f.html: skipped: it is a feed, a list of articles, saved as a page; --format feed "
           "reads the summaries in it\n");
    CHECK(read(folder, {path}, {.format = find_format("feed")}).text == "title=Banjir\n");
}

TEST_CASE("read_inputs: mapped keys that no input has are told") {
    const TemporaryFolder folder;
    const std::string path = folder.write("f", kJson);
    CHECK(read(folder, {path}, {.mappings = {"body=naskahnya", "title=title"}}).text
          == "title=Banjir\n--map body=naskahnya: note: no input has such a column or key\n");
    CHECK_THROWS_AS(read(folder, {path}, {.mappings = {"warna=x"}}), UsageError);
    CHECK_THROWS_AS(read(folder, {path}, {.mappings = {"title"}}), UsageError);
}

TEST_CASE("read_inputs: archives and what is in them") {
    const TemporaryFolder folder;
    const std::string path = folder.write(
        "a.zip", zip({{"b/satu.txt", "Satu\nIsi.\n"},
                      {"gambar.jpg", "\xFF\xD8"},
                      {"rusak.json", "{"},
                      {"tiga.jsonl.gz", compressed(archive_write_add_filter_gzip, kJson)}}));
    const Result result = read(folder, {path});
    CHECK(result.text
          == "title=Satu body=Isi.\n"
             "DIR/a.zip:rusak.json:1: skipped: it is no valid JSON: column 2: syntax error while "
             "parsing object key - unexpected end of input; expected string literal\n"
             "title=Banjir\n"
             "DIR/a.zip: note: files with other endings, which are not read: 1; name them to read "
             "them\n");
    CHECK(result.counts.files_read == 3);
    CHECK(read(folder, {folder.write("b.tar", tar({{"a.jpg", "x"}}))}).counts.files_failed == 1);
}

TEST_CASE("read_inputs: how much was read of all there is") {
    const TemporaryFolder folder;
    std::uint64_t last = 0, all = 0;
    const ReadOptions options{.progress = [&](std::uint64_t done, std::uint64_t total) {
        CHECK(done >= last);
        last = done;
        all = total;
    }};
    read(folder, {folder.write("a", kJson), folder.write("b", "Satu\n")}, options);
    CHECK(last == kJson.size() + 5);
    CHECK(all == last);
}

TEST_CASE("read_inputs: of a web archive collection the WARC files, and nothing else") {
    const Members members{{"indexes/index.cdx.gz", gzipped("x")},
                          {"archive/a.warc.gz", gzipped(warc("Satu"))},
                          {"archive/b.warc", warc("Dua")},
                          {"archive/c.txt", warc("Tiga")},
                          {"archive/d.warc", gzipped(warc("Empat"))},
                          {"pages/pages.jsonl", "{\"title\":\"Halaman\"}\n"},
                          {"datapackage.json", "{}"}};
    const TemporaryFolder folder;
    for (const std::string name : {"a.wacz", "tanpa-nama"})
        CHECK(read(folder, {folder.write(name, zip(members))}).text
              == "title=Satu\ntitle=Dua\ntitle=Empat\n");
    CHECK(
        read(folder, {folder.write("b.wacz", zip({{"datapackage.json", "{}"}}))}).text
        == "DIR/b.wacz: skipped: it is a WACZ file without a WARC file in its folder 'archive'\n");
}

TEST_CASE("read_inputs: a damaged web archive collection") {
    const TemporaryFolder folder;
    const std::string whole = gzipped(warc("Satu"));
    const std::string path =
        folder.write("a.wacz", zip({{"archive/a.warc.gz", whole.substr(0, whole.size() - 10)},
                                    {"archive/b.warc", warc("Dua")}}));
    const std::string text = read(folder, {path}).text;
    CHECK(text.find("DIR/a.wacz:archive/a.warc.gz: skipped: truncated gzip input after byte")
          != std::string::npos);
    CHECK(text.ends_with("title=Dua\n"));
    const std::string two = warc("Dua") + noise(3000) + warc("Tiga");
    const std::string cut =
        read(folder, {folder.write("b.wacz", zip({{"archive/b.warc", two}}).substr(0, 2000))}).text;
    CHECK(cut.starts_with("title=Dua\n"));
    CHECK(cut.find("skipped: ") != std::string::npos);
}
