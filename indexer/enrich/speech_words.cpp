#include "indexer/enrich/speech_words.hpp"

#include <algorithm>
#include <array>

#include "indexer/enrich/word_index.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

// Behind a quotation: "...," kata NAME. Folded; also with -nya: "katanya".
constexpr auto kSaid = std::to_array<std::string_view>(
    {"kata",    "ujar",     "tutur",   "jelas",    "ungkap",   "imbuh",   "tambah",  "papar",
     "terang",  "tegas",    "ucap",    "sebut",    "lanjut",   "tukas",   "tandas",  "cetus",
     "sambung", "kilah",    "pungkas", "beber",    "tulis",    "seloroh", "keluh",   "sahut",
     "jawab",   "cerita",   "harap",   "pinta",    "ajak",     "imbau",   "saran",   "urai",
     "timpal",  "aku",      "puji",    "kenang",   "kisah",    "celetuk", "teriak",  "canda",
     "sela",    "tanya",    "bantah",  "klaim",    "duga",     "tegur",   "seru",    "nilai",
     "sesal",   "sindir",   "gumam",   "bunyi",    "pesan",    "kelakar", "ketus",   "rinci",
     "tekan",   "perintah", "cecar",   "komentar", "tutup",    "desak",   "tantang", "pamer",
     "tuntas",  "bilang",   "simpul",  "akui",     "singgung", "umpat",   "semprot", "potong",
     "goda",    "balas",    "bisik",   "protes",   "gerutu"});

// Of these, the ones that are put into a sentence: "Namun, kata NAME, ...". Others are nouns, too.
constexpr auto kInserted = std::to_array<std::string_view>(
    {"kata",  "ujar",   "tutur", "jelas", "ungkap", "imbuh",  "tambah",
     "papar", "terang", "tegas", "ucap",  "sebut",  "lanjut", "sambung",
     "tukas", "tandas", "tekan", "beber", "urai",   "kilah"});

// In a sentence: NAME mengatakan, "..." and NAME mengatakan bahwa ...
constexpr auto kSays = std::to_array<std::string_view>(
    {"mengatakan",     "menuturkan",       "menjelaskan",   "mengungkapkan",  "menambahkan",
     "menyatakan",     "menegaskan",       "menyebut",      "menyebutkan",    "memaparkan",
     "menerangkan",    "mengaku",          "berkata",       "menuliskan",     "menulis",
     "melanjutkan",    "menilai",          "berharap",      "mengimbau",      "menyampaikan",
     "mengemukakan",   "membeberkan",      "menandaskan",   "memastikan",     "bercerita",
     "menceritakan",   "mengakui",         "berpendapat",   "menyarankan",    "meminta",
     "mengingatkan",   "menjawab",         "membantah",     "mengklaim",      "mengungkap",
     "mencontohkan",   "merinci",          "menekankan",    "menyayangkan",   "mengeluhkan",
     "memprediksi",    "menginformasikan", "bertanya",      "berujar",        "bertutur",
     "berpesan",       "berdalih",         "menduga",       "menganggap",     "mengajak",
     "mengharapkan",   "mengkritik",       "menyindir",     "mengisahkan",    "mengumumkan",
     "meyakini",       "memandang",        "menimpali",     "melaporkan",     "mengapresiasi",
     "membenarkan",    "memprediksikan",   "memperkirakan", "mengusulkan",    "menuding",
     "mempertanyakan", "menyesalkan",      "menyambut",     "menargetkan",    "mendesak",
     "menyoroti",      "mengonfirmasi",    "menepis",       "menantang",      "menjabarkan",
     "menguraikan",    "mengutarakan",     "beranggapan",   "beralasan",      "berkomentar",
     "berargumen",     "berkilah",         "merefleksikan", "memperingatkan", "mengeklaim",
     "menjamin",       "menyimpulkan",     "berjanji",      "menyadari",      "mengonfirmasikan",
     "mengkonfirmasi"});

// Of these, the ones that also take a thing ("mengumumkan pemenang", "melanjutkan langkahnya"):
// they report what somebody says when a clause or a quotation follows.
constexpr auto kSaysOrDoes = std::to_array<std::string_view>(
    {"mengajak",      "melanjutkan",  "mengumumkan",   "melaporkan",       "menyampaikan",
     "mengapresiasi", "menyambut",    "mengonfirmasi", "menulis",          "menuliskan",
     "menantang",     "menargetkan",  "memandang",     "menyoroti",        "mengungkap",
     "membenarkan",   "menuding",     "menjawab",      "menginformasikan", "memperingatkan",
     "menjamin",      "menyimpulkan", "berjanji",      "menyadari",        "mengkonfirmasi",
     "menyindir"});
