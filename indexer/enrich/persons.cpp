#include "indexer/enrich/persons.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "indexer/enrich/gazetteer.hpp"
#include "indexer/enrich/word_index.hpp"
#include "stemmer_id/calendar.hpp"
#include "stemmer_id/lexicon.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::size_t kMaxTokens = 24; // of an office and a name
constexpr std::size_t kMaxNameWords = 5;

// Words that say what somebody is, folded: an office,
constexpr auto kOffices = std::to_array<std::string_view>(
    {"kepala",     "pemimpin",   "pimpinan",  "ketum",      "waketum",  "pengurus",    "inisiator",
     "penggagas",  "perintis",   "ketua",     "wakil",      "direktur", "menteri",     "gubernur",
     "bupati",     "wali",       "walikota",  "sekretaris", "anggota",  "juru",        "humas",
     "komisioner", "presiden",   "manajer",   "manager",    "staf",     "koordinator", "deputi",
     "rektor",     "dekan",      "camat",     "lurah",      "ceo",      "founder",     "president",
     "director",   "co-founder", "owner",     "komandan",   "calon",    "mantan",      "eks",
     "plt",        "plh",        "pj",        "pjs",        "ustaz",    "ustadz",      "kiai",
     "imam",       "bendahara",  "komisaris", "pendiri",    "penasihat"});
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
     "cawapres"});
// a profession,
constexpr auto kOccupations = std::to_array<std::string_view>(
    {"pelatih",   "pengamat",  "peneliti",  "dosen",      "guru",     "penyidik", "jaksa",
     "hakim",     "pengacara", "advokat",   "ahli",       "pakar",    "analis",   "ekonom",
     "aktivis",   "politikus", "politisi",  "psikolog",   "dokter",   "sosiolog", "budayawan",
     "penulis",   "desainer",  "wasit",     "vokalis",    "gitaris",  "penyanyi", "aktor",
     "aktris",    "artis",     "sutradara", "produser",   "pemain",   "kapten",   "bek",
     "gelandang", "striker",   "kiper",     "pedangdut",  "komedian", "musisi",   "promotor",
     "petinju",   "pembalap",  "presenter", "selebritas", "sopir",    "youtuber", "legenda"});
// or a part in what happened.
constexpr auto kRoles = std::to_array<std::string_view>(
    {"warga",   "korban",  "saksi",   "pelaku",     "tersangka", "terdakwa", "orangtua",
     "ayah",    "ibu",     "istri",   "suami",      "anak",      "adik",     "kakak",
     "peserta", "pemilik", "petugas", "perwakilan", "tokoh",     "nama",     "sosok"});

// Words of the institutions that an office belongs to.
constexpr auto kInstitutions = std::to_array<std::string_view>(
    {"tim",        "bidang",      "bagian",     "seksi",       "divisi",      "badan",
     "dinas",      "kementerian", "lembaga",    "komisi",      "fraksi",      "partai",
     "dewan",      "majelis",     "kantor",     "balai",       "pusat",       "unit",
     "satuan",     "biro",        "direktorat", "polres",      "polda",       "polri",
     "polsek",     "polresta",    "satpol",     "satreskrim",  "reskrim",     "kejaksaan",
     "pengadilan", "puskesmas",   "rsud",       "universitas", "institut",    "fakultas",
     "yayasan",    "bank",        "pt",         "cv",          "pemkab",      "pemkot",
     "pemprov",    "kabupaten",   "kota",       "provinsi",    "kecamatan",   "desa",
     "daerah",     "negara",      "nasional",   "indonesia",   "republik",    "wilayah",
     "ikatan",     "asosiasi",    "himpunan",   "persatuan",   "perhimpunan", "forum",
     "serikat",    "federasi",    "grup",       "group",       "manajemen",   "satgas",
     "kadin",      "hipmi",       "apindo",     "kepolisian",  "pt.",         "tbk"});

