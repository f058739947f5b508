#include "stemmer_id/stemmer.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace telusur;

namespace {

struct Row {
    std::string word;
    std::string root;
    std::string why;
    Evidence evidence = Evidence::none;
};

void check(const Row& row) {
    CAPTURE(row.why);
    CAPTURE(row.word);
    CHECK(Stemmer().stem(row.word, row.evidence) == row.root);
}

} // namespace

TEST_CASE("affixes are taken off to the root") {
    const Row rows[]{
        {"memberantas", "berantas", "mem- before b, not member-"},
        {"pemberantasan", "berantas", "pem-an"},
        {"diberantas", "berantas", "di-"},
        {"berantaslah", "berantas", "-lah; not ber-"},
        {"penyampaian", "sampai", "s lost; -an, not -kan"},
        {"menyampaikan", "sampai", "the root's own i stays"},
        {"mencegah", "cegah", "men- before c"},
        {"pencegahan", "cegah", "pen-an"},
        {"bukunyakah", "buku", "-nya and -kah"},
        {"mempertanyakan", "tanya", "memper-kan"},
        {"diperjuangkan", "juang", "diper-kan"},
        {"keberhasilan", "hasil", "keber-an"},
        {"mengecat", "cat", "menge- before one syllable"},
        {"belajar", "ajar", "bel-"},
    };
    for (const Row& row : rows) {
        check(row);
    }
}

TEST_CASE("roots that look affixed stay") {
    for (const char* word : {"nilai", "lawan", "makan", "sekolah", "perintah", "berita", "kepala",
                             "adalah", "ikan", "masalah", "percaya", "dinas", "terima"})
        check({word, word, "a root"});
}

TEST_CASE("places stay whole") {
    for (const char* word :
         {"bekasi", "banten", "serang", "pemalang", "kediri", "tarakan", "banggai", "maluku"}) {
        check({word, word, "capitalised", Evidence::capital});
        check({word, word, "no evidence"});
    }
}

TEST_CASE("what is no word comes back as it is") {
    for (const std::string& word : {std::string(), std::string("123"), std::string("\xff\xfe"),
                                    std::string(65536, 'm'), std::string(64, '-')})
        check({word, word, "unchanged"});
}
