#include "indexer/enrich/person_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "indexer/enrich/word_index.hpp"
#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

// Words that say what somebody is, folded: an office,
constexpr auto kOffices = std::to_array<std::string_view>(
    {"kepala",     "pemimpin",  "pimpinan",   "ketum",      "waketum",   "pengurus",    "inisiator",
     "penggagas",  "perintis",  "ketua",      "wakil",      "direktur",  "menteri",     "gubernur",
     "bupati",     "wali",      "walikota",   "sekretaris", "anggota",   "juru",        "humas",
     "komisioner", "presiden",  "manajer",    "manager",    "staf",      "koordinator", "deputi",
     "rektor",     "dekan",     "camat",      "lurah",      "ceo",       "gm",          "founder",
     "president",  "director",  "co-founder", "owner",      "komandan",  "calon",       "mantan",
     "eks",        "plt",       "plh",        "pj",         "pjs",       "ustaz",       "ustadz",
     "kiai",       "bendahara", "komisaris",  "pendiri",    "penasihat", "kaur",        "svp",
     "evp",        "vp",        "cfo",        "coo",        "cto",       "cmo"});
// an office by its short form,
constexpr auto kShortOffices = std::to_array<std::string_view>(
    {"menko",       "menkes",         "menkeu",         "menhub",     "mendag",
     "mendagri",    "menlu",          "menhan",         "menpora",    "mendikbud",
     "menkumham",   "menag",          "menaker",        "menkominfo", "mentan",
     "mensos",      "menpan",         "menristekdikti", "seskab",     "mensesneg",
     "menperin",    "menkop",         "menkopolhukam",  "mendes",     "menpar",
     "menparekraf", "menristek",      "menkomdigi",     "menlhk",     "menhut",
     "menbud",      "mendikdasmen",   "menpupr",        "menimipas",  "menkum",
     "menham",      "wamen",          "wamenkeu",       "wamendagri", "wamenlu",
     "wamenhan",    "wamenag",        "wamenkes",       "dirjenpas",  "dirjenpajak",
     "jampidsus",   "jampidum",       "jamintel",       "kapuspen",   "kabiddokkes",
     "kabinda",     "kajagung",       "aspidsus",       "kasipenkum", "kasintel",
     "kasipidsus",  "kaposko",        "kalaksa",        "kadispar",   "kadishub",
     "kadinsos",    "kadisperindag",  "danramil",       "danlanud",   "dansat",
     "kasdim",      "kapolsubsektor", "kapolres",       "kapolresta", "kapolrestabes",
     "kapolda",     "kapolri",        "kapolsek",       "kabid",      "kabag",
     "kasat",       "kanit",          "kasi",           "kadis",      "kadinkes",
     "kadisdik",    "kabareskrim",    "kajari",         "kajati",     "kades",
     "panglima",    "dandim",         "danrem",         "pangdam",    "kadiv",
     "karo",        "karopenmas",     "kabiro",         "kasubdit",   "kasubag",
     "kasubbag",    "kasatgas",       "kasubid",        "kasie",      "danlanal",
     "danyon",      "kapuspen",       "kapuspenkum",    "kapendam",   "kadispen",
     "karutan",     "kalapas",        "dirjen",         "irjen",      "sekjen",
     "sekda",       "wagub",          "wabup",          "wapres",     "stafsus",
     "dirut",       "jubir",          "cagub",          "caleg",      "capres",
     "cawapres",    "kasudin",        "kasudinhub",     "dubes",      "konjen"});
// the first letters of such ("kasatlantas", "dirreskrimum"),
constexpr auto kShortOfficeBeginnings = std::to_array<std::string_view>(
    {"kapol", "wakapol", "kasat", "wakasat", "dirres", "dirkrim", "dirlantas", "kabag", "kabid",
     "kasub", "kadis", "kadin", "kepsek", "kalak", "wamen"});
// a profession,
constexpr auto kOccupations = std::to_array<std::string_view>(
    {"pelatih",    "pengamat",  "peneliti",   "dosen",      "guru",      "penyidik",  "jaksa",
     "hakim",      "pengacara", "advokat",    "ahli",       "pakar",     "analis",    "ekonom",
     "aktivis",    "politikus", "politisi",   "psikolog",   "dokter",    "sosiolog",  "budayawan",
     "penulis",    "desainer",  "wasit",      "vokalis",    "gitaris",   "penyanyi",  "aktor",
     "aktris",     "artis",     "sutradara",  "produser",   "pemain",    "kapten",    "bek",
     "gelandang",  "striker",   "kiper",      "pedangdut",  "komedian",  "musisi",    "promotor",
     "petinju",    "pembalap",  "presenter",  "selebritas", "sopir",     "youtuber",  "legenda",
     "pelawak",    "komika",    "pesinetron", "editor",     "penyerang", "inspektur", "selebgram",
     "influencer", "konsultan", "pengusaha",  "arsitek",    "akademisi", "pendeta",   "sejarawan"});