// Behind a verb, these begin what is said.
constexpr auto kClauseWords =
    std::to_array<std::string_view>({"bahwa", "bila", "jika", "kalau", "apabila", "akan", "bakal"});
// "Hal itu disampaikan (oleh) NAME": who speaks stands behind.
constexpr auto kSaidBy = std::to_array<std::string_view>(
    {"disampaikan", "dikatakan",  "diungkapkan", "dijelaskan", "ditegaskan", "diutarakan",
     "dikemukakan", "dituturkan", "ditambahkan", "diakui",     "dinyatakan", "disebutkan",
     "diceritakan", "dipaparkan", "diterangkan", "dibantah",   "dibenarkan", "dilontarkan",
     "dirasakan",   "diungkap",   "disuarakan",  "dikeluhkan", "diucapkan"});

// Before a verb: what follows is not said.
constexpr auto kNegations =
    std::to_array<std::string_view>({"belum", "tidak", "tak", "enggan", "bukan", "jangan"});
// Between these and the verb.
constexpr auto kAuxiliaries =
    std::to_array<std::string_view>({"mau", "bisa", "dapat", "ingin", "pernah", "akan"});
// Before a verb: what it says is done or to be done, not told.
constexpr auto kBeforeInfinitives = std::to_array<std::string_view>(
    {"dengan", "untuk",      "sambil",  "tanpa",   "agar",      "supaya",  "guna",     "harus",
     "yang",   "adalah",     "ialah",   "yakni",   "yaitu",     "disebut", "dianggap", "dituding",
     "diduga", "dikabarkan", "diminta", "mencoba", "berteriak", "bersedia"});
// Between who speaks and the verb: "dia juga mengatakan".
constexpr auto kAdverbs = std::to_array<std::string_view>(
    {"juga",   "pun",      "lalu",     "kemudian", "sendiri", "sempat",   "turut",
     "lantas", "akhirnya", "hanya",    "sudah",    "telah",   "bahkan",   "kembali",
     "terus",  "masih",    "langsung", "pernah",   "kerap",   "sekaligus"});

constexpr std::array<std::string_view, 5> kPronouns{"dia", "ia", "beliau", "dirinya", "pihaknya"};

// Laws and papers, which say nothing as persons do: "Pasal 3 UU ini menegaskan".
constexpr auto kLaws = std::to_array<std::string_view>(
    {"pasal",  "ayat",      "uu",        "uud",     "ruu",     "kuhp",    "kuhap",
     "rkuhp",  "perppu",    "perda",     "perpres", "pergub",  "perbup",  "perwali",
     "permen", "permendag", "permenkes", "surat",   "artikel", "dokumen", "putusan"});

constexpr auto kCrowds = std::to_array<std::string_view>({"netizen", "netter", "warganet"});

constexpr auto kGroups = std::to_array<std::string_view>(
    {"mahasiswa", "emak-emak",  "warga",      "massa",     "polisi",    "petugas", "pedagang",
     "warganet",  "netizen",    "pengunjung", "penumpang", "jemaah",    "buruh",   "nelayan",
     "petani",    "hakim",      "jaksa",      "netter",    "penggemar", "fans",    "kepolisian",
     "pejabat",   "pemerintah", "keluarga",   "pihak",     "sumber",    "publik",  "pegawai",
     "karyawan",  "suporter",   "penonton"});

// "sindir salah satu penggemar": somebody who is not named.
constexpr auto kUnnamed = std::to_array<std::string_view>(
    {"salah", "seorang", "sejumlah", "beberapa", "para", "yang", "lainnya", "banyak"});

constexpr auto kRelations = std::to_array<std::string_view>(
    {"pengacara", "kuasa", "istri", "suami",      "ayah",     "ayahanda", "ibunda",  "anak",
     "adik",      "kakak", "putra", "putri",      "manajer",  "keluarga", "kerabat", "sahabat",
     "teman",     "rekan", "pihak", "perwakilan", "tetangga", "asisten",  "kekasih", "orangtua"});

constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"di",      "ke",     "dari",  "pada",    "oleh",  "kepada",  "untuk",  "dengan",
     "bersama", "dalam",  "bagi",  "tentang", "soal",  "atas",    "sejak",  "hingga",
     "sampai",  "antara", "karya", "milik",   "versi", "garapan", "besutan"});

