#include "indexer/read/read_inputs.hpp"

#include <doctest/doctest.h>

#include "indexer/read/finish_article.hpp"
#include "tests/indexer/compressed.hpp"
#include "tests/indexer/reading.hpp"
#include "tests/indexer/temporary_folder.hpp"

using namespace telusur;

namespace {

// What is read from `inputs` (names in the folder), and "read/failed" files in the last line.
std::string printed(const TemporaryFolder& folder, const std::vector<std::string>& inputs) {
    std::vector<std::string> paths;
    for (const std::string& input : inputs) paths.push_back(folder.path(input));
    Collected collected(false);
    const InputCounts counts = read_inputs(paths, collected.sink());
    return folder.without_path(collected.text()) + std::to_string(counts.files_read) + '/'
           + std::to_string(counts.files_failed);
}

} // namespace

TEST_CASE("read_inputs: one file, its format found by content") {
    struct Row {
        std::string_view why;
        std::string content, text;
    };
    const std::string json = "{\"title\":\"Satu\"}\n{\"judul\":\"Dua\"}\n";
    const std::string both = "article title=Satu\narticle title=Dua\n1/0";
    const Row rows[] = {
        {"JSON Lines", json, both},
        {"text", "Satu\n---\nDua\n", both},
        {"JSON Lines in gzip", compressed(json), both},
        {"text in zstd", compressed("Satu\n---\nDua\n", Compression::zstd), both},
        {"blank lines before", "\n \r\n\t\n" + json, both},
        {"a byte order mark", "\xEF\xBB\xBF" + json, both},
        {"white space before the first brace", "  " + json, both},
        {"a form feed before text", "\fSatu\n\fDua\n", both},
        {"the number of a line counts blank lines before", "\n\n{\"x\":1}\n{\"title\":\"T\"}",
         "lost TMP/file:3: it has neither a title nor a body\narticle title=T\n1/0"},
        {"so in text", "\n\nW | D | lusa - Isi.",
         "note TMP/file:3: its date 'lusa' is not understood and left out\n"
         "article body=Isi. source=W section=D\n1/0"},
        {"empty", "", "lost TMP/file: it is empty\n0/1"},
        {"only blank lines", "\n \n\f\n", "lost TMP/file: it is empty\n0/1"},
        {"gzip of nothing", compressed(""), "lost TMP/file: it is empty\n0/1"},
        {"a zero byte", std::string("Satu\0\n", 6),
         "lost TMP/file: it is neither text nor JSON\n0/1"},
        {"a zero byte later", std::string("Satu\nIsi\0\n", 10),
         "lost TMP/file: it is neither text nor JSON\n0/1"},
        {"hardly UTF-8", "\xFF\xFE\xFD\xFC a\n", "lost TMP/file: it is neither text nor JSON\n0/1"},
        {"text in UTF-16", std::string("\xFF\xFES\0a\0t\0u\0\n\0", 12),
         "lost TMP/file: it is neither text nor JSON\n0/1"},
        {"a JSON array", "[{\"title\":\"Satu\"}]",
         "lost TMP/file: it is a JSON array; write one object a line (jq -c '.[]')\n0/1"},
        {"cut off gzip", compressed("Satu\n").substr(0, 14),
         "lost TMP/file: truncated gzip input\n0/1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const TemporaryFolder folder;
        folder.write("file", row.content);
        CHECK(printed(folder, {"file"}) == row.text);
    }
}

TEST_CASE("read_inputs: lines before damage are in, and it is told where it begins") {
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 20'000; ++i)
        lines += "{\"title\":\"" + std::to_string(i * 7919 % 20'011) + "\"}\n";
    const std::string whole = compressed(lines);
    folder.write("file", whole.substr(0, whole.size() / 2));
    const std::string text = printed(folder, {"file"});
    CHECK(text.starts_with("article title=0\narticle title=7919\n"));
    const std::string why = text.substr(text.find("lost "));
    CHECK(why.starts_with("lost TMP/file: truncated gzip input after line "));
    CHECK(why.ends_with("; the lines before it were read\n0/1"));
}

TEST_CASE("read_inputs: a line and a text that are too long") {
    const TemporaryFolder folder;
    const std::string a_lot(kMaxArticleBytes, 'a');
    folder.write("line.jsonl",
                 "{\"title\":\"1\"}\n{\"title\":\"" + a_lot + "\"}\n{\"title\":\"3\"}\n");
    CHECK(printed(folder, {"line.jsonl"})
          == "article title=1\n"
             "lost TMP/line.jsonl:2: it is longer than 16 MiB, the limit for one article\n"
             "article title=3\n1/0");
    folder.write("first.jsonl", "{\"title\":\"" + a_lot + "\"}\n{\"title\":\"2\"}\n");
    CHECK(printed(folder, {"first.jsonl"})
          == "lost TMP/first.jsonl:1: it is longer than 16 MiB, the limit for one article\n"
             "article title=2\n1/0");
    folder.write("text.txt", "Judul\n" + a_lot + "\n");
    CHECK(printed(folder, {"text.txt"})
          == "lost TMP/text.txt: it is longer than 16 MiB, the limit for one article\n0/1");
}

TEST_CASE("read_inputs: several inputs in the order in which they are named") {
    const TemporaryFolder folder;
    folder.write("b.txt", "B\n");
    folder.write("a.txt", "A\n");
    CHECK(printed(folder, {"b.txt", "missing", "a.txt", "b.txt/below", "b.txt"})
          == "article title=B\n"
             "lost TMP/missing: No such file or directory\n"
             "article title=A\n"
             "lost TMP/b.txt/below: Not a directory\n"
             "article title=B\n3/2");
    CHECK(printed(folder, {}) == "0/0");
}

TEST_CASE("read_inputs: a folder's files in the order of their names, with subfolders") {
    const TemporaryFolder folder;
    folder.write("f/b.txt", "B\n");
    folder.write("f/a/z.jsonl", "{\"title\":\"Z\"}");
    folder.write("f/c.ndjson.gz", compressed("{\"title\":\"C\"}"));
    folder.write("f/d.json", "{\"title\":\"D\"}");
    folder.write("f/e.txt.xz", compressed("E\n", Compression::xz));
    folder.write("f/notes.md", "no article");
    folder.write("f/picture.gz", "no article");
    folder.write("f/TXT", "no article");
    CHECK(printed(folder, {"f"})
          == "note TMP/f: 3 of its files have other endings and are not read; name them to read "
             "them\n"
             "article title=Z\narticle title=B\narticle title=C\narticle title=D\n"
             "article title=E\n5/0");
    CHECK(printed(folder, {"f/"}).ends_with("\n5/0"));
}

TEST_CASE("read_inputs: folders without articles") {
    const TemporaryFolder folder;
    const std::string why = ": the folder holds no files named *.txt, *.jsonl, *.ndjson or *.json "
                            "(compressed or not)\n0/1";
    std::filesystem::create_directories(folder.path("empty/empty"));
    folder.write("other/notes.md", "no article");
    CHECK(printed(folder, {"empty"}) == "lost TMP/empty" + why);
    CHECK(printed(folder, {"other"}) == "lost TMP/other" + why);
}

TEST_CASE("read_inputs: a file of a folder that cannot be read does not lose the others") {
    const TemporaryFolder folder;
    folder.write("f/a.txt", "A\n");
    folder.write("f/z.txt", "Z\n");
    folder.write("f/empty.txt", "");
    std::filesystem::create_symlink("loop.txt", folder.path("f/loop.txt"));
    std::filesystem::create_symlink("nowhere.txt", folder.path("f/missing.txt"));
    std::filesystem::create_symlink("a.txt", folder.path("f/same.txt"));
    std::filesystem::create_directories(folder.path("f/folder.txt"));
    CHECK(printed(folder, {"f"})
          == "article title=A\n"
             "lost TMP/f/empty.txt: it is empty\n"
             "lost TMP/f/loop.txt: Too many levels of symbolic links\n"
             "lost TMP/f/missing.txt: No such file or directory\n"
             "article title=A\n"
             "article title=Z\n3/3");
}