// or a part in what happened.
constexpr auto kRoles = std::to_array<std::string_view>(
    {"warga",   "korban",  "saksi",   "pelaku",     "tersangka", "terdakwa", "orangtua",
     "ayah",    "ibu",     "istri",   "suami",      "anak",      "adik",     "kakak",
     "peserta", "pemilik", "petugas", "perwakilan", "tokoh",     "nama",     "sosok"});

// Words of the institutions that an office belongs to.
constexpr auto kInstitutions = std::to_array<std::string_view>(
    {"tim",           "bidang",        "bagian",      "seksi",       "divisi",
     "badan",         "dinas",         "kementerian", "lembaga",     "komisi",
     "fraksi",        "partai",        "dewan",       "majelis",     "kantor",
     "balai",         "pusat",         "unit",        "satuan",      "biro",
     "direktorat",    "polres",        "polda",       "polri",       "polsek",
     "polresta",      "satpol",        "satreskrim",  "reskrim",     "kejaksaan",
     "pengadilan",    "puskesmas",     "rsud",        "universitas", "institut",
     "fakultas",      "yayasan",       "bank",        "pt",          "cv",
     "pemkab",        "pemkot",        "pemprov",     "kabupaten",   "kota",
     "provinsi",      "kecamatan",     "desa",        "daerah",      "negara",
     "nasional",      "indonesia",     "republik",    "wilayah",     "ikatan",
     "asosiasi",      "himpunan",      "persatuan",   "perhimpunan", "forum",
     "serikat",       "federasi",      "grup",        "group",       "manajemen",
     "satgas",        "kadin",         "hipmi",       "apindo",      "kepolisian",
     "pt.",           "tbk",           "instagram",   "twitter",     "facebook",
     "youtube",       "tiktok",        "pemerintah",  "sekuritas",   "securities",
     "capital",       "asset",         "corporation", "corp",        "company",
     "international", "entertainment", "foundation",  "management",  "insurance",
     "finance",       "holding",       "show",        "awards",      "festival",
     "institute",     "consulting",    "research"});

// The first letters of a ministry by its short form ("kemenkomaritim").
constexpr std::string_view kMinistry = "kemen";

// Countries and islands, which stand behind offices as regions do: of one word,
constexpr auto kCountries = std::to_array<std::string_view>(
    {"indonesia",  "malaysia",    "singapura",  "thailand", "filipina", "vietnam",  "myanmar",
     "kamboja",    "laos",        "brunei",     "jepang",   "china",    "cina",     "tiongkok",
     "korsel",     "korut",       "korea",      "taiwan",   "india",    "pakistan", "bangladesh",
     "australia",  "inggris",     "prancis",    "perancis", "jerman",   "belanda",  "belgia",
     "italia",     "spanyol",     "portugal",   "rusia",    "ukraina",  "turki",    "iran",
     "irak",       "israel",      "palestina",  "suriah",   "yaman",    "qatar",    "mesir",
     "afganistan", "afghanistan", "as",         "kanada",   "meksiko",  "brasil",   "argentina",
     "sumatera",   "sumatra",     "kalimantan", "sulawesi", "papua",    "maluku"});
// and of two.
struct TwoWords {
    std::string_view first, second;
};
constexpr auto kLongCountries = std::to_array<TwoWords>({{"amerika", "serikat"},
                                                         {"arab", "saudi"},
                                                         {"korea", "selatan"},
                                                         {"korea", "utara"},
                                                         {"selandia", "baru"},
                                                         {"afrika", "selatan"},
                                                         {"timor", "leste"},
                                                         {"sri", "lanka"},
                                                         {"hong", "kong"},
                                                         {"papua", "nugini"},
                                                         {"uni", "eropa"}});

// Words inside the names of offices.
constexpr auto kOfficeParts = std::to_array<std::string_view>(
    {"head",         "general",       "chief",          "officer",     "executive",
     "vice",         "senior",        "managing",       "country",     "kuasa",
     "hukum",        "utama",         "umum",           "operasional", "penerangan",
     "masyarakat",   "hubungan",      "internasional",  "dalam",       "negeri",
     "luar",         "kerja",         "pelaksana",      "tugas",       "harian",
     "program",      "studi",         "corporate",      "secretary",   "marketing",
     "public",       "relations",     "business",       "development", "product",
     "brand",        "communication", "communications", "deputy",      "chairman",
     "commissioner", "specialist",    "partner"});

