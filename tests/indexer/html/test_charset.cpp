#include "indexer/read/html/charset.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace telusur;

TEST_CASE("decode_page: who tells the encoding") {
    struct Row {
        std::string_view why, bytes, declared, text;
    };
    const Row rows[] = {
        {"nothing", "", "", ""},
        {"ASCII", "Banjir", "", "Banjir"},
        {"a byte order mark is taken off",
         "\xEF\xBB\xBF"
         "Banjir",
         "", "Banjir"},
        {"UTF-16, least byte first",
         std::string_view("\xFF\xFE"
                          "B\0a\0",
                          6),
         "", "Ba"},
        {"UTF-16, greatest byte first", std::string_view("\xFE\xFF\0B\0a", 6), "", "Ba"},
        {"a mark is believed before the header",
         "\xEF\xBB\xBF"
         "caf\xC3\xA9",
         "iso-8859-2", "caf\xC3\xA9"},
        {"valid UTF-8 is UTF-8, whatever the header says", "caf\xC3\xA9", "iso-8859-1",
         "caf\xC3\xA9"},
        {"valid UTF-8 is UTF-8, whatever the page says", "<meta charset=iso-8859-1>caf\xC3\xA9", "",
         "<meta charset=iso-8859-1>caf\xC3\xA9"},
        {"the header is believed before the page", "<meta charset=koi8-r>\xE9", "iso-8859-2",
         "<meta charset=koi8-r>\xC3\xA9"},
        {"the page's own word", "<meta charset=\"koi8-r\">\xC1", "",
         "<meta charset=\"koi8-r\">\xD0\xB0"},
        {"as http-equiv", "<meta content='text/html; charset=KOI8-R'>\xC1", "",
         "<meta content='text/html; charset=KOI8-R'>\xD0\xB0"},
        {"nobody's word: Windows-1252", "\x93ya\x94", "", "\xE2\x80\x9Cya\xE2\x80\x9D"},
        {"Latin-1 means Windows-1252", "\x93ya\x94", "iso-8859-1", "\xE2\x80\x9Cya\xE2\x80\x9D"},
        {"a wrong word for UTF-8", "<meta charset=utf-8>\x93ya\x94", "",
         "<meta charset=utf-8>\xE2\x80\x9Cya\xE2\x80\x9D"},
        {"an unknown word", "\x93ya\x94", "x-no-such", "\xE2\x80\x9Cya\xE2\x80\x9D"},
        {"UTF-8 with a broken byte stays for clean()", "caf\xC3\xA9 \xC3\xA9 \x93", "",
         "caf\xC3\xA9 \xC3\xA9 \x93"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(decode_page(row.bytes, row.declared) == row.text);
    }
}
