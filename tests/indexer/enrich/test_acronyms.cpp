#include "indexer/enrich/acronyms.hpp"

#include <doctest/doctest.h>

#include "tests/indexer/enrich/analysed.hpp"

using namespace telusur;

namespace {

// "KPK=Komisi Pemberantasan Korupsi, DPR="
std::string acronyms(std::string_view body) {
    Analysed analysed(body);
    std::string out;
    for (const AcronymFact& fact : find_acronyms(analysed.analysis()))
        out += (out.empty() ? "" : "; ") + fact.acronym + '=' + fact.expansion;
    return out;
}

} // namespace

TEST_CASE("find_acronyms: what the text says that they stand for") {
    struct Row {
        std::string_view why, body, acronyms;
    };
    const Row rows[] = {
        {"initials", "bersama Komisi Pemberantasan Korupsi (KPK) dan",
         "KPK=Komisi Pemberantasan Korupsi"},
        {"words before it do not belong", "Wakil Ketua Komisi Pemberantasan Korupsi (KPK) hadir",
         "KPK=Komisi Pemberantasan Korupsi"},
        {"the short form first", "kata KPK (Komisi Pemberantasan Korupsi).",
         "KPK=Komisi Pemberantasan Korupsi"},
        {"function words are left out", "Badan Pengawas Obat dan Makanan (BPOM)",
         "BPOM=Badan Pengawas Obat dan Makanan"},
        {"a comma in the words", "Menteri Riset, Teknologi, dan Pendidikan Tinggi (Menristekdikti)",
         "Menristekdikti=Menteri Riset, Teknologi, dan Pendidikan Tinggi"},
        {"first syllables", "Pemerintah Provinsi (Pemprov) Banten", "Pemprov=Pemerintah Provinsi"},
        {"lower case", "digelar rapat koordinasi (rakor) kemarin", "rakor=rapat koordinasi"},
        {"letters from within words", "Kepolisian Daerah (Polda)", "Polda=Kepolisian Daerah"},
        {"names", "Susilo Bambang Yudhoyono (SBY)", "SBY=Susilo Bambang Yudhoyono"},
        {"a hyphen in the acronym", "Rencana Kerja Anggaran Kementerian dan Lembaga (RKA-KL)",
         "RKA-KL=Rencana Kerja Anggaran Kementerian dan Lembaga"},
        {"a number in brackets", "Selasa (12)", ""},
        {"another word in brackets", "rapat koordinasi (lanjutan) kemarin", ""},
        {"a name in brackets", "seorang pedagang (Sutrisno) hadir", ""},
        {"letters that do not fit", "Dewan Perwakilan Rakyat (BPOM)", "BPOM="},
        {"over the end of a sentence", "Komisi. Pemberantasan Korupsi (KPK)", "KPK="},
        {"alone", "kata juru bicara DPRD kemarin", "DPRD="},
        {"alone, known to the list", "digelar rakor kemarin", "rakor=rapat koordinasi"},
        {"a roman number", "Wilayah VIII dan XX dibuka", ""},
        {"the country at the end is left out",
         "Mantan Menteri Pemuda dan Olahraga Republik Indonesia (Menpora)",
         "Menpora=Menteri Pemuda dan Olahraga Republik Indonesia"},
        {"the country at the end, of a short form that shows it",
         "Persatuan Wartawan Indonesia (PWI)", "PWI=Persatuan Wartawan Indonesia"},
        {"nothing but the country at the end", "Kabar Indonesia (KBR)", "KBR="},
        {"the list decides how far the words go", "saat inspeksi mendadak (sidak) kemarin",
         "sidak=inspeksi mendadak"},
        {"a word that opens a sentence", "Kemudian, Menteri Kelautan dan Perikanan (KKP) hadir",
         "KKP="},
        {"a word that opens a clause", "bantuan kepada Penerima Manfaat (KPM)", "KPM="},
        {"a comma that is no list's", "dugaan suap, Sarjan (SRJ) hadir", "SRJ="},
        {"a list", "gula, garam, lemak (GGL)", "GGL=gula, garam, lemak"},
        {"a list of two", "Koperasi, Industri dan Perdagangan (Koperindag)",
         "Koperindag=Koperasi, Industri dan Perdagangan"},
        {"the first explanation stays",
         "KPK hadir. Komisi Pemberantasan Korupsi (KPK) hadir; Korps Putra Kita (KPK)",
         "KPK=Komisi Pemberantasan Korupsi"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(acronyms(row.body) == row.acronyms);
    }
}

TEST_CASE("acronym_cost: better fits cost less") {
    CHECK(acronym_cost("kpk", {"komisi", "pemberantasan", "korupsi"}) == 0);
    CHECK(acronym_cost("pemprov", {"pemerintah", "provinsi"}) == 0);
    CHECK(acronym_cost("bpom", {"badan", "pengawas", "obat", "dan", "makanan"}) == 0);
    CHECK(acronym_cost("rakor", {"rapat", "koordinasi"}) > 0);
    CHECK(acronym_cost("rakor", {"rapat", "koordinasi"})
          < acronym_cost("polda", {"kepolisian", "daerah"}));
    CHECK(acronym_cost("kpk", {"komisi", "korupsi"}) >= no_fit);
    CHECK(acronym_cost("", {"komisi"}) >= no_fit);
    CHECK(acronym_cost("k", {}) >= no_fit);
}
