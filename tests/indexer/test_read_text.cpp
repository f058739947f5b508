#include "indexer/read/read_text.hpp"

#include <doctest/doctest.h>

#include "tests/indexer/printed.hpp"

using namespace telusur;

namespace {

std::string read(std::string_view text) {
    PrintingSink printing;
    read_text(text, "F", printing.sink());
    return printing.text;
}

} // namespace

TEST_CASE("read_text: the header line of a digest") {
    struct Row {
        std::string_view why, text, printed;
    };
    const Row rows[] = {
        {"a hyphen", "Kabar Uji | Ekonomi | 12 Agustus 2025 - Harga turun.\nPasar ramai.\n",
         "body=Harga turun./Pasar ramai. date=2025-08-12 source=Kabar Uji section=Ekonomi\n"},
        {"an en dash", "Kabar Uji | Ekonomi | 12 Agustus 2025 – Harga turun.",
         "body=Harga turun. date=2025-08-12 source=Kabar Uji section=Ekonomi\n"},
        {"an em dash", "Kabar Uji | Ekonomi | 12 Agustus 2025 — Harga turun.",
         "body=Harga turun. date=2025-08-12 source=Kabar Uji section=Ekonomi\n"},
        {"a title line before it", "Harga Beras Turun\nKabar Uji | Ekonomi | 1 Mei 2024 - Isi.",
         "title=Harga Beras Turun body=Isi. date=2024-05-01 source=Kabar Uji section=Ekonomi\n"},
        {"blank lines between", "\n\nHarga\n\nKabar Uji | Ekonomi | 1 Mei 2024 - Isi.\n\nLagi.\n",
         "title=Harga body=Isi./Lagi. date=2024-05-01 source=Kabar Uji section=Ekonomi\n"},
        {"the date's own hyphens", "Kabar Uji | Ekonomi | 2024-05-01 - Isi - lanjut.",
         "body=Isi - lanjut. date=2024-05-01 source=Kabar Uji section=Ekonomi\n"},
        {"no outlet", " | Ekonomi | 1 Mei 2024 - Isi.",
         "body=Isi. date=2024-05-01 section=Ekonomi\n"},
        {"line ends of Windows and a byte order mark",
         "\xEF\xBB\xBFHarga\r\nKabar Uji | Ekonomi | 1 Mei 2024 - Isi.\r\nLagi.\r\n",
         "title=Harga body=Isi./Lagi. date=2024-05-01 source=Kabar Uji section=Ekonomi\n"},
        {"a date that is none", "Kabar Uji | Ekonomi | kemarin - Isi.",
         "F:1: note: its date 'kemarin' is not understood and left out\n"
         "body=Isi. source=Kabar Uji section=Ekonomi\n"},
        {"no header: the first line is the title", "Judul\nIsi satu.\nIsi dua.",
         "title=Judul body=Isi satu./Isi dua.\n"},
        {"one bar is no header", "Judul | Kabar\nIsi.", "title=Judul | Kabar body=Isi.\n"},
        {"no dash is no header", "A | B | 1 Mei 2024\nIsi.",
         "title=A | B | 1 Mei 2024 body=Isi.\n"},
        {"a dash without spaces is none", "A | B | 1 Mei 2024-Isi.",
         "title=A | B | 1 Mei 2024-Isi.\n"},
        {"no spaces around the bars", "A|B|1 Mei 2024 - Isi.",
         "body=Isi. date=2024-05-01 source=A section=B\n"},
        {"bars in the body", "A | B | 1 Mei 2024 - Skor 2 | 1 - tipis.",
         "body=Skor 2 | 1 - tipis. date=2024-05-01 source=A section=B\n"},
        {"a header in the third line is text", "Judul\nIsi.\nA | B | 1 Mei 2024 - Lagi.",
         "title=Judul body=Isi./A | B | 1 Mei 2024 - Lagi.\n"},
        {"a weekday and a time", "A | B | Selasa, 12 Agustus 2025 14:05 WIB - Isi.",
         "body=Isi. date=2025-08-12 source=A section=B\n"},
        {"an outlet and a date", "Kabar Uji | 12 Agustus 2025 - Isi.",
         "body=Isi. date=2025-08-12 source=Kabar Uji\n"},
        {"two parts without a date are text", "Judul | lanjutan - Isi.",
         "title=Judul | lanjutan - Isi.\n"},
        {"the date first", "12/8/2025 | Kabar Uji | Ekonomi - Isi.",
         "body=Isi. date=2025-08-12 source=Kabar Uji section=Ekonomi\n"},
        {"only a title", "Judul", "title=Judul\n"},
        {"dashes and more separate nothing", "Judul\n--- lanjut\n",
         "title=Judul body=--- lanjut\n"},
        {"nothing", " \n\t\n", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(read(row.text) == row.printed);
    }
}

TEST_CASE("read_text: lines above the text") {
    struct Row {
        std::string_view why, text, printed;
    };
    const Row rows[] = {
        {"a date below the title", "Harga Turun\nSelasa, 12 Agustus 2025 14:05 WIB\nIsi.",
         "title=Harga Turun body=Isi. date=2025-08-12\n"},
        {"a name and a date", "Harga Turun\nOleh: Ani Lestari\n12/8/2025\nIsi.",
         "title=Harga Turun body=Isi. date=2025-08-12 author=Ani Lestari\n"},
        {"labels", "Judul: Harga Turun\nSumber: Kabar Uji\nTanggal: 12-08-2025\nIsi: Satu.\nDua.",
         "title=Harga Turun body=Satu./Dua. date=2025-08-12 source=Kabar Uji\n"},
        {"a label twice is text", "Harga\nOleh: Ani\nOleh: Budi\nIsi.",
         "title=Harga body=Oleh: Budi/Isi. author=Ani\n"},
        {"no label that is known", "Harga\nCatatan: penting\nIsi.",
         "title=Harga body=Catatan: penting/Isi.\n"},
        {"a sentence that begins with a date", "Harga\n12 Agustus 2025 pasar ramai.\nIsi.",
         "title=Harga body=12 Agustus 2025 pasar ramai./Isi.\n"},
        {"a label in the text", "Harga\nIsi.\nPenulis: Ani",
         "title=Harga body=Isi./Penulis: Ani\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(read(row.text) == row.printed);
    }
}

TEST_CASE("read_text: the dateline gives the outlet where nothing else does") {
    CHECK(read("Harga\nSERANG, KABARUJI.com - Isi.")
          == "title=Harga body=SERANG, KABARUJI.com - Isi. source=KABARUJI.com\n");
    CHECK(read("Harga\nSumber: Kabar\nJakarta (ANTARA) - Isi.")
          == "title=Harga body=Jakarta (ANTARA) - Isi. source=Kabar\n");
    CHECK(read("Harga\nJAKARTA - Isi.") == "title=Harga body=JAKARTA - Isi.\n");
}

TEST_CASE("read_text: several articles in a file") {
    CHECK(read("Satu\nIsi.\n---\nDua\nIsi.\n") == "title=Satu body=Isi.\ntitle=Dua body=Isi.\n");
    CHECK(read("Satu\nIsi.\fDua\nIsi.") == "title=Satu body=Isi.\ntitle=Dua body=Isi.\n");
    CHECK(read("---\n---\nSatu\n---\n") == "title=Satu\n");
}

TEST_CASE("read_text: a complaint names the line where its article begins") {
    CHECK(read("Satu\nIsi.\n---\n\nA | B | lusa - Isi.\n")
          == "title=Satu body=Isi.\nF:5: note: its date 'lusa' is not understood and left out\n"
             "body=Isi. source=A section=B\n");
}

TEST_CASE("read_text: a form feed is no end of a line") {
    CHECK(read("Satu\n\f\nA | B | lusa - Isi.\n")
          == "title=Satu\nF:3: note: its date 'lusa' is not understood and left out\n"
             "body=Isi. source=A section=B\n");
}

TEST_CASE("read_text: a bar far into a paragraph makes no header") {
    const std::string far(400, 'x');
    CHECK(read("Judul\nA | " + far + " | 1 Mei 2024 - Isi.")
          == "title=Judul body=A | " + far + " | 1 Mei 2024 - Isi.\n");
}