// Words inside the names of offices.
constexpr auto kOfficeParts = std::to_array<std::string_view>(
    {"head",          "general",       "chief",      "officer",     "executive", "vice",
     "senior",        "managing",      "country",    "kuasa",       "hukum",     "utama",
     "umum",          "operasional",   "penerangan", "masyarakat",  "hubungan",  "internasional",
     "dalam",         "negeri",        "luar",       "kerja",       "pelaksana", "tugas",
     "harian",        "program",       "studi",      "corporate",   "secretary", "marketing",
     "public",        "relations",     "business",   "development", "product",   "brand",
     "communication", "communications"});

// Titles, without their dots.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"drs",      "dra",      "dr",       "ir",     "h",       "hj",        "kh",     "prof",
     "brigjen",  "kombes",   "akbp",     "akp",    "kompol",  "ipda",      "iptu",   "irjen",
     "komjen",   "jenderal", "letjen",   "mayjen", "kolonel", "letkol",    "mayor",  "aiptu",
     "aipda",    "bripka",   "brigadir", "bripda", "briptu",  "laksamana", "laksda", "laksma",
     "marsekal", "marsda",   "marsma",   "pol",    "purn",    "sh",        "mh",     "msi",
     "se",       "st",       "mm",       "ssos",   "spd",     "sik",       "mhum",   "msc",
     "phd",      "mpd",      "mkes",     "skm",    "mba",     "lc",        "tni",    "ii",
     "iii",      "iv",       "bapak",    "pak",    "bu",      "ibu",       "mas",    "mbak",
     "bung",     "gus",      "kang",     "pdt",    "romo",    "ustaz",     "ustadz", "haji",
     "mr",       "mrs",      "sp",       "mt",     "msp",     "mmt",       "amd",    "stp",
     "drg",      "drh",      "kiai",     "kyai",   "habib",   "ustad",     "tgh",    "serka",
     "serma",    "sertu",    "serda",    "peltu",  "pelda",   "kapten",    "inf",    "kav",
     "lettu",    "letda"});

// Words that the name of a village or district follows.
constexpr auto kOfPlaces = std::to_array<std::string_view>(
    {"desa",        "kelurahan", "kecamatan", "kampung", "dusun",  "camat",   "lurah",
     "kades",       "polsek",    "kapolsek",  "sdn",     "sman",   "smpn",    "pekon",
     "nagari",      "danramil",  "koramil",   "perum",   "pt",     "cv",      "bank",
     "universitas", "yayasan",   "hotel",     "rsud",    "bumdes", "stasiun", "bandara"});

// Lower-case words inside an office or a name.
constexpr auto kJoining =
    std::to_array<std::string_view>({"dan", "bidang", "bin", "binti", "al", "van", "de", "el", "of",
                                     "and", "the", "for", "urusan"});

// Words that begin another sentence, with a capital also where its full stop is missing.
constexpr auto kConnectives = std::to_array<std::string_view>(
    {"menurut",    "sementara", "sedangkan", "namun",  "selain",  "lalu",   "kemudian",
     "sebelumnya", "adapun",    "lantas",    "bahkan", "saat",    "ketika", "setelah",
     "usai",       "dalam",     "dengan",    "pesan",  "seperti", "meski",  "karena"});

// Words that begin no person.
constexpr auto kEnds = std::to_array<std::string_view>(
    {"saat",        "ketika",   "kepada",   "usai",       "seusai", "dalam",       "melalui",
     "seperti",     "dikutip",  "setelah",  "sebelum",    "sambil", "dengan",      "lewat",
     "yang",        "itu",      "ini",      "tersebut",   "lagi",   "menambahkan", "kemarin",
     "tadi",        "hari",     "malam",    "siang",      "pagi",   "sore",        "mengutip",
     "sebagaimana", "dilansir", "via",      "terkait",    "soal",   "tentang",     "menanggapi",
     "selain",      "lalu",     "kemudian", "sebelumnya", "adapun", "lantas",      "bahkan",
     "pesan"});

bool is_joining(std::string_view word) {
    static const WordIndex index(kJoining);
    return index.has(word);
}

bool is_connective(std::string_view word) {
    static const WordIndex index(kConnectives);
    return index.has(word);
}

bool is_end(std::string_view word) {
    static const WordIndex index(kEnds);
    return index.has(word);
}

bool is_capital(std::string_view surface) {
    return (surface.front() >= 'A' && surface.front() <= 'Z')
           || static_cast<unsigned char>(surface.front()) >= 0xC3;
}

