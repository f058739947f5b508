#include "stemmer_id/spelling.hpp"

#include <algorithm>
#include <array>

#include "stemmer_id/lexicon.hpp"

namespace telusur {
namespace {

constexpr std::array<std::string_view, kSpellingClasses> kClassNames{
    "f-v-p", "j-z", "ir-asi", "vowels", "h", "isa", "loans", "old"};

// Variant, standard: KBBI's form where it has one. Sorted by variant.
constexpr SpellingPair kPairs[] = {
    {"adhi", "adi", SpellingClass::old},
    {"adji", "aji", SpellingClass::old},
    {"adjie", "aji", SpellingClass::old},
    {"adpokat", "advokat", SpellingClass::loans},
    {"adzan", "azan", SpellingClass::j_z},
    {"aherat", "akhirat", SpellingClass::h},
    {"akherat", "akhirat", SpellingClass::h},
    {"akomodir", "akomodasi", SpellingClass::ir_asi},
    {"aktifitas", "aktivitas", SpellingClass::f_v_p},
    {"aktip", "aktif", SpellingClass::f_v_p},
    {"aluminum", "aluminium", SpellingClass::loans},
    {"alumunium", "aluminium", SpellingClass::loans},
    {"analisa", "analisis", SpellingClass::isa},
    {"antisipir", "antisipasi", SpellingClass::loans},
    {"antri", "antre", SpellingClass::vowels},
    {"apotik", "apotek", SpellingClass::vowels},
    {"atjeh", "aceh", SpellingClass::old},
    {"atlit", "atlet", SpellingClass::vowels},
    {"atmosfir", "atmosfer", SpellingClass::loans},
    {"azas", "asas", SpellingClass::j_z},
    {"bandoeng", "bandung", SpellingClass::old},
    {"barokah", "berkah", SpellingClass::h},
    {"bathin", "batin", SpellingClass::vowels},
    {"bhakti", "bakti", SpellingClass::loans},
    {"bhineka", "bineka", SpellingClass::loans},
    {"bhinneka", "bineka", SpellingClass::loans},
    {"bolpen", "bolpoin", SpellingClass::loans},
    {"budhi", "budi", SpellingClass::old},
    {"bulpen", "bolpoin", SpellingClass::loans},
    {"cendikia", "cendekia", SpellingClass::loans},
    {"cendikiawan", "cendekiawan", SpellingClass::loans},
    {"cengkeh", "cengkih", SpellingClass::loans},
    {"cidera", "cedera", SpellingClass::vowels},
    {"club", "klub", SpellingClass::loans},
    {"clup", "klub", SpellingClass::loans},
    {"coklat", "cokelat", SpellingClass::loans},
    {"debet", "debit", SpellingClass::vowels},
    {"demonstrir", "demonstrasi", SpellingClass::ir_asi},
    {"detil", "detail", SpellingClass::vowels},
    {"dhaif", "daif", SpellingClass::h},
    {"dhani", "dani", SpellingClass::old},
    {"dharma", "darma", SpellingClass::old},
    {"dhuhur", "zuhur", SpellingClass::j_z},
    {"diagnosa", "diagnosis", SpellingClass::vowels},
    {"dialisa", "dialisis", SpellingClass::isa},
    {"disain", "desain", SpellingClass::vowels},
    {"discount", "diskon", SpellingClass::loans},
    {"djakarta", "jakarta", SpellingClass::old},
    {"djamil", "jamil", SpellingClass::old},
    {"djarot", "jarot", SpellingClass::old},
    {"djogdjakarta", "yogyakarta", SpellingClass::old},
    {"djojo", "joyo", SpellingClass::old},
    {"djokja", "jogja", SpellingClass::old},
    {"djoko", "joko", SpellingClass::old},
    {"dollar", "dolar", SpellingClass::loans},
    {"dominir", "dominasi", SpellingClass::ir_asi},
    {"dzalim", "zalim", SpellingClass::j_z},
    {"dzikir", "zikir", SpellingClass::j_z},
    {"dzuhur", "zuhur", SpellingClass::j_z},
    {"edhy", "edi", SpellingClass::old},
    {"efektifitas", "efektivitas", SpellingClass::f_v_p},
    {"efektip", "efektif", SpellingClass::f_v_p},
    {"eksport", "ekspor", SpellingClass::loans},
    {"ekstrim", "ekstrem", SpellingClass::vowels},
    {"elektrolisa", "elektrolisis", SpellingClass::isa},
    {"esei", "esai", SpellingClass::vowels},
    {"essai", "esai", SpellingClass::vowels},
    {"essay", "esai", SpellingClass::vowels},
    {"export", "ekspor", SpellingClass::loans},
    {"external", "eksternal", SpellingClass::loans},
    {"extra", "ekstra", SpellingClass::loans},
    {"extrim", "ekstrem", SpellingClass::loans},
    {"faham", "paham", SpellingClass::f_v_p},
    {"fardhu", "fardu", SpellingClass::h},
    {"fasal", "pasal", SpellingClass::f_v_p},
    {"favourit", "favorit", SpellingClass::f_v_p},
    {"fihak", "pihak", SpellingClass::f_v_p},
    {"fikir", "pikir", SpellingClass::f_v_p},
    {"formil", "formal", SpellingClass::vowels},
    {"fotocopi", "fotokopi", SpellingClass::loans},
    {"fotokopy", "fotokopi", SpellingClass::loans},
    {"frekwensi", "frekuensi", SpellingClass::vowels},
    {"fungsionil", "fungsional", SpellingClass::f_v_p},
    {"gadjah", "gajah", SpellingClass::old},
    {"grebek", "gerebek", SpellingClass::loans},
    {"group", "grup", SpellingClass::loans},
    {"gubenur", "gubernur", SpellingClass::vowels},
    {"hadits", "hadis", SpellingClass::h},
    {"haditz", "hadis", SpellingClass::h},
    {"handal", "andal", SpellingClass::h},
    {"hapal", "hafal", SpellingClass::f_v_p},
    {"hembus", "embus", SpellingClass::h},
    {"hempas", "empas", SpellingClass::h},
    {"hentak", "entak", SpellingClass::h},
    {"himbau", "imbau", SpellingClass::h},
    {"himpit", "impit", SpellingClass::h},
    {"hipotesa", "hipotesis", SpellingClass::vowels},
    {"hisap", "isap", SpellingClass::h},
    {"hoax", "hoaks", SpellingClass::loans},
    {"hujung", "ujung", SpellingClass::h},
    {"hutang", "utang", SpellingClass::h},
    {"ijasah", "ijazah", SpellingClass::j_z},
    {"ijin", "izin", SpellingClass::j_z},
    {"import", "impor", SpellingClass::loans},
    {"indek", "indeks", SpellingClass::loans},
    {"indonesija", "indonesia", SpellingClass::old},
    {"insyaf", "insaf", SpellingClass::vowels},
    {"inventarisir", "inventarisasi", SpellingClass::ir_asi},
    {"isolir", "isolasi", SpellingClass::ir_asi},
    {"issue", "isu", SpellingClass::loans},
    {"isue", "isu", SpellingClass::loans},
    {"itikad", "iktikad", SpellingClass::h},
    {"jadual", "jadwal", SpellingClass::vowels},
    {"jamaah", "jemaah", SpellingClass::h},
    {"jaman", "zaman", SpellingClass::j_z},
    {"jenasah", "jenazah", SpellingClass::j_z},
    {"jendral", "jenderal", SpellingClass::vowels},
    {"jerembab", "jerembap", SpellingClass::h},
    {"jogjakarta", "yogyakarta", SpellingClass::old},
    {"jum'at", "jumat", SpellingClass::vowels},
    {"kaos", "kaus", SpellingClass::vowels},
    {"karir", "karier", SpellingClass::vowels},
    {"katalisa", "katalisis", SpellingClass::isa},
    {"kebon", "kebun", SpellingClass::vowels},
    {"kedele", "kedelai", SpellingClass::loans},
    {"kedelei", "kedelai", SpellingClass::loans},
    {"kemaren", "kemarin", SpellingClass::vowels},
    {"khilap", "khilaf", SpellingClass::f_v_p},
    {"khutbah", "khotbah", SpellingClass::h},
    {"kolektifitas", "kolektivitas", SpellingClass::f_v_p},
    {"kombinir", "kombinasi", SpellingClass::ir_asi},
    {"komersil", "komersial", SpellingClass::vowels},
    {"komplek", "kompleks", SpellingClass::loans},
    {"konduktifitas", "konduktivitas", SpellingClass::f_v_p},
    {"konfirmir", "konfirmasi", SpellingClass::ir_asi},
    {"kongkrit", "konkret", SpellingClass::loans},
    {"konkrit", "konkret", SpellingClass::loans},
    {"konperensi", "konferensi", SpellingClass::f_v_p},
    {"konsekwensi", "konsekuensi", SpellingClass::vowels},
    {"kooperatip", "kooperatif", SpellingClass::f_v_p},
    {"koordinir", "koordinasi", SpellingClass::ir_asi},
    {"kordinir", "koordinasi", SpellingClass::ir_asi},
    {"kreatifitas", "kreativitas", SpellingClass::f_v_p},
    {"kwalitas", "kualitas", SpellingClass::vowels},
    {"kwantitas", "kuantitas", SpellingClass::vowels},
    {"kwartal", "kuartal", SpellingClass::vowels},
    {"kwitansi", "kuitansi", SpellingClass::vowels},
    {"lapal", "lafal", SpellingClass::f_v_p},
    {"legalisir", "legalisasi", SpellingClass::ir_asi},
    {"legitimir", "legitimasi", SpellingClass::ir_asi},
    {"lembab", "lembap", SpellingClass::h},
    {"lobang", "lubang", SpellingClass::vowels},
    {"lokalisir", "lokalisasi", SpellingClass::ir_asi},
    {"maghrib", "magrib", SpellingClass::vowels},
    {"mahluk", "makhluk", SpellingClass::vowels},
    {"mahzab", "mazhab", SpellingClass::h},
    {"makluk", "makhluk", SpellingClass::vowels},
    {"maksimalisir", "maksimalisasi", SpellingClass::ir_asi},
    {"materai", "meterai", SpellingClass::loans},
    {"materiil", "materiel", SpellingClass::vowels},
    {"materil", "materiel", SpellingClass::vowels},
    {"merk", "merek", SpellingClass::loans},
    {"mesjid", "masjid", SpellingClass::vowels},
    {"meterei", "meterai", SpellingClass::loans},
    {"metoda", "metode", SpellingClass::vowels},
    {"milyar", "miliar", SpellingClass::vowels},
    {"milyard", "miliar", SpellingClass::vowels},
    {"minimalisir", "minimalisasi", SpellingClass::ir_asi},
    {"mobilisir", "mobilisasi", SpellingClass::ir_asi},
    {"moehammad", "muhammad", SpellingClass::old},
    {"mohamad", "muhammad", SpellingClass::old},
    {"mohammad", "muhammad", SpellingClass::old},
    {"muadzin", "muazin", SpellingClass::j_z},
    {"muhamad", "muhammad", SpellingClass::old},
    {"mushola", "musala", SpellingClass::j_z},
    {"musholla", "musala", SpellingClass::j_z},
    {"nafas", "napas", SpellingClass::f_v_p},
    {"napkah", "nafkah", SpellingClass::f_v_p},
    {"nasehat", "nasihat", SpellingClass::vowels},
    {"negatip", "negatif", SpellingClass::f_v_p},
    {"netralisir", "netralisasi", SpellingClass::ir_asi},
    {"nomer", "nomor", SpellingClass::vowels},
    {"nopember", "november", SpellingClass::f_v_p},
    {"objektifitas", "objektivitas", SpellingClass::f_v_p},
    {"obyek", "objek", SpellingClass::loans},
    {"obyektif", "objektif", SpellingClass::loans},
    {"obyektifitas", "objektivitas", SpellingClass::f_v_p},
    {"oemar", "umar", SpellingClass::old},
    {"oesman", "usman", SpellingClass::old},
    {"organisir", "organisasi", SpellingClass::ir_asi},
    {"otomotip", "otomotif", SpellingClass::vowels},
    {"otopsi", "autopsi", SpellingClass::vowels},
    {"paedah", "faedah", SpellingClass::f_v_p},
    {"pandjaitan", "panjaitan", SpellingClass::old},
    {"pandji", "panji", SpellingClass::old},
    {"paralisa", "paralisis", SpellingClass::isa},
    {"pasih", "fasih", SpellingClass::f_v_p},
    {"pasilitas", "fasilitas", SpellingClass::f_v_p},
    {"pavilyun", "paviliun", SpellingClass::loans},
    {"pebruari", "februari", SpellingClass::f_v_p},
    {"perduli", "peduli", SpellingClass::loans},
    {"personil", "personel", SpellingClass::vowels},
    {"photo", "foto", SpellingClass::loans},
    {"photocopy", "fotokopi", SpellingClass::loans},
    {"pitnah", "fitnah", SpellingClass::f_v_p},
    {"poerwakarta", "purwakarta", SpellingClass::old},
    {"poerwokerto", "purwokerto", SpellingClass::old},
    {"pondasi", "fondasi", SpellingClass::f_v_p},
    {"positip", "positif", SpellingClass::f_v_p},
    {"praktek", "praktik", SpellingClass::vowels},
    {"produktifitas", "produktivitas", SpellingClass::f_v_p},
    {"profesionil", "profesional", SpellingClass::f_v_p},
    {"proklamir", "proklamasi", SpellingClass::ir_asi},
    {"propinsi", "provinsi", SpellingClass::f_v_p},
    {"prosentase", "persentase", SpellingClass::vowels},
    {"publisir", "publikasi", SpellingClass::ir_asi},
    {"pungkir", "mungkir", SpellingClass::loans},
    {"quran", "alquran", SpellingClass::h},
    {"ramadhan", "ramadan", SpellingClass::h},
    {"rapih", "rapi", SpellingClass::vowels},
    {"realisir", "realisasi", SpellingClass::ir_asi},
    {"rebo", "rabu", SpellingClass::vowels},
    {"redha", "rida", SpellingClass::h},
    {"rejeki", "rezeki", SpellingClass::j_z},
    {"rejim", "rezim", SpellingClass::j_z},
    {"relatifitas", "relativitas", SpellingClass::f_v_p},
    {"relatip", "relatif", SpellingClass::f_v_p},
    {"resiko", "risiko", SpellingClass::vowels},
    {"respon", "respons", SpellingClass::loans},
    {"ridha", "rida", SpellingClass::h},
    {"ridho", "rida", SpellingClass::h},
    {"rubuh", "roboh", SpellingClass::vowels},
    {"ruhani", "rohani", SpellingClass::h},
    {"sadaqah", "sedekah", SpellingClass::h},
    {"sebrang", "seberang", SpellingClass::loans},
    {"sembab", "sembap", SpellingClass::h},
    {"sensitifitas", "sensitivitas", SpellingClass::f_v_p},
    {"sertipikat", "sertifikat", SpellingClass::f_v_p},
    {"setiabudhi", "setiabudi", SpellingClass::old},
    {"shalat", "salat", SpellingClass::h},
    {"shodaqoh", "sedekah", SpellingClass::h},
    {"sholat", "salat", SpellingClass::h},
    {"silaturahim", "silaturahmi", SpellingClass::h},
    {"sintesa", "sintesis", SpellingClass::vowels},
    {"sistim", "sistem", SpellingClass::vowels},
    {"sodaqoh", "sedekah", SpellingClass::h},
    {"soebroto", "subroto", SpellingClass::old},
    {"soedirman", "sudirman", SpellingClass::old},
    {"soeharto", "suharto", SpellingClass::old},
    {"soekarno", "sukarno", SpellingClass::old},
    {"soematra", "sumatra", SpellingClass::old},
    {"soemitro", "sumitro", SpellingClass::old},
    {"soerabaia", "surabaya", SpellingClass::old},
    {"soerabaja", "surabaya", SpellingClass::old},
    {"soesilo", "susilo", SpellingClass::old},
    {"soetomo", "sutomo", SpellingClass::old},
    {"soetrisno", "sutrisno", SpellingClass::old},
    {"solat", "salat", SpellingClass::h},
    {"sorga", "surga", SpellingClass::vowels},
    {"spirituil", "spiritual", SpellingClass::vowels},
    {"stabilisir", "stabilisasi", SpellingClass::ir_asi},
    {"standart", "standar", SpellingClass::vowels},
    {"stasion", "stasiun", SpellingClass::loans},
    {"subyek", "subjek", SpellingClass::loans},
    {"subyektif", "subjektif", SpellingClass::loans},
    {"subyektifitas", "subjektivitas", SpellingClass::f_v_p},
    {"sumatera", "sumatra", SpellingClass::old},
    {"supir", "sopir", SpellingClass::loans},
    {"survey", "survei", SpellingClass::f_v_p},
    {"syaraf", "saraf", SpellingClass::vowels},
    {"system", "sistem", SpellingClass::loans},
    {"tahta", "takhta", SpellingClass::h},
    {"taubat", "tobat", SpellingClass::h},
    {"taxi", "taksi", SpellingClass::loans},
    {"team", "tim", SpellingClass::loans},
    {"tehnik", "teknik", SpellingClass::vowels},
    {"tehnis", "teknis", SpellingClass::vowels},
    {"tehnologi", "teknologi", SpellingClass::vowels},
    {"telefon", "telepon", SpellingClass::f_v_p},
    {"telor", "telur", SpellingClass::vowels},
    {"telpon", "telepon", SpellingClass::f_v_p},
    {"terjerembab", "terjerembap", SpellingClass::h},
    {"terlantar", "telantar", SpellingClass::loans},
    {"textil", "tekstil", SpellingClass::loans},
    {"tjiandjur", "cianjur", SpellingClass::old},
    {"tjipto", "cipto", SpellingClass::old},
    {"tjirebon", "cirebon", SpellingClass::old},
    {"tjokro", "cokro", SpellingClass::old},
    {"tjokroaminoto", "cokroaminoto", SpellingClass::old},
    {"tolerir", "toleransi", SpellingClass::ir_asi},
    {"trampil", "terampil", SpellingClass::loans},
    {"trilyun", "triliun", SpellingClass::vowels},
    {"trophy", "trofi", SpellingClass::loans},
    {"tropi", "trofi", SpellingClass::loans},
    {"tropy", "trofi", SpellingClass::loans},
    {"umroh", "umrah", SpellingClass::h},
    {"ustad", "ustaz", SpellingClass::h},
    {"ustadz", "ustaz", SpellingClass::h},
    {"varitas", "varietas", SpellingClass::f_v_p},
    {"wudhu", "wudu", SpellingClass::h},
    {"zinah", "zina", SpellingClass::j_z},
};

static_assert(std::ranges::is_sorted(kPairs, {}, &SpellingPair::variant));

// What a variant that no list has looks like, and what its standard form has in the same place. It
// holds only where the word is not in the lexicon and the standard form is.
struct Rewrite {
    std::string_view from;
    std::string_view to;
    SpellingClass spelling;
    bool only_at_end = false;
};
constexpr std::array kRewrites{
    Rewrite{"f", "v", SpellingClass::f_v_p},
    Rewrite{"f", "p", SpellingClass::f_v_p},
    Rewrite{"v", "f", SpellingClass::f_v_p},
    Rewrite{"p", "f", SpellingClass::f_v_p},
    Rewrite{"p", "v", SpellingClass::f_v_p},
    Rewrite{"j", "z", SpellingClass::j_z},
    Rewrite{"dz", "z", SpellingClass::j_z},
    Rewrite{"ir", "asi", SpellingClass::ir_asi, true},
    Rewrite{"ik", "ek", SpellingClass::vowels, true},
    Rewrite{"ek", "ik", SpellingClass::vowels, true},
    Rewrite{"isa", "isis", SpellingClass::isa, true},
    Rewrite{"x", "ks", SpellingClass::loans},
    Rewrite{"oe", "u", SpellingClass::old},
    Rewrite{"dj", "j", SpellingClass::old},
    Rewrite{"tj", "c", SpellingClass::old},
    Rewrite{"nj", "ny", SpellingClass::old},
    Rewrite{"sj", "sy", SpellingClass::old},
    Rewrite{"ch", "kh", SpellingClass::old},
    Rewrite{"dh", "d", SpellingClass::old},
    Rewrite{"bh", "b", SpellingClass::old},
};

constexpr std::size_t kMinRewritten = 5; // so that does is not dus

bool is_on(SpellingSet classes, SpellingClass spelling) {
    return (classes & only(spelling)) != 0;
}

// Writes `word` with the bytes from `at` replaced into `buffer`; empty when it does not fit.
std::string_view rewritten(std::string_view word, std::size_t at, const Rewrite& rewrite,
                           StemBuffer& buffer) {
    if (word.size() - rewrite.from.size() + rewrite.to.size() > buffer.size()) return {};
    char* end = std::ranges::copy(word.substr(0, at), buffer.data()).out;
    end = std::ranges::copy(rewrite.to, end).out;
    end = std::ranges::copy(word.substr(at + rewrite.from.size()), end).out;
    return {buffer.data(), static_cast<std::size_t>(end - buffer.data())};
}

// The listed word that one rewrite makes of `word`, or an empty text.
std::string_view by_rewriting(std::string_view word, SpellingSet classes, StemBuffer& buffer) {
    for (const Rewrite& rewrite : kRewrites) {
        if (!is_on(classes, rewrite.spelling)) continue;
        for (std::size_t at = word.find(rewrite.from); at != std::string_view::npos;
             at = word.find(rewrite.from, at + 1)) {
            if (rewrite.only_at_end && at + rewrite.from.size() != word.size()) continue;
            const std::string_view standard = rewritten(word, at, rewrite, buffer);
            if (Lexicon::contains(standard)) return standard;
        }
    }
    return {};
}

} // namespace

std::string_view name(SpellingClass spelling) {
    return kClassNames[static_cast<std::size_t>(spelling)];
}

std::span<const SpellingPair> spelling_pairs() {
    return kPairs;
}

std::string_view standard_spelling(std::string_view stem, SpellingSet classes, StemBuffer& buffer) {
    const auto* pair = std::ranges::lower_bound(kPairs, stem, {}, &SpellingPair::variant);
    if (pair != std::ranges::end(kPairs) && pair->variant == stem)
        return is_on(classes, pair->spelling) ? pair->standard : stem;
    if (stem.size() < kMinRewritten || stem.size() > kMaxWordBytes || Lexicon::contains(stem))
        return stem;
    const std::string_view standard = by_rewriting(stem, classes, buffer);
    if (standard.empty()) return stem;
    const auto* next = std::ranges::lower_bound(kPairs, standard, {}, &SpellingPair::variant);
    const bool is_variant = next != std::ranges::end(kPairs) && next->variant == standard;
    return is_variant && is_on(classes, next->spelling) ? next->standard : standard;
}

} // namespace telusur
