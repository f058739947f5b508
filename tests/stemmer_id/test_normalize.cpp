#include "stemmer_id/normalize.hpp"

#include <doctest/doctest.h>

using namespace telusur;

TEST_CASE("clean: bytes of unknown quality become clean text") {
    struct Row {
        std::string_view why, bytes, text;
    };
    const Row rows[] = {
        {"plain text stays", "Banjir di Serang.\n\tAir naik.", "Banjir di Serang.\n\tAir naik."},
        {"nothing stays nothing", "", ""},
        {"a byte order mark goes", "\xEF\xBB\xBFJudul", "Judul"},
        {"Windows line ends", "satu\r\ndua\r\n", "satu\ndua\n"},
        {"old Mac line ends", "satu\rdua\r\rtiga", "satu\ndua\n\ntiga"},
        {"a soft hyphen goes", "ko\xC2\xADrupsi", "korupsi"},
        {"a zero-width space goes", "ko\xE2\x80\x8Brupsi", "korupsi"},
        {"marks of writing direction go", "\xE2\x80\xAEkorupsi\xE2\x80\xAC", "korupsi"},
        {"escape sequences lose their escape", "\x1B[31mmerah\x07", "[31mmerah"},
        {"a zero byte goes", std::string_view("a\0b", 3), "ab"},
        {"mojibake that a zero byte stood in",
         std::string_view("\xE2\x80\x9A\0\xC3\x84\xC3\xBAYa", 10), "\xE2\x80\x9CYa"},
        {"C1 control characters go",
         "a\xC2\x9B"
         "b",
         "ab"},
        {"a no-break space is a space",
         "12\xC2\xA0"
         "Agustus",
         "12 Agustus"},
        {"composed: e and an accent become one letter", "cafe\xCC\x81", "caf\xC3\xA9"},
        {"curly quotes are text and stay", "\xE2\x80\x9CYa\xE2\x80\x9D",
         "\xE2\x80\x9CYa\xE2\x80\x9D"},
        {"a byte that is not UTF-8",
         "a\xFF"
         "b",
         "a\xEF\xBF\xBD"
         "b"},
        {"a run of them gives one mark",
         "a\xFF\xFE\xFF"
         "b",
         "a\xEF\xBF\xBD"
         "b"},
        {"a sequence that is cut off", "a\xE2\x80", "a\xEF\xBF\xBD"},
        {"an overlong sequence is no UTF-8", "\xC0\xAF", "\xEF\xBF\xBD"},
        {"a surrogate is no UTF-8", "\xED\xA0\x80", "\xEF\xBF\xBD"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(clean(row.bytes) == row.text);
        CHECK(clean(clean(row.bytes)) == row.text);
    }
}

TEST_CASE("clean: what was changed is counted") {
    CleanReport report;
    clean("a\xFF\xFE b\x07", &report);
    clean("\xEF\xBB\xBF!", &report);
    CHECK(report.invalid_bytes == 2);
    CHECK(report.controls == 2);
}

TEST_CASE("fold: the form in which words are compared") {
    struct Row {
        std::string_view why, word, folded;
    };
    const Row rows[] = {
        {"capitals", "KPK", "kpk"},
        {"nothing", "", ""},
        {"accents", "Caf\xC3\xA9", "cafe"},
        {"the Indonesian taling", "M\xC3\xA9ndut", "mendut"},
        {"an accent that stands apart", "e\xCC\x81lan", "elan"},
        {"no-break hyphen",
         "anak\xE2\x80\x91"
         "anak",
         "anak-anak"},
        {"en dash inside a word",
         "anak\xE2\x80\x93"
         "anak",
         "anak-anak"},
        {"curly apostrophe",
         "Jum\xE2\x80\x99"
         "at",
         "jum'at"},
        {"backtick as apostrophe", "Jum`at", "jum'at"},
        {"letters of full width", "\xEF\xBC\xAB\xEF\xBC\xB0\xEF\xBC\xAB", "kpk"},
        {"a ligature", "\xEF\xAC\x81rma", "firma"},
        {"German sharp s",
         "Stra\xC3\x9F"
         "e",
         "strasse"},
        {"other scripts are kept", "\xD0\x9C\xD0\xB8\xD1\x80", "\xD0\xBC\xD0\xB8\xD1\x80"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(fold(row.word) == row.folded);
        CHECK(fold(fold(row.word)) == row.folded);
    }
}

TEST_CASE("lower: lower case, with accents") {
    CHECK(lower("KPK") == "kpk");
    CHECK(lower("CAF\xC3\x89") == "caf\xC3\xA9");
    CHECK(lower("Jum\xE2\x80\x99"
                "at")
          == "jum'at");
    CHECK(lower("e\xCC\x81") == "\xC3\xA9");
}
