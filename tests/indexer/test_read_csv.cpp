#include "indexer/read/read_csv.hpp"

#include <utility>

#include <doctest/doctest.h>

#include "indexer/program/error.hpp"
#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

std::string read(std::string_view bytes, char delimiter = kAnyDelimiter,
                 const std::vector<std::string>& mappings = {}) {
    bool is_given = false;
    Source source("F", [&] { return std::exchange(is_given, true) ? std::string_view() : bytes; });
    PrintingSink printing;
    KeyMap keys(mappings);
    try {
        read_csv(source, delimiter, keys, printing.sink());
    } catch (const Error& error) {
        printing.text += "Error: " + std::string(error.what()) + '\n';
    }
    return printing.text;
}

} // namespace

TEST_CASE("read_csv: a table with a header") {
    struct Row {
        std::string_view why, bytes, printed;
    };
    const Row rows[] = {
        {"commas", "title,body\na,b\n", "title=a body=b\n"},
        {"semicolons", "judul;tanggal\na;12 Agustus 2025\n", "title=a date=2025-08-12\n"},
        {"tabs", "judul\tisi\na\tb, c\n", "title=a body=b, c\n"},
        {"bars", "judul|isi\na|b\n", "title=a body=b\n"},
        {"a delimiter that a first line states", "sep=;\njudul;isi\na;b\n", "title=a body=b\n"},
        {"a byte order mark", "\xEF\xBB\xBFjudul,isi\na,b\n", "title=a body=b\n"},
        {"and quotes", "\xEF\xBB\xBF\"judul\",\"isi\"\n\"a\",\"b\"\n", "title=a body=b\n"},
        {"paragraphs in quotes", "judul,isi\na,\"b\n\nc \"\"d\"\"\"\n",
         "title=a body=b//c \"d\"\n"},
        {"columns that are not known are told", "judul,warna,isi,bentuk\na,b,c,d\n",
         "F: note: columns that are not read: warna, bentuk\ntitle=a body=c\n"},
        {"two columns for a field", "isi,ringkasan,judul\n,b,a\nc,b,a\n",
         "title=a body=b\ntitle=a body=c\n"},
        {"more cells than the header", "judul,isi\na,b,c\nd,e\n",
         "F:2: skipped: it has 3 cells and the header 2; a cell with the delimiter in it must "
         "stand "
         "in quotes\ntitle=d body=e\n"},
        {"empty ones do not count", "judul,isi\na,b,,\n", "title=a body=b\n"},
        {"fewer cells", "judul,isi\na\n",
         "title=a\nF: note: records with fewer cells than the header: 1; what is missing was taken "
         "as empty\n"},
        {"a record without text", "judul,isi,tanggal\n,,2025-08-12\na,b,\n",
         "F:2: skipped: it has neither a title nor a body\ntitle=a body=b\n"},
        {"Windows-1252",
         "judul,isi\nCaf\xE9,\x93"
         "b\x94\n",
         "title=Caf\xC3\xA9 body=\xE2\x80\x9C"
         "b\xE2\x80\x9D\n"
         "F: note: cells that are not UTF-8 and were read as Windows-1252: 2\n"},
        {"a quote that is not closed", "judul,isi\n\"a,b\nc,d\n",
         "F:2: skipped: a quote that opens in this record is not closed\ntitle=c body=d\n"},
        {"only a header", "judul,isi\n", ""},
        {"nothing that is known", "a,b\nc,d\n",
         "Error: none of its columns has a name that is known; name one with --map title=COLUMN; "
         "the columns are: a, b\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(read(row.bytes) == row.printed);
    }
}

TEST_CASE("read_csv: what the user says wins over what is found") {
    CHECK(read("a;b\nx;y\n", kAnyDelimiter, {"title=b"})
          == "F: note: columns that are not read: a\ntitle=y\n");
    CHECK(read("judul,x;isi\na;b\n", ';')
          == "F: note: columns that are not read: judul,x\nbody=b\n");
}

TEST_CASE("read_csv: when a file is taken for a table") {
    const KeyMap keys;
    for (const std::string_view table : {"judul,isi\n", "id;title;x\n", "Tanggal\tJudul\n"})
        CHECK(may_begin_csv(table, keys));
    for (const std::string_view text : {"Judul\nIsi, tanggal 12 Agustus\n", "Banjir, longsor\n", "",
                                        "Outlet | Rubrik | 1 Mei 2025 - Isi.\n"})
        CHECK_FALSE(may_begin_csv(text, keys));
    CHECK(may_begin_csv("kop,naskahnya\n", KeyMap({"title=kop", "body=naskahnya"})));
}