// "Wanita itu" is who was named before.
constexpr auto kNounsOfPersons = std::to_array<std::string_view>(
    {"pria",      "wanita",    "perempuan", "lelaki",    "gadis",    "jenderal", "pentolan",
     "jebolan",   "pelantun",  "pemeran",   "bintang",   "aktris",   "aktor",    "penyanyi",
     "artis",     "presenter", "politisi",  "politikus", "dokter",   "profesor", "mantan",
     "pengusaha", "pembalap",  "pelatih",   "pemain",    "komedian", "komika",   "dosen",
     "pedangdut", "putra",     "putri",     "ayah",      "ibu"});

constexpr auto kDocuments = std::to_array<std::string_view>(
    {"pernyataan", "keterangan", "akun", "laporan", "surat", "pengumuman", "unggahan", "media",
     "data", "jadwal", "rencana", "informasi", "kabar", "rilis", "survei", "riset", "studi",
     "catatan"});

bool is_bare_said(std::string_view word) {
    static const WordIndex index(kSaid);
    return index.has(word);
}

} // namespace

bool is_said(std::string_view word) {
    return is_bare_said(word) || is_said_with_pronoun(word);
}

bool is_said_with_pronoun(std::string_view word) {
    constexpr std::string_view kNya = "nya";
    return word.ends_with(kNya) && !is_bare_said(word) // "tanya" has none
           && is_bare_said(word.substr(0, word.size() - kNya.size()));
}

bool is_inserted_verb(std::string_view word) {
    static const WordIndex index(kInserted);
    return index.has(word)
           || (is_said_with_pronoun(word) && index.has(word.substr(0, word.size() - 3)));
}

bool is_says(std::string_view word) {
    static const WordIndex index(kSays);
    return (word.starts_with("me") || word.starts_with("be")) && index.has(word);
}

bool is_says_or_does(std::string_view word) {
    static const WordIndex index(kSaysOrDoes);
    return index.has(word);
}

bool is_said_by(std::string_view word) {
    static const WordIndex index(kSaidBy);
    return word.starts_with("di") && index.has(word);
}

std::vector<std::size_t> find_speech(const AnalyzedText& text) {
    static const WordIndex index = [] {
        std::vector<std::string_view> words{"menurut", "menurutnya"};
        const auto append = [&words](const auto& list) {
            for (const std::string_view word : list) words.push_back(word);
        };
        append(kSaid);
        append(kSays);
        append(kSaidBy);
        append(kCrowds);
        return WordIndex(words);
    }();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const std::string_view word = text.tokens[i].form;
        constexpr std::size_t kLeastLetters = 3; // "aku"
        if (word.size() >= kLeastLetters && (index.has(word) || is_said_with_pronoun(word)))
            found.push_back(i);
    }
    return found;
}

bool is_negation(std::string_view word) {
    return std::ranges::find(kNegations, word) != kNegations.end();
}

bool is_auxiliary(std::string_view word) {
    return std::ranges::find(kAuxiliaries, word) != kAuxiliaries.end();
}

bool is_before_infinitive(std::string_view word) {
    return std::ranges::find(kBeforeInfinitives, word) != kBeforeInfinitives.end();
}

bool is_adverb(std::string_view word) {
    return std::ranges::find(kAdverbs, word) != kAdverbs.end();
}

bool is_pronoun(std::string_view word) {
    return std::ranges::find(kPronouns, word) != kPronouns.end();
}

bool is_clause_word(std::string_view word) {
    return std::ranges::find(kClauseWords, word) != kClauseWords.end();
}

bool is_law(std::string_view word) {
    static const WordIndex index(kLaws);
    return index.has(word);
}

bool is_demonstrative(std::string_view word) {
    return word == "itu" || word == "ini" || word == "tersebut";
}

bool is_group(std::string_view word) {
    return std::ranges::find(kGroups, word) != kGroups.end();
}

bool is_crowd(std::string_view word) {
    return std::ranges::find(kCrowds, word) != kCrowds.end();
}

bool is_unnamed(std::string_view word) {
    return std::ranges::find(kUnnamed, word) != kUnnamed.end();
}

bool is_relation(std::string_view word) {
    static const WordIndex index(kRelations);
    return index.has(word);
}

bool is_preposition(std::string_view word) {
    static const WordIndex index(kPrepositions);
    return index.has(word);
}

bool is_closed_word(std::string_view word) {
    LexiconEntry entry;
    return Lexicon::find(word, entry) && entry.has(trait::kFixed);
}

bool is_noun_of_person(std::string_view word) {
    static const WordIndex index(kNounsOfPersons);
    return index.has(word);
}

bool is_document(std::string_view word) {
    return std::ranges::find(kDocuments, word) != kDocuments.end();
}

} // namespace telusur
