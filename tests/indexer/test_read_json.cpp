#include "indexer/read/read_json.hpp"

#include <utility>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

std::string read(std::string_view bytes, const std::vector<std::string>& mappings = {}) {
    bool is_given = false;
    Source source("F", [&] { return std::exchange(is_given, true) ? std::string_view() : bytes; });
    PrintingSink printing;
    KeyMap keys(mappings);
    try {
        read_json(source, keys, printing.sink());
    } catch (const Error& error) {
        printing.text += "Error: " + std::string(error.what()) + '\n';
    }
    return printing.text;
}

} // namespace

TEST_CASE("read_json: an object a line") {
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
        {"a number is no article", "[1]", "F:1: skipped: it is no JSON object but number\n"},
        {"cut off", R"({"title":"T)",
         "F:1: skipped: it is no valid JSON: column 12: syntax error while parsing value - invalid "
         "string: missing closing quote\n"},
        {"a number that no computer holds", R"({"title":"T","n":1e999})",
         "F:1: skipped: a number in it is too large: '1e999'\n"},
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

TEST_CASE("read_json: a bad line loses only itself") {
    CHECK(read("{\"title\":\"satu\"}\n\n{\"title\n{\"title\":\"empat\"}\n")
          == "title=satu\n"
             "F:3: skipped: it is no valid JSON: column 8: syntax error while parsing object key - "
             "invalid string: missing closing quote\n"
             "title=empat\n");
    const std::string long_line = "{\"title\":\"" + std::string(kMaxArticleBytes, 'a') + "\"}\n";
    CHECK(read("{\"title\":\"satu\"}\n" + long_line + "{\"title\":\"tiga\"}")
          == "title=satu\nF:2: skipped: " + too_long_reason() + "\ntitle=tiga\n");
}

TEST_CASE("read_json: nesting without end is survived") {
    for (const std::string_view before : {"{\"title\":", "{\"title\":\"T\",\"x\":"}) {
        const std::string line =
            std::string(before) + std::string(2000, '[') + std::string(2000, ']') + '}';
        CHECK(read(line).size() < 100);
    }
}

TEST_CASE("read_json: a million lists in each other are no crash") {
    const std::string lists = std::string(1'000'000, '[') + std::string(1'000'000, ']');
    CHECK(read("{\"title\":" + lists + "}")
          == "F:1: skipped: its field 'title' is no text but array\n");
    CHECK(read("{\"title\":\"T\",\"x\":" + lists + "}") == "title=T\n");
    CHECK(read(std::string(1'000'000, '['))
          == "Error: line 1: it is no valid JSON: it ends within a value that begins in line 1; "
             "what follows is not read\n");
}

TEST_CASE("read_json: the column where a line breaks") {
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

TEST_CASE("read_json: arrays, objects over lines, and objects one behind the other") {
    struct Row {
        std::string_view why, bytes, printed;
    };
    const Row rows[] = {
        {"an array", "[{\"title\":\"a\"},{\"title\":\"b\"}]", "title=a\ntitle=b\n"},
        {"over lines", "[\n{\"title\":\"a\"},\n{\"title\":1.5}\n]\n",
         "title=a\nF:3: skipped: its field 'title' is no text but number\n"},
        {"an object over lines", "{\n  \"title\": \"a\",\n  \"isi\": \"b\"\n}\n",
         "title=a body=b\n"},
        {"several", "{\n\"title\":\"a\"\n}\n{\n\"title\":\"b\"}\n", "title=a\ntitle=b\n"},
        {"with commas between", "{\n\"title\":\"a\"},\n{\"title\":\"b\"}", "title=a\ntitle=b\n"},
        {"brackets in strings", "[{\"title\":\"]}\\\"[\"},{\"title\":\"b\"}]",
         "title=]}\"[\ntitle=b\n"},
        {"a bad element loses only itself", "[{\"title\":tru},{\"title\":\"b\"}]",
         "F:1: skipped: it is no valid JSON: column 13: syntax error while parsing value - invalid "
         "literal\ntitle=b\n"},
        {"elements that are no objects", "[{\"title\":\"a\"},\"b\",[],null]",
         "title=a\nF:1: skipped: it is no JSON object but string\n"
         "F:1: skipped: it is no JSON object but array\n"
         "F:1: skipped: it is no JSON object but null\n"},
        {"no elements", "[]", "Error: its array is empty\n"},
        {"no comma", "[{\"title\":\"a\"} {\"title\":\"b\"}]",
         "title=a\nError: line 1: it is no valid JSON: between two elements of an array a comma is "
         "missing; what follows is not read\n"},
        {"a comma too many", "[{\"title\":\"a\"},]",
         "title=a\nError: line 1: it is no valid JSON: a value is missing; what follows is not "
         "read\n"},
        {"cut off between elements", "[{\"title\":\"a\"},\n",
         "title=a\nError: line 2: it is no valid JSON: the array is not closed; what follows is "
         "not "
         "read\n"},
        {"cut off in one", "[{\"title\":\"a\"},\n{\"title\":\"b",
         "title=a\nError: line 2: it is no valid JSON: it ends within a string of the value that "
         "begins in line 2; what follows is not read\n"},
        {"articles within an object", "{\"status\":\"ok\",\"data\":[{\"title\":\"a\"},{\"x\":1}]}",
         "title=a\nF:1: data[1]: skipped: it has neither a title nor a body\n"},
        {"a first line that is broken among lines", "{\"title\":\n{\"title\":\"b\"}\n",
         "F:1: skipped: it is no valid JSON: column 10: syntax error while parsing value - "
         "unexpected end of input; expected '[', '{', or a literal\ntitle=b\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(read(row.bytes) == row.printed);
    }
}

TEST_CASE("read_json: names in use, and mapped keys") {
    struct Row {
        std::string_view why, line;
        std::vector<std::string> mappings;
        std::string_view printed;
    };
    const Row rows[] = {
        {"other names",
         R"({"Headline":"T","isi_berita":"B","Publish Date":"2025-08-12","kanal":"S"})",
         {},
         "title=T body=B date=2025-08-12 section=S\n"},
        {"the surer name wins",
         R"({"summary":"pendek","content":"panjang"})",
         {},
         "body=panjang\n"},
        {"unless it is empty", R"({"content":"","summary":"pendek"})", {}, "body=pendek\n"},
        {"a guess that is no text is not taken",
         R"({"title":"T","content":{"a":1},"media":[{"u":1}]})",
         {},
         "title=T\n"},
        {"an object with a name",
         R"({"title":"T","source":{"id":1,"name":"Kabar"}})",
         {},
         "title=T source=Kabar\n"},
        {"a date of a database",
         R"({"title":"T","date":{"$date":"2025-08-12T01:02:03Z"}})",
         {},
         "title=T date=2025-08-12\n"},
        {"a mapped key", R"({"kop":"T","title":"lain"})", {"title=kop"}, "title=T\n"},
        {"by the Indonesian name of the field", R"({"kop":"T"})", {"judul=kop"}, "title=T\n"},
        {"within an object",
         R"({"title":"T","meta":{"kapan":{"tgl":"2025-08-12"}}})",
         {"date=meta.kapan.tgl"},
         "title=T date=2025-08-12\n"},
        {"none", R"({"id":"1","title":"T"})", {"id="}, "title=T\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(read(row.line, row.mappings) == row.printed);
    }
}
