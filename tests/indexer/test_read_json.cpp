#include "indexer/read/read_json.hpp"

#include <doctest/doctest.h>

#include "indexer/read/finish_article.hpp"
#include "tests/indexer/reading.hpp"
#include "tests/indexer/temporary_folder.hpp"

using namespace telusur;

namespace {

std::string printed(std::string_view content) {
    const TemporaryFolder folder;
    ByteSource source(folder.write("file", content));
    LineReader lines(source, kMaxArticleBytes);
    Collected collected(false);
    if (lines.next()) read_json_lines(lines, "f.jsonl", collected.sink());
    return collected.text();
}

} // namespace

TEST_CASE("read_json_lines: fields and their values") {
    struct Row {
        std::string_view why, line, articles;
    };
    const Row rows[] = {
        {"English names",
         R"({"title":"T","body":"B","date":"2025-08-12","source":"S","section":"R","author":"A","url":"U"})",
         "article title=T body=B date=2025-08-12 source=S section=R author=A url=U\n"},
        {"Indonesian names",
         R"({"judul":"T","isi":"B","tanggal":"12 Agustus 2025","sumber":"S","rubrik":"R","penulis":"A","tautan":"U"})",
         "article title=T body=B date=2025-08-12 source=S section=R author=A url=U\n"},
        {"both names: the English one", R"({"judul":"J","title":"T"})", "article title=T\n"},
        {"both names, one empty", R"({"judul":"J","title":""})", "article title=J\n"},
        {"other fields are ignored", R"({"title":"T","tags":{"a":[1]},"Title":"X","x":1.5})",
         "article title=T\n"},
        {"null is nothing", R"({"title":"T","body":null})", "article title=T\n"},
        {"a whole number", R"({"title":2025})", "article title=2025\n"},
        {"a list is joined", R"({"title":"T","author":["A","B",3]})",
         "article title=T author=A, B, 3\n"},
        {"nothing in a list leaves no comma", R"({"title":"T","author":[null,"A","","B",null]})",
         "article title=T author=A, B\n"},
        {"an empty list is nothing", R"({"title":"T","author":[]})", "article title=T\n"},
        {"escapes", R"({"title":"a\u0301\n\"b\""})", "article title=\xC3\xA1\\n\"b\"\n"},
        {"an emoji in two halves", R"({"title":"\ud83d\ude00"})",
         "article title=\xF0\x9F\x98\x80\n"},
        {"white space around", "  {\"title\" : \"T\"} \t", "article title=T\n"},
        {"a byte order mark", "\xEF\xBB\xBF{\"title\":\"T\"}", "article title=T\n"},
        {"bytes that are not UTF-8 do not lose the article", "{\"title\":\"a\xFF z\"}",
         "article title=a\xEF\xBF\xBD z\n"},
        {"a list in a list", R"({"title":"T","author":[["A"]]})",
         "lost f.jsonl:1: its field 'author' is no text but array\n"},
        {"an object", R"({"judul":{"a":1}})",
         "lost f.jsonl:1: its field 'judul' is no text but object\n"},
        {"a fraction", R"({"title":1.5})",
         "lost f.jsonl:1: its field 'title' is no text but number\n"},
        {"a truth value", R"({"body":true})",
         "lost f.jsonl:1: its field 'body' is no text but boolean\n"},
        {"neither title nor body", R"({"id":"a","source":"S"})",
         "lost f.jsonl:1: it has neither a title nor a body\n"},
        {"a list", R"([{"title":"T"}])", "lost f.jsonl:1: it is no JSON object but array\n"},
        {"a string", R"("T")", "lost f.jsonl:1: it is no JSON object but string\n"},
        {"a number", "5", "lost f.jsonl:1: it is no JSON object but number\n"},
        {"a date that is not understood", R"({"title":"T","tanggal":"32 Mei 2025"})",
         "note f.jsonl:1: its date '32 Mei 2025' is not understood and left out\n"
         "article title=T\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(row.line) == row.articles);
    }
}

TEST_CASE("read_json_lines: a broken line is told with its number and column, the others go in") {
    struct Row {
        std::string_view why, line, reason;
    };
    // The reasons after the column are nlohmann's.
    const Row rows[] = {
        {"cut off in a string", R"({"title":"T)", "column 12: "},
        {"cut off behind a value", R"({"title":"T")", "column 13: "},
        {"no JSON", "Banjir di Serang", "column 1: "},
        {"a comma too many", R"({"title":"T",})", "column 14: "},
        {"single quotes", "{'title':'T'}", "column 2: "},
        {"two objects", R"({"title":"T"} {"title":"U"})", "column 15: "},
        {"half a pair", R"({"title":"\ud83d"})", "column 17: "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const std::string content = "{\"title\":\"1\"}\n\n" + std::string(row.line)
                                    + "\n{\"title\":\"4\"}\n{\"title\":\"5\"}";
        const std::string text = printed(content);
        CAPTURE(text);
        CHECK(text.starts_with("article title=1\nlost f.jsonl:3: it is no valid JSON: "
                               + std::string(row.reason)));
        CHECK(text.ends_with("\narticle title=4\narticle title=5\n"));
        CHECK(text.find("last read") == std::string::npos);
        CHECK(text.find("json.exception") == std::string::npos);
    }
}

TEST_CASE("read_json_lines: a line nested a million deep is refused, not a crash") {
    const std::string deep(1'000'000, '[');
    const std::string whole =
        "{\"title\":\"T\",\"author\":" + deep + std::string(1'000'000, ']') + "}";
    CHECK(printed(whole) == "lost f.jsonl:1: its field 'author' is no text but array\n");
    CHECK(printed("{\"title\":\"T\",\"x\":" + deep + std::string(1'000'000, ']') + "}")
          == "article title=T\n");
    CHECK(printed(deep).starts_with("lost f.jsonl:1: it is no valid JSON: column 1000001: "));
}