std::string without_dots(std::string_view form) {
    std::string text(form);
    std::erase(text, '.');
    return text;
}

// A region behind an office, an acronym or a word of an institution is no name.
class PersonReader {
public:
    PersonReader(const AnalyzedText& text, std::size_t index, std::size_t last)
        : text_(text), last_(std::min({last, text.tokens.size(), index + kMaxTokens})) {
        person_.begin = person_.end = index;
    }

    Person read() {
        std::size_t at = skip_description(person_.begin);
        const std::size_t end = run_end(at);
        if (end == at) return {};
        if (is_this_one(at, end) || is_epithet(at, end)) return nobody(end);
        take(at, end);
        if (is_region(at, end)) return nobody(end);
        person_.end = end;
        const bool is_described = at != person_.begin; // "anak sulung Darma Wijaya, Siti Rahma"
        if (is_described || !person_.office.empty() || person_.name.empty())
            read_name_behind_comma(at, end);
        else
            read_office_behind_comma(end);
        return person_;
    }

private:
    std::string_view surface(std::size_t index) const { return text_.surface(text_.tokens[index]); }
    std::string_view form(std::size_t index) const { return text_.tokens[index].form; }

    // "pria asal Jakarta tersebut", "mantan politisi PKS ini" are who spoke before.
    bool is_this_one(std::size_t begin, std::size_t end) const {
        const bool is_described = begin != person_.begin || is_office_word(form(begin))
                                  || text_.tokens[begin].kind == TokenKind::acronym;
        if (!is_described || end >= text_.tokens.size()) return false;
        const std::string_view next = form(end);
        return next == "itu" || next == "ini" || next == "tersebut";
    }

    // Words that were read, and name nobody.
    Person nobody(std::size_t end) const {
        Person person;
        person.begin = person_.begin;
        person.end = end;
        return person;
    }

    bool is_epithet(std::size_t begin, std::size_t end) const {
        return end == begin + 2 && form(begin) == "kepala" && form(begin + 1) == "negara";
    }

    // A region alone is no person.
    bool is_region(std::size_t begin, std::size_t end) const {
        return Gazetteer::instance().find(text_, begin).words == end - begin;
    }

    static bool is_comma(std::string_view gap) {
        if (gap.starts_with(')')) gap.remove_prefix(1); // "Badan Pusat Statistik (BPS), "
        return gap.starts_with(',') && gap.find_first_not_of(' ', 1) == std::string_view::npos;
    }

    // Lower-case words before a name: "kuasa hukum terdakwa, ", "seorang warga ".
    std::size_t skip_description(std::size_t at) const {
        constexpr std::size_t kMaxDescription = 7;
        std::size_t i = at;
        while (i < last_ && i - at < kMaxDescription && !is_capital(surface(i))) {
            if (i > at && text_.gap_before(i) != " ") return last_;
            if (is_end(form(i)) || is_pronoun(form(i)) || is_many(form(i))) return last_;
            ++i;
        }
        if (i > at && i < last_) {
            const std::string_view gap = text_.gap_before(i);
            if (gap != " " && gap != ", ") return last_;
        }
        return i;
    }

    // "menurut para ahli, Vitamin C": who speaks has no name.
    static bool is_many(std::string_view word) {
        return word == "para" || word == "sejumlah" || word == "beberapa" || word == "banyak";
    }

    static bool is_pronoun(std::string_view word) {
        return word == "dia" || word == "ia" || word == "beliau" || word == "mereka"
               || word == "kami" || word == "saya" || word == "kita" || word == "keduanya";
    }

