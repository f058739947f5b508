#include "indexer/enrich/speech_words.hpp"

#include <algorithm>
#include <array>

#include "indexer/enrich/word_index.hpp"

namespace telusur {
namespace {

// Behind a quotation: "...," kata NAME. Folded; also with -nya: "katanya".
constexpr auto kSaid = std::to_array<std::string_view>(
    {"kata",           "ujar",     "tutur",   "jelas",    "ungkap",  "imbuh",   "tambah",  "papar",
     "terang",         "tegas",    "ucap",    "sebut",    "lanjut",  "tukas",   "tandas",  "cetus",
     "sambung",        "kilah",    "pungkas", "beber",    "tulis",   "seloroh", "keluh",   "sahut",
     "jawab",          "cerita",   "harap",   "pinta",    "ajak",    "imbau",   "saran",   "urai",
     "timpal",         "aku",      "puji",    "kenang",   "kisah",   "celetuk", "teriak",  "canda",
     "katanyakatanya", "tanya",    "bantah",  "klaim",    "duga",    "tegur",   "seru",    "nilai",
     "sesal",          "sindir",   "gumam",   "bunyi",    "pesan",   "kelakar", "ketus",   "rinci",
     "tekan",          "perintah", "cecar",   "komentar", "tutup",   "desak",   "tantang", "pamer",
     "tuntas",         "bilang",   "simpul",  "akui",     "singgung"});

// In a sentence: NAME mengatakan, "..." and NAME mengatakan bahwa ...
constexpr auto kSays = std::to_array<std::string_view>(
    {"mengatakan",     "menuturkan",       "menjelaskan",   "mengungkapkan", "menambahkan",
     "menyatakan",     "menegaskan",       "menyebut",      "menyebutkan",   "memaparkan",
     "menerangkan",    "mengaku",          "berkata",       "menuliskan",    "menulis",
     "melanjutkan",    "menilai",          "berharap",      "mengimbau",     "menyampaikan",
     "mengemukakan",   "membeberkan",      "menandaskan",   "memastikan",    "bercerita",
     "menceritakan",   "mengakui",         "berpendapat",   "menyarankan",   "meminta",
     "mengingatkan",   "menjawab",         "membantah",     "mengklaim",     "mengungkap",
     "mencontohkan",   "merinci",          "menekankan",    "menyayangkan",  "mengeluhkan",
     "memprediksi",    "menginformasikan", "bertanya",      "berujar",       "bertutur",
     "berpesan",       "berdalih",         "menduga",       "menganggap",    "mengajak",
     "mengharapkan",   "mengkritik",       "menyindir",     "mengisahkan",   "mengumumkan",
     "meyakini",       "memandang",        "menimpali",     "melaporkan",    "mengapresiasi",
     "membenarkan",    "memprediksikan",   "memperkirakan", "mengusulkan",   "menuding",
     "mempertanyakan", "menyesalkan",      "menyambut",     "menargetkan",   "mendesak",
     "menyoroti",      "mengonfirmasi",    "menepis",       "menantang"});

// Of these, the ones that also take a thing ("mengumumkan pemenang", "melanjutkan langkahnya"):
// they report what somebody says when a clause or a quotation follows.
constexpr auto kSaysOrDoes = std::to_array<std::string_view>(
    {"mengajak", "melanjutkan", "mengumumkan", "melaporkan", "menyampaikan", "mengapresiasi",
     "menyambut", "mengonfirmasi", "menulis", "menuliskan", "menantang", "menargetkan", "memandang",
     "menyoroti", "mengungkap", "membenarkan", "menuding", "menjawab", "menginformasikan"});
constexpr std::array<std::string_view, 3> kPronouns{"dia", "ia", "beliau"};

constexpr auto kGroups = std::to_array<std::string_view>(
    {"mahasiswa", "emak-emak", "warga", "massa", "polisi", "petugas", "pedagang", "warganet",
     "netizen", "pengunjung", "penumpang", "jemaah", "buruh", "nelayan", "petani", "hakim",
     "jaksa"});

constexpr auto kDocuments = std::to_array<std::string_view>(
    {"pernyataan", "keterangan", "akun", "laporan", "surat", "pengumuman", "unggahan"});

} // namespace

bool is_said(std::string_view word) {
    constexpr std::string_view kNya = "nya";
    static const WordIndex index(kSaid);
    if (index.has(word)) return true;
    return word.ends_with(kNya) && index.has(word.substr(0, word.size() - kNya.size()));
}

bool is_says(std::string_view word) {
    static const WordIndex index(kSays);
    return (word.starts_with("me") || word.starts_with("be")) && index.has(word);
}

bool is_says_or_does(std::string_view word) {
    static const WordIndex index(kSaysOrDoes);
    return index.has(word);
}

bool is_pronoun(std::string_view word) {
    return std::ranges::find(kPronouns, word) != kPronouns.end();
}

bool is_demonstrative(std::string_view word) {
    return word == "itu" || word == "ini" || word == "tersebut";
}

bool is_group(std::string_view word) {
    return std::ranges::find(kGroups, word) != kGroups.end();
}

bool is_document(std::string_view word) {
    return std::ranges::find(kDocuments, word) != kDocuments.end();
}

} // namespace telusur
