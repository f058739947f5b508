#include "stemmer_id/stemmer.hpp"

#include <string>

#include <doctest/doctest.h>

#include "stemmer_id/lexicon.hpp"

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

TEST_CASE("hyphenated units have one root, without a hyphen") {
    const Row rows[]{
        {"anak-anak", "anak", "repeated"},
        {"pejabat-pejabat", "jabat", "repeated, with a prefix"},
        {"undang-undangnya", "undang", "repeated, with a clitic"},
        {"setinggi-tingginya", "tinggi", "affixes around both"},
        {"kejar-mengejar", "kejar", "the second half with meN-"},
        {"memukul-mukul", "pukul", "the second half with the nasal alone"},
        {"mengata-ngatai", "kata", "the same with ng"},
        {"sayur-mayur", "sayur", "a pair of the dictionary"},
        {"gerak-gerik", "gerak", "an echo"},
        {"kupu-kupu", "kupu", "a fixed pair"},
        {"mem-phk", "phk", "a prefix before an acronym"},
        {"di-phk-kan", "phk", "and a suffix"},
        {"kpk-lah", "kpk", "a particle"},
        {"kpk'an", "kpk", "behind an apostrophe"},
        {"tuhan-ku", "tuhan", "a possessive"},
        {"se-banten", "banten", "a place"},
        {"tanggung-jawab", "tanggungjawab", "a compound"},
        {"anak2nya", "anak", "the numeral of repetition"},
        {"jum'at", "jumat", "the lexicon has it without the apostrophe"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("other hyphens stay") {
    for (const char* word : {"jakarta-bandung", "covid-19", "ke-75", "suami-istri", "co2", "xi'an",
                             "vvt-i", "a-", "-"})
        check({word, word, "no unit"});
}

TEST_CASE("prepositions written together with places") {
    const Row rows[]{
        {"dibanten", "banten", "di banten"},    {"dijakarta", "jakarta", "di jakarta"},
        {"dirumah", "rumah", "di rumah"},       {"diatas", "atas", "di atas"},
        {"kejakarta", "jakarta", "ke jakarta"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("roots that the lexicon lacks") {
    const Row rows[]{
        {"mengupload", "upload", "English verb"},
        {"memviralkan", "viral", "loan adjective"},
        {"ketakadilan", "takadil", "tak- written together"},
        {"bersitegang", "tegang", "bersi-"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("capitals in mid-sentence keep unlisted names whole") {
    check({"perhutani", "perhutani", "a name", Evidence::capital});
    check({"pemberantasan", "berantas", "no name", Evidence::capital});
    check({"moto2", "moto2", "no repetition", Evidence::capital});
}

TEST_CASE("the root of a word of the lexicon is its own root, but for a handful") {
    const Stemmer stemmer;
    std::size_t moving = 0;
    for (std::size_t number = 0; number < Lexicon::size(); ++number) {
        const std::string root = stemmer.stem(Lexicon::at(number).text);
        moving += stemmer.stem(root) == root ? 0 : 1;
    }
    CHECK(moving <= 10);
}