    // The capitals from `at` on, with what joins them.
    std::size_t run_end(std::size_t at) const {
        std::size_t i = at;
        std::size_t behind = at; // the token behind the brackets that were passed last
        while (i < last_) {
            if (i > behind && !is_inside(i)) {
                behind = behind_brackets(i);
                if (behind == i) break;
                i = behind;
                continue;
            }
            const bool is_upper = is_capital(surface(i));
            const bool joins = !is_upper && is_joining(form(i)) && i + 1 < last_
                               && is_capital(surface(i + 1)) && text_.gap_before(i + 1) == " "
                               && (form(i) != "dan" || is_between_common_words(i));
            const bool is_number = surface(i).front() >= '0' && surface(i).front() <= '9';
            if (!is_upper && !joins && !(is_number && i > at && is_office_word(form(i - 1)))) break;
            if (is_upper && (weekday_of(form(i)) || month_number(form(i)) > 0)) break;
            // "Kasat Lantas": a capital inside a sentence makes a name of it.
            if (is_connective(form(i)) && (i == at || !is_upper)) break;
            ++i;
        }
        return i;
    }

    // "Kepala Biro Penerangan (Karo Penmas) Polri Budi": the token behind the brackets that open
    // before `index`, else `index`.
    std::size_t behind_brackets(std::size_t index) const {
        constexpr std::size_t kMaxInside = 4;
        if (text_.gap_before(index) != " (" || !is_office_word(form(person_.begin))) return index;
        for (std::size_t i = index + 1; i < std::min(last_, index + kMaxInside); ++i) {
            if (!text_.gap_before(i).starts_with(')')) continue;
            return text_.gap_before(i) == ") " && is_capital(surface(i)) ? i : index;
        }
        return index;
    }

    // "Koordinasi dan Pengawasan" is one office, "Ani dan Budi" are two persons.
    bool is_between_common_words(std::size_t index) const {
        const auto is_common = [this](std::size_t i) {
            return is_office_word(form(i)) || is_common_word(text_.tokens[i])
                   || is_plain_word(text_.tokens[i]);
        };
        return index > 0 && is_common(index - 1) && is_common(index + 1);
    }

    // A space, or a full stop behind an initial or a title, or "(Pol)".
    bool is_inside(std::size_t index) const {
        const std::string_view gap = text_.gap_before(index);
        if (gap == " " || gap == "-" || gap == "'" || gap == "/" || gap == " & ") return true;
        const bool is_short =
            surface(index - 1).size() <= 2 || is_person_title(without_dots(form(index - 1)));
        if ((gap == ". " || gap == ".") && is_short) return true;
        return (gap == " (" && is_person_title(form(index)))
               || ((gap == ") " || gap == ".) ") && is_person_title(form(index - 1)));
    }

    // Splits the run into office and name: the name is what stands behind the last word of an
    // office, or before the first when nothing stands behind.
    void take(std::size_t begin, std::size_t end) {
        person_.office.clear();
        std::size_t name_begin = begin;
        std::size_t first_other = end;
        for (std::size_t i = begin; i < end; ++i) {
            // "(Bekraf) Triawan": no name goes over the end of brackets.
            const bool is_behind_brackets =
                i > begin && text_.gap_before(i).starts_with(')') && !is_person_title(form(i - 1));
            if (is_behind_brackets) {
                first_other = std::min(first_other, i);
                name_begin = i;
            }
            const std::size_t words = words_of_no_name(begin, i, name_begin);
            if (words == 0) continue;
            first_other = std::min(first_other, i);
            i = std::min(i + words, end) - 1;
            name_begin = i + 1;
        }
        std::size_t name_end = end;
        // "(... cabang) Tanjung Priok Suparjo"
        if (const std::size_t place =
                Gazetteer::instance().find(text_, name_begin == end ? begin : name_begin).words;
            name_begin < end && place > 1 && name_begin + place < end)
            name_begin += place;
        if (name_begin == end) {
            name_begin = begin;
            name_end = first_other;
        }
        // Words of an institution ("PT Jasa Marga Desi Arryani").
        while (name_end - name_begin > 2 && name_begin > begin
               && is_of_institution(text_.tokens[name_begin], name_end - name_begin))
            ++name_begin;
        if (name_end - name_begin > kMaxNameWords) name_begin = name_end - kMaxNameWords;
        // "Wakil Gubernur Banten A Dimyati Natakusumah": an initial belongs to the name.
        if (name_begin < name_end && name_begin > begin && surface(name_begin - 1).size() == 1
            && is_capital(surface(name_begin - 1)) && !is_person_title(form(name_begin - 1)))
            --name_begin;
        // "Camat Cibeber Sri Rahayu": a place that no table has.
        if (name_begin > begin && name_end - name_begin > 2 && is_of_place(form(name_begin - 1))
            && !is_person_word(form(name_begin)))
            ++name_begin;
        if (name_begin > begin && is_part_of_office(name_begin, name_end))
            name_begin = name_end = end;
        std::size_t office_end = std::min(name_begin, end);
        if (name_end <= name_begin) office_end = end;
        person_.name = joined(name_begin, name_end, true);
        const std::string office = joined(begin, office_end, false);
        if (!is_all_titles(begin, office_end)) person_.office = office;
    }