// Titles, without their dots.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"drs",      "dra",      "dr",       "ir",       "h",       "hj",        "kh",     "prof",
     "brigjen",  "kombes",   "akbp",     "akp",      "kompol",  "ipda",      "iptu",   "irjen",
     "komjen",   "jenderal", "letjen",   "mayjen",   "kolonel", "letkol",    "mayor",  "aiptu",
     "aipda",    "bripka",   "brigadir", "bripda",   "briptu",  "laksamana", "laksda", "laksma",
     "marsekal", "marsda",   "marsma",   "pol",      "purn",    "sh",        "mh",     "msi",
     "se",       "st",       "mm",       "ssos",     "spd",     "sik",       "mhum",   "msc",
     "phd",      "mpd",      "mkes",     "skm",      "mba",     "lc",        "tni",    "ii",
     "iii",      "iv",       "bapak",    "pak",      "bu",      "ibu",       "mas",    "mbak",
     "bung",     "gus",      "kang",     "pdt",      "romo",    "ustaz",     "ustadz", "haji",
     "mr",       "mrs",      "sp",       "mt",       "msp",     "mmt",       "amd",    "stp",
     "drg",      "drh",      "kiai",     "kyai",     "habib",   "ustad",     "tgh",    "serka",
     "serma",    "sertu",    "serda",    "peltu",    "pelda",   "kapten",    "inf",    "kav",
     "lettu",    "letda",    "kardinal", "uskup",    "akpb",    "spbonk",    "spb",    "onk",
     "spog",     "spa",      "spp",      "spjp",     "spkk",    "sppd",      "spot",   "spm",
     "pastor",   "psyd",     "suster",   "profesor", "tgk",     "coach"});
// Of these, the ones that are also words of names.
constexpr auto kRanksInNames =
    std::to_array<std::string_view>({"laksamana", "haji", "marsekal", "gus", "mas", "romo"});

// Words before the name by which somebody is called: "Muhammad Rizal" is "Rizal".
constexpr auto kFirstOfNames = std::to_array<std::string_view>(
    {"muhammad",  "mohammad", "mohamad", "muhamad", "mohamed", "moh",   "moch",
     "mochammad", "mochamad", "ahmad",   "achmad",  "akhmad",  "abdul", "abd",
     "raden",     "nur",      "anak",    "agung",   "la",      "andi",  "teuku",
     "cut",       "tengku",   "ida",     "bagus"});

// Words that the name of a village or district follows.
constexpr auto kOfPlaces = std::to_array<std::string_view>(
    {"desa",    "kelurahan", "kecamatan", "kampung", "dusun",    "camat",       "lurah",
     "kades",   "polsek",    "kapolsek",  "sdn",     "sman",     "smpn",        "pekon",
     "nagari",  "danramil",  "koramil",   "polres",  "polresta", "polrestabes", "polda",
     "kejari",  "kejati",    "perum",     "pt",      "cv",       "bank",        "universitas",
     "yayasan", "hotel",     "rsud",      "bumdes",  "stasiun",  "bandara",     "partai"});

// Lower-case words inside an office or a name.
constexpr auto kJoining =
    std::to_array<std::string_view>({"dan", "bidang", "bin", "binti", "al", "van", "de", "el", "of",
                                     "and", "the", "for", "urusan", "in"});

// Words that begin another sentence, with a capital also where its full stop is
// missing.
constexpr auto kConnectives = std::to_array<std::string_view>(
    {"menurut",    "sementara", "sedangkan", "namun",    "selain",   "lalu",     "kemudian",
     "sebelumnya", "adapun",    "lantas",    "bahkan",   "saat",     "ketika",   "setelah",
     "usai",       "dalam",     "dengan",    "pesan",    "seperti",  "meski",    "karena",
     "sehingga",   "sebab",     "padahal",   "apalagi",  "misalnya", "meskipun", "maka",
     "makanya",    "alhasil",   "karenanya", "pasalnya", "akhirnya", "tetapi",   "tapi",
     "kini",       "walau",     "walaupun"});

// Words that begin no person.
constexpr auto kEnds = std::to_array<std::string_view>(
    {"saat",        "ketika",   "kepada",   "usai",       "seusai", "dalam",       "melalui",
     "seperti",     "dikutip",  "setelah",  "sebelum",    "sambil", "dengan",      "lewat",
     "yang",        "itu",      "ini",      "tersebut",   "lagi",   "menambahkan", "kemarin",
     "tadi",        "hari",     "malam",    "siang",      "pagi",   "sore",        "mengutip",
     "sebagaimana", "dilansir", "via",      "terkait",    "soal",   "tentang",     "menanggapi",
     "selain",      "lalu",     "kemudian", "sebelumnya", "adapun", "lantas",      "bahkan",
     "pesan"});

bool is_ministry(std::string_view word) {
    return word.size() > kMinistry.size() && word.starts_with(kMinistry);
}

} // namespace

