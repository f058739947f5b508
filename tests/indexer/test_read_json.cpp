#include "indexer/read/read_json.hpp"

#include <doctest/doctest.h>

#include "indexer/read/finish_article.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

std::string read(std::string_view bytes, std::size_t max_line_bytes = 4096) {
    const TemporaryFolder folder;
    ByteSource source(folder.write("a.jsonl", bytes));
    LineReader lines(source, max_line_bytes);
    PrintingSink printing;
    if (lines.next()) read_json_lines(lines, "F", printing.sink());
    return printing.text;
}

} // namespace

TEST_CASE("read_json_lines: an object a line") {
    struct Row {
        std::string_view why, line, printed;
    };
    const Row rows[] = {
        {"every field by its English name",
         R"({"id":"7","title":"T","body":"B","date":"2025-08-12","source":"O","section":"S","author":"A","url":"u"})",
         "id=7 title=T body=B date=2025-08-12 source=O section=S author=A url=u\n"},
        {"every field by its Indonesian name",
         R"({"id":"7","judul":"T","isi":"B","tanggal":"12 Agustus 2025","sumber":"O","rubrik":"S","penulis":"A","tautan":"u"})",
         "id=7 title=T body=B date=2025-08-12 source=O section=S author=A url=u\n"},
        {"of two names the English one", R"({"judul":"dua","title":"satu"})", "title=satu\n"},
        {"an empty English one gives way", R"({"judul":"dua","title":""})", "title=dua\n"},
        {"unknown fields", R"({"title":"T","tags":{"a":[1]},"n":1.5})", "title=T\n"},
        {"null is as absent", R"({"title":"T","body":null,"date":null})", "title=T\n"},
        {"a number as id", R"({"title":"T","id":12})", "id=12 title=T\n"},
        {"a list of authors", R"({"title":"T","author":["Ani",null,"Budi"]})",
         "title=T author=Ani, Budi\n"},
        {"escapes", R"({"title":"\u00e9 \"x\"","body":"a\nb"})", "title=\xC3\xA9 \"x\" body=a/b\n"},
        {"spaces around the object", "  {\"title\":\"T\"}\t", "title=T\n"},
        {"a title alone", R"({"title":"T"})", "title=T\n"},
        {"a body alone", R"({"body":"B"})", "body=B\n"},
        {"neither", R"({"id":"1","date":"2025-08-12"})",
         "F:1: skipped: it has neither a title nor a body\n"},
        {"only white space", R"({"title":" \n","body":"\t"})",
         "F:1: skipped: it has neither a title nor a body\n"},
        {"a date that is none", R"({"title":"T","date":"kemarin"})",
         "F:1: note: its date 'kemarin' is not understood and left out\ntitle=T\n"},
        {"a text field with an object", R"({"title":{"a":1}})",
         "F:1: skipped: its field 'title' is no text but object\n"},
        {"with a truth value, by its own name", R"({"isi":true})",
         "F:1: skipped: its field 'isi' is no text but boolean\n"},
        {"with a fraction", R"({"title":1.5})",
         "F:1: skipped: its field 'title' is no text but number\n"},
        {"a list in a list", R"({"title":[["a"]]})",
         "F:1: skipped: its field 'title' is no text but array\n"},
        {"a list is no article", "[1]", "F:1: skipped: it is no JSON object but array\n"},
        {"cut off", R"({"title":"T)",
         "F:1: skipped: it is no valid JSON: column 12: syntax error while parsing value - invalid "
         "string: missing closing quote\n"},
        {"two objects in a line", R"({"title":"T"}{"title":"U"})",
         "F:1: skipped: it is no valid JSON: column 14: syntax error while parsing value - "
         "unexpected '{'; expected end of input\n"},
        {"an emoji in two halves", R"({"title":"\ud83d\ude00"})", "title=\xF0\x9F\x98\x80\n"},
        {"a byte order mark", "\xEF\xBB\xBF{\"title\":\"T\"}", "title=T\n"},
        {"an empty list", R"({"title":"T","author":[]})", "title=T\n"},
        {"nothing in a list leaves no comma", R"({"title":"T","author":["","A",null]})",
         "title=T author=A\n"},
        {"bytes that are not UTF-8", "{\"title\":\"T\xFF\"}",
         "F:1: note: bytes that are not UTF-8, which were replaced: 1\ntitle=T\xEF\xBF\xBD\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(read(row.line) == row.printed);
    }
}

TEST_CASE("read_json_lines: a bad line loses only itself") {
    CHECK(read("{\"title\":\"satu\"}\n\n{\"title\n{\"title\":\"empat\"}\n")
          == "title=satu\n"
             "F:3: skipped: it is no valid JSON: column 8: syntax error while parsing object key - "
             "invalid string: missing closing quote\n"
             "title=empat\n");
    const std::string long_line = "{\"title\":\"" + std::string(5000, 'a') + "\"}\n";
    CHECK(read("{\"title\":\"satu\"}\n" + long_line + "{\"title\":\"tiga\"}")
          == "title=satu\nF:2: skipped: " + too_long_reason() + "\ntitle=tiga\n");
}

TEST_CASE("read_json_lines: nesting without end is survived") {
    for (const std::string_view before : {"{\"title\":", "{\"title\":\"T\",\"x\":"}) {
        const std::string line =
            std::string(before) + std::string(2000, '[') + std::string(2000, ']') + '}';
        CHECK(read(line).size() < 100);
    }
}

TEST_CASE("read_json_lines: a million lists in each other are no crash") {
    const std::string lists = std::string(1'000'000, '[') + std::string(1'000'000, ']');
    constexpr std::size_t kMax = 4'000'000;
    CHECK(read("{\"title\":" + lists + "}", kMax)
          == "F:1: skipped: its field 'title' is no text but array\n");
    CHECK(read("{\"title\":\"T\",\"x\":" + lists + "}", kMax) == "title=T\n");
    CHECK(read(std::string(1'000'000, '['), kMax)
              .starts_with("F:1: skipped: it is no valid JSON: column 1000001: "));
}

TEST_CASE("read_json_lines: the column where a line breaks") {
    struct Row {
        std::string_view why, line, column;
    };
    const Row rows[] = {
        {"no JSON", "Banjir di Serang", "column 1: "},
        {"single quotes", "{'title':'T'}", "column 2: "},
        {"a comma too many", R"({"title":"T",})", "column 14: "},
        {"half of a pair", R"({"title":"\ud83d"})", "column 17: "},
        {"the end is missing", R"({"title":"T")", "column 13: "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const std::string text = read(row.line);
        CAPTURE(text);
        CHECK(text.starts_with("F:1: skipped: it is no valid JSON: " + std::string(row.column)));
        CHECK(text.find("last read") == std::string::npos);
        CHECK(text.find("json.exception") == std::string::npos);
    }
}