    // How many tokens from `index` on are no name: words of offices, titles, acronyms, and regions
    // behind them.
    std::size_t words_of_no_name(std::size_t begin, std::size_t index,
                                 std::size_t name_begin) const {
        const AnalyzedToken& token = text_.tokens[index];
        const std::string word = without_dots(token.form);
        if (is_office_word(word) || is_person_title(word)) return 1;
        const bool has_digit = token.form.find_first_of("0123456789") != std::string_view::npos;
        if (has_digit || !is_capital(surface(index)))
            return word != "bin" && word != "binti" ? 1 : 0;
        if (token.kind == TokenKind::acronym && surface(index).size() > 1) return 1;
        const bool follows_other = index > begin && name_begin == index;
        return follows_other ? Gazetteer::instance().find(text_, index).words : 0;
    }

    static bool is_of_place(std::string_view word) {
        static const WordIndex index(kOfPlaces);
        return index.has(word);
    }

    static bool is_person_word(std::string_view word) {
        LexiconEntry entry;
        return Lexicon::find(word, entry) && entry.has(trait::kPerson);
    }

    // The words of longer runs need to be less common for it: "Saleh Partaonan Daulay" is a name.
    static bool is_of_institution(const AnalyzedToken& token, std::size_t words) {
        LexiconEntry entry;
        if (!Lexicon::find(token.form, entry)) return token.stem != token.form;
        if (entry.has(trait::kPerson)) return false;
        return entry.has(trait::kAcronym | trait::kCommon) || (words > 3 && is_common_word(token));
    }

    // "Perusahaan" of "Sekretaris Perusahaan".
    bool is_part_of_office(std::size_t begin, std::size_t end) const {
        if (begin == end || is_person_title(without_dots(form(begin - 1)))) return false;
        for (std::size_t i = begin; i < end; ++i)
            if (!is_common_word(text_.tokens[i])) return false;
        // "Darma Wijaya" are two words of the language, too; "Pemberantasan" is no name.
        return begin + 1 == end || text_.tokens[begin].stem != form(begin);
    }