bool is_office_word(std::string_view word) {
    static const WordIndex index = [] {
        std::vector<std::string_view> words;
        const auto append = [&words](const auto& list) {
            words.insert(words.end(), list.begin(), list.end());
        };
        append(kOffices);
        append(kShortOffices);
        append(kOccupations);
        append(kRoles);
        append(kInstitutions);
        append(kOfficeParts);
        return WordIndex(words);
    }();
    if (index.has(word) || is_ministry(word)) return true;
    const bool may_be_short =
        word.starts_with('k') || word.starts_with('w') || word.starts_with('d');
    return may_be_short && std::ranges::any_of(kShortOfficeBeginnings, [&](auto beginning) {
               return word.starts_with(beginning);
           });
}

bool is_position(std::string_view word) {
    static const WordIndex index = [] {
        std::vector<std::string_view> words(kOffices.begin(), kOffices.end());
        words.insert(words.end(), kShortOffices.begin(), kShortOffices.end());
        words.insert(words.end(), kOccupations.begin(), kOccupations.end());
        return WordIndex(words);
    }();
    return index.has(word);
}

bool is_role(std::string_view word) {
    static const WordIndex index(kRoles);
    return index.has(word);
}

bool is_single_office(std::string_view word) {
    static const WordIndex short_offices(kShortOffices);
    constexpr auto kWords = std::to_array<std::string_view>(
        {"bupati", "walikota", "gubernur", "presiden", "camat", "lurah", "rektor", "dekan"});
    return short_offices.has(word) || std::ranges::find(kWords, word) != kWords.end();
}

bool is_occupation(std::string_view word) {
    static const WordIndex index(kOccupations);
    return index.has(word);
}

bool is_institution_word(std::string_view word) {
    static const WordIndex index(kInstitutions);
    return index.has(word) || is_ministry(word);
}

bool is_person_title(std::string_view word) {
    static const WordIndex index(kTitles);
    return index.has(word);
}

bool is_title_with_dots(std::string_view word) {
    return word.find('.') == std::string_view::npos ? is_person_title(word)
                                                    : is_person_title(without_dots(word));
}

std::size_t words_of_country(std::string_view word, std::string_view next) {
    const auto is_this = [&](const TwoWords& country) {
        return country.first == word && country.second == next;
    };
    if (std::ranges::any_of(kLongCountries, is_this)) return 2;
    static const WordIndex index(kCountries);
    return index.has(word) ? 1 : 0;
}

bool is_abbreviated(std::string_view word) {
    return is_title_with_dots(word) || word == "plt" || word == "plh" || word == "pj"
           || word == "pjs";
}

bool is_rank_in_name(std::string_view word) {
    return std::ranges::find(kRanksInNames, word) != kRanksInNames.end();
}

bool is_first_of_names(std::string_view word) {
    static const WordIndex index(kFirstOfNames);
    return index.has(word);
}

bool is_head_of_place(std::string_view word) {
    static const WordIndex index(kOfPlaces);
    return index.has(word);
}

bool joins_name(std::string_view word) {
    static const WordIndex index(kJoining);
    return index.has(word);
}

bool is_connective(std::string_view word) {
    static const WordIndex index(kConnectives);
    return index.has(word);
}

bool is_no_person(std::string_view word) {
    static const WordIndex index(kEnds);
    return index.has(word);
}

bool is_common_word(const AnalyzedToken& token) {
    constexpr std::uint16_t kCommonTraits =
        trait::kFixed | trait::kCommon | trait::kFrequent | trait::kSeen;
    LexiconEntry entry;
    return token.stem != token.form
           || (Lexicon::find(token.form, entry) && entry.has(kCommonTraits)
               && !entry.has(trait::kPerson));
}

bool is_plain_word(const AnalyzedToken& token) {
    if (token.kind == TokenKind::acronym) return false;
    LexiconEntry entry;
    if (Lexicon::find(token.form, entry)) return !entry.has(trait::kPerson | trait::kNamed);
    return token.stem != token.form;
}

bool is_everyday_word(std::string_view word, std::string_view stem) {
    LexiconEntry entry;
    if (!Lexicon::find(word, entry)) return word != stem;
    return !entry.has(trait::kPerson)
           && (word != stem || entry.has(trait::kCommon | trait::kFrequent));
}

bool is_word_of_names(std::string_view word) {
    LexiconEntry entry;
    return Lexicon::find(word, entry) && entry.has(trait::kPerson);
}

bool starts_with_capital(std::string_view surface) {
    return (surface.front() >= 'A' && surface.front() <= 'Z')
           || static_cast<unsigned char>(surface.front()) >= 0xC3;
}

std::string without_dots(std::string_view form) {
    std::string text(form);
    std::erase(text, '.');
    return text;
}

} // namespace telusur
