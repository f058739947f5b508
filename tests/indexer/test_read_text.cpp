#include "indexer/read/read_text.hpp"

#include <doctest/doctest.h>

#include "tests/indexer/reading.hpp"

using namespace telusur;

namespace {

std::string printed(std::string_view text) {
    Collected collected(false);
    read_text(text, "f.txt", collected.sink());
    return collected.text();
}

} // namespace

TEST_CASE("read_text: the forms of an article") {
    struct Row {
        std::string_view why, text, articles;
    };
    const Row rows[] = {
        {"nothing", "", ""},
        {"only blank lines", "\n \n\t\n", ""},
        {"a header without a title", "Warta | Daerah | 12 Agustus 2025 - SERANG, Warta - Isi.\n",
         "article body=SERANG, Warta - Isi. date=2025-08-12 source=Warta section=Daerah\n"},
        {"a title before the header", "Judul\nWarta | Daerah | 12 Agustus 2025 - Isi.\nLagi.\n",
         "article title=Judul body=Isi.\\nLagi. date=2025-08-12 source=Warta section=Daerah\n"},
        {"an en dash", "Warta | Daerah | 12 Agustus 2025 \xE2\x80\x93 Isi.",
         "article body=Isi. date=2025-08-12 source=Warta section=Daerah\n"},
        {"an em dash", "Warta | Daerah | 12 Agustus 2025 \xE2\x80\x94 Isi.",
         "article body=Isi. date=2025-08-12 source=Warta section=Daerah\n"},
        {"a date with hyphens", "Warta | Daerah | 2025-08-12 - Isi.",
         "article body=Isi. date=2025-08-12 source=Warta section=Daerah\n"},
        {"a date with a weekday and a time",
         "Warta | Daerah | Selasa, 12 Agustus 2025 14:05 WIB - Isi.",
         "article body=Isi. date=2025-08-12 source=Warta section=Daerah\n"},
        {"no spaces around the bars", "Warta|Daerah|12 Agustus 2025 - Isi.",
         "article body=Isi. date=2025-08-12 source=Warta section=Daerah\n"},
        {"empty outlet and section", "|| 12 Agustus 2025 - Isi.",
         "article body=Isi. date=2025-08-12\n"},
        {"blank lines between paragraphs", "Judul\n\nWarta | Daerah | 1 Mei 2025 - Isi.\n\nLagi.\n",
         "article title=Judul body=Isi.\\nLagi. date=2025-05-01 source=Warta section=Daerah\n"},
        {"no header", "Judul\nIsi.\nLagi.\n", "article title=Judul body=Isi.\\nLagi.\n"},
        {"only a title", "Judul\n", "article title=Judul\n"},
        {"a header in the third line is text", "Judul\nIsi.\nWarta | Daerah | 1 Mei 2025 - Isi.",
         "article title=Judul body=Isi.\\nWarta | Daerah | 1 Mei 2025 - Isi.\n"},
        {"a bar alone is no header", "Judul\nSatu | dua - tiga.",
         "article title=Judul body=Satu | dua - tiga.\n"},
        {"a bar in the body", "Warta | Daerah | 1 Mei 2025 - Skor 2 | 1 - tipis.",
         "article body=Skor 2 | 1 - tipis. date=2025-05-01 source=Warta section=Daerah\n"},
        {"ends of lines as in DOS", "Judul\r\nWarta | Daerah | 1 Mei 2025 - Isi.\r\n",
         "article title=Judul body=Isi. date=2025-05-01 source=Warta section=Daerah\n"},
        {"a byte order mark", "\xEF\xBB\xBFJudul\nIsi.", "article title=Judul body=Isi.\n"},
        {"separated by ---", "Satu\nIsi.\n---\nDua\nIsi.\n",
         "article title=Satu body=Isi.\narticle title=Dua body=Isi.\n"},
        {"separated by a form feed", "Satu\nIsi.\n\fDua\nIsi.\n",
         "article title=Satu body=Isi.\narticle title=Dua body=Isi.\n"},
        {"separators around and in a row", "---\n\f---\nSatu\n---\n---\n\f\n",
         "article title=Satu\n"},
        {"dashes in a line with text separate nothing", "Satu\n--- lanjut\n",
         "article title=Satu body=--- lanjut\n"},
        {"a date that is not understood", "Warta | Daerah | kemarin - Isi.",
         "note f.txt:1: its date 'kemarin' is not understood and left out\n"
         "article body=Isi. source=Warta section=Daerah\n"},
        {"complaints name the article's first line",
         "Satu\n\n---\n\n\nWarta | Daerah | lusa - Isi.",
         "article title=Satu\n"
         "note f.txt:6: its date 'lusa' is not understood and left out\n"
         "article body=Isi. source=Warta section=Daerah\n"},
        {"a form feed in a line does not count as a line", "Satu\n\f\nW | D | lusa - Isi.",
         "article title=Satu\n"
         "note f.txt:3: its date 'lusa' is not understood and left out\n"
         "article body=Isi. source=W section=D\n"},
        {"bytes that are not UTF-8", "Judul \xC3\x28",
         "note f.txt:1: 1 bytes are not UTF-8 and were replaced\n"
         "article title=Judul \xEF\xBF\xBD(\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(row.text) == row.articles);
    }
}

TEST_CASE("read_text: a bar far into a paragraph makes no header") {
    const std::string far = "Judul\nWarta | " + std::string(400, 'x') + " | 1 Mei 2025 - Isi.";
    CHECK(printed(far).starts_with("article title=Judul body=Warta | xxx"));
}