    bool is_all_titles(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i)
            if (!is_person_title(without_dots(form(i)))) return false;
        return true;
    }

    // The tokens [begin, end) as written.
    std::string joined(std::size_t begin, std::size_t end, bool is_name) const {
        if (begin >= end) return {};
        std::string text(text_.text.substr(text_.tokens[begin].begin,
                                           text_.tokens[end - 1].end - text_.tokens[begin].begin));
        if (is_name) std::erase(text, '"');
        if (text.rfind('(') != std::string::npos
            && text.find(')', text.rfind('(')) == std::string::npos)
            text += ')';
        return text;
    }

    // "Menteri Pekerjaan Umum (PU), Sri Rahayu": the token behind the brackets.
    std::size_t behind_abbreviation(std::size_t index) const {
        constexpr std::size_t kMaxInside = 3; // "(BB-TNKS)"
        if (index + 1 >= last_ || text_.gap_before(index) != " (") return index;
        for (std::size_t i = index + 1; i < std::min(last_, index + 1 + kMaxInside); ++i)
            if (text_.gap_before(i).starts_with(')')) return i;
        return index;
    }

    // "Direktur Industri Kecil, Menengah dan Aneka (IKMA) Sri Rahayu": the token behind the words
    // of the office that begin at `index`, else `index`.
    std::size_t behind_plain_words(std::size_t index) const {
        std::size_t i = index;
        while (i + 1 < last_ && is_plain_word(text_.tokens[i]) && text_.gap_before(i + 1) == " ")
            ++i;
        if (i + 1 < last_ && is_plain_word(text_.tokens[i])) i = behind_brackets(i + 1);
        return is_capital(surface(i)) && !is_plain_word(text_.tokens[i]) ? i : index;
    }

    // "ujar Ketua RT setempat, Suparman", "ujar Humas SD Harapan, Suparman": what stands before the
    // comma is the office, whatever it seemed.
    void read_name_behind_comma(std::size_t begin, std::size_t at) {
        const std::size_t office_end = at;
        at = behind_abbreviation(at);
        if (at >= last_ || !is_comma(text_.gap_before(at)) || !is_capital(surface(at))
            || is_office_word(form(at)))
            return;
        at = behind_plain_words(at);
        const std::size_t end = run_end(at);
        if (end == at || is_region(at, end)) return;
        const Person before = person_;
        take(at, end);
        if (person_.name.empty() || !person_.office.empty()) {
            person_ = before;
            return;
        }
        const bool is_other =
            begin != person_.begin && before.office.empty(); // kin of the one named
        person_.office =
            is_other ? std::string() : joined(begin, std::max(before.end, office_end), false);
        person_.end = end;
    }

    // "kata Heri Karnadi, Kepala Satpol PP"
    void read_office_behind_comma(std::size_t at) {
        if (at >= last_ || !is_comma(text_.gap_before(at)) || !is_office_word(form(at))
            || !is_capital(surface(at)))
            return;
        const std::size_t end = run_end(at);
        person_.office = joined(at, end, false);
        person_.end = end;
    }

    const AnalyzedText& text_;
    std::size_t last_;
    Person person_;
};

// A derived word, or one that stands in most texts.
bool is_frequent(const AnalyzedToken& token) {
    LexiconEntry entry;
    return token.stem != token.form
           || (Lexicon::find(token.form, entry) && entry.has(trait::kCommon)
               && !entry.has(trait::kPerson));
}

} // namespace

Person read_person(const AnalyzedText& text, std::size_t index, std::size_t last) {
    return PersonReader(text, index, last).read();
}

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
    return index.has(word);
}

bool is_person_title(std::string_view word) {
    static const WordIndex index(kTitles);
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

FullNames::FullNames(const AnalyzedText& text) {
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const AnalyzedToken& token = text.tokens[i];
        if (!is_capital(text.surface(token)) || token.kind == TokenKind::number) continue;
        if (i > 0 && text.tokens[i - 1].kind == TokenKind::number && text.gap_before(i) == " ")
            continue; // "Mengelola 200 Hektar"
        const bool is_before_capital = i + 1 < text.tokens.size() && text.gap_before(i + 1) == " "
                                       && is_capital(text.surface(text.tokens[i + 1]));
        if (token.starts_sentence && !is_office_word(token.form)
            && (is_frequent(token) || (is_common_word(token) && !is_before_capital)))
            continue; // "Menurut Sri Rahayu", "Langkah Sri Rahayu", "Sementara itu"
        const Person person = read_person(text, i, text.tokens.size());
        if (person.end <= i) continue;
        i = person.end - 1;
        if (person.name.find(' ') == std::string::npos) continue;
        if (person.end + 1 < text.tokens.size() && text.gap_before(person.end) == " ("
            && text.gap_before(person.end + 1).starts_with(')')) // "Ahmad Sobari (Aso)"
            nicknames_.try_emplace(std::string(text.tokens[person.end].form), person.name);
        std::string_view rest = person.name;
        while (!rest.empty()) {
            const std::size_t space = std::min(rest.find(' '), rest.size());
            if (space > 1) full_.try_emplace(fold(rest.substr(0, space)), person.name);
            rest.remove_prefix(std::min(space + 1, rest.size()));
        }
    }
}

std::string FullNames::complete(const std::string& name) const {
    const auto nickname = nicknames_.find(fold(name));
    if (nickname != nicknames_.end()) return nickname->second;
    const auto found = full_.find(fold(name.substr(0, name.find(' '))));
    if (found == full_.end() || found->second.size() <= name.size()) return name;
    const std::string full = ' ' + found->second + ' ';
    return full.find(' ' + name + ' ') == std::string::npos ? name : found->second;
}

} // namespace telusur
