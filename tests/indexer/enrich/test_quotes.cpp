#include "indexer/enrich/quotes.hpp"

#include <doctest/doctest.h>

#include "indexer/enrich/full_names.hpp"
#include "tests/indexer/enrich/analysed.hpp"

using namespace telusur;

namespace {

// "Sri Rahayu (Kepala Desa Sukamaju) said: Air sudah surut," a line a quotation
std::string quotes(std::string_view body) {
    Analysed analysed(body);
    std::string out;
    for (const QuoteFact& fact : find_quotes(analysed.analysis())) {
        out += (fact.speaker.empty() ? "?" : fact.speaker)
               + (fact.office.empty() ? "" : " (" + fact.office + ")") + ' '
               + std::string(name(fact.rule)) + ": " + analysed.text(fact.evidence) + '\n';
    }
    return out;
}

} // namespace

TEST_CASE("find_quotes: who said what") {
    struct Row {
        std::string_view why, body, quotes;
    };
    const Row rows[] = {
        {"office and name behind", R"("Air sudah surut," kata Kepala Desa Sukamaju Sri Rahayu.)",
         "Sri Rahayu (Kepala Desa Sukamaju) said: Air sudah surut,\n"},
        {"curly marks",
         "\xE2\x80\x9C"
         "Air sudah surut,\xE2\x80\x9D ujar Darma, Selasa (12/8).",
         "Darma said: Air sudah surut,\n"},
        {"an office behind a comma", R"("Air surut," ujar Sri Rahayu, Camat Cibeber, Selasa.)",
         "Sri Rahayu (Camat Cibeber) said: Air surut,\n"},
        {"titles are none of the name", R"("Air surut," kata Drs H Darma Wijaya.)",
         "Darma Wijaya said: Air surut,\n"},
        {"a rank in brackets", R"("Air surut," kata Brigjen (Pol) Darma Wijaya.)",
         "Darma Wijaya said: Air surut,\n"},
        {"-nya is who spoke before",
         R"(Camat Cibeber Sri Rahayu menyatakan air surut. "Aman," katanya.)",
         "Sri Rahayu (Camat Cibeber) reported: Camat Cibeber Sri Rahayu menyatakan air surut\n"
         "Sri Rahayu (Camat Cibeber) follows: Aman,\n"},
        {"a pronoun", R"("Air surut," kata Sri Rahayu. "Warga aman," kata dia.)",
         "Sri Rahayu said: Air surut,\nSri Rahayu follows: Warga aman,\n"},
        {"part of a name", R"(Petani bernama Sri Rahayu panen. "Padi bagus," kata Sri.)",
         "Sri Rahayu said: Padi bagus,\n"},
        {"split", R"("Air surut," kata Sri Rahayu. "Warga boleh pulang hari ini juga.")",
         "Sri Rahayu said: Air surut,\nSri Rahayu follows: Warga boleh pulang hari ini juga.\n"},
        {"the speaker before", R"(Sri Rahayu mengatakan, "Air sudah surut.")",
         "Sri Rahayu said: Air sudah surut.\n"},
        {"menurut", R"(Menurut Sri Rahayu, air sudah surut.)",
         "Sri Rahayu reported: Menurut Sri Rahayu, air sudah surut\n"},
        {"a person far before the verb",
         "Darma Wijaya, Kepala Balai Air Wilayah II, menyatakan air surut.",
         "Darma Wijaya (Kepala Balai Air Wilayah II) reported: Darma Wijaya, Kepala Balai Air "
         "Wilayah II, menyatakan air surut\n"},
        {"a verb that takes a thing", R"(Rudi mengumumkan pemenang. Rudi menjawab soal.)", ""},
        {"the same verb before a clause", R"(Rudi mengumumkan, air surut.)",
         "Rudi reported: Rudi mengumumkan, air surut\n"},
        {"a bare verb before a clause", R"(Camat Cibeber Sri Rahayu klaim bahwa air surut.)",
         "Sri Rahayu (Camat Cibeber) reported: Camat Cibeber Sri Rahayu klaim bahwa air surut\n"},
        {"the place that somebody comes from", R"(Tomi, warga Cisaat, berharap air surut.)",
         "Tomi reported: Tomi, warga Cisaat, berharap air surut\n"},
        {"a building in a clause", R"(Begitu suara massa yang penuhi Gedung KPK menilai banjir.)",
         ""},
        {"what stands in brackets", R"(Petugas mengolah tempat kejadian (TKP) dan meminta sabar.)",
         "? (Petugas) reported: Petugas mengolah tempat kejadian (TKP) dan meminta sabar\n"},
        {"an office with a comma",
         R"("Air surut," kata Direktur Industri Kecil, Menengah dan Aneka (IKMA) Sri Rahayu.)",
         "Sri Rahayu (Direktur Industri Kecil) said: Air surut,\n"},
        {"called by the last name",
         R"(Franky Darma, Camat Cibeber, hadir. "Air surut," ujar Darma.)",
         "Franky Darma (Camat Cibeber) said: Air surut,\n"},
        {"a company before the name",
         R"(Direktur Layanan Telkom Siti Rahma hadir. Telkom untung. "Aman," ujar Siti.)",
         "Siti Rahma (Direktur Layanan) said: Aman,\n"},
        {"a rank with a word of the language", R"("Aman," kata Kasat Lantas Polres Serang Siti.)",
         "Siti (Kasat Lantas Polres Serang) said: Aman,\n"},
        {"brackets inside an office",
         R"("Aman," kata Kepala Unit Air (UA) IV Dinas Pariwisata Siti Rahma.)",
         "Siti Rahma (Kepala Unit Air (UA) IV Dinas Pariwisata) said: Aman,\n"},
        {"an abbreviation before the comma",
         R"(Menteri Pekerjaan Umum (PU), Siti Rahma, menilai jalan aman.)",
         "Siti Rahma (Menteri Pekerjaan Umum) reported: Menteri Pekerjaan Umum (PU), Siti Rahma, "
         "menilai jalan aman\n"},
        {"several speakers", R"(Menurut para ahli, Vitamin aman.)", ""},
        {"a month as a name", R"("Aman," kata Jun di sini.)", "Jun said: Aman,\n"},
        {"an office behind the name", R"("Aman," kata Siti Rahma General Manager PT Air Serang.)",
         "Siti Rahma (General Manager PT Air Serang) said: Aman,\n"},
        {"a sentence about who speaks",
         R"("Air sudah surut," Siti Rahma, direktur Air Serang, mengatakan kemarin.)",
         "Siti Rahma said: Air sudah surut,\n"},
        {"a first name that is a word", R"("Aman," ujar Koordinator Regu Air, Bintang Hidayat.)",
         "Bintang Hidayat (Koordinator Regu Air) said: Aman,\n"},
        {"a rare word as a first name", R"(Menteri Air Ali Mochtar hadir. "Aman," kata Mochtar.)",
         "Ali Mochtar (Menteri Air) said: Aman,\n"},
        {"an enumeration in an office",
         R"("Aman," kata Menteri Koordinator Politik, Hukum, dan Keamanan Siti Rahma.)",
         "Siti Rahma (Menteri Koordinator Politik) said: Aman,\n"},
        {"words between the office and the name",
         R"("Aman," kata Komisioner KPU yang terpilih untuk 2019-2023, Siti Rahma.)",
         "Siti Rahma (Komisioner KPU) said: Aman,\n"},
        {"where it was said is none", R"("Aman," kata Komisioner KPU di Gedung Sate, Bukit Air.)",
         "? (Komisioner KPU) said: Aman,\n"},
        {"another institution between them",
         R"("Aman," kata Kepala Regu Air, UPTA 2019, Siti Rahma.)",
         "Siti Rahma (Kepala Regu Air) said: Aman,\n"},
        {"a number in an office", R"("Aman," kata Juru Bicara Regu 88, Siti Rahma.)",
         "Siti Rahma (Juru Bicara Regu 88) said: Aman,\n"},
        {"a short office that no list has",
         R"("Aman," tutur Kasatlantas Polres Serang, AKP Siti Rahma.)",
         "Siti Rahma (Kasatlantas Polres Serang) said: Aman,\n"},
        {"an institution with its region",
         R"(Suku Dinas Perhubungan Jakarta Timur menilai jalan aman.)",
         "Suku Dinas Perhubungan Jakarta Timur reported: Suku Dinas Perhubungan Jakarta Timur "
         "menilai jalan aman\n"},
        {"whoever that is", R"("Aman," kata Siti Rahma. "Surut," kata Sekretaris Regu (SR) ini.)",
         "Siti Rahma said: Aman,\nSiti Rahma follows: Surut,\n"},
        {"whoever that is, with a place",
         R"("Aman," kata Siti Rahma. "Surut," ujar Ketua Fraksi Air di DPRD itu.)",
         "Siti Rahma said: Aman,\nSiti Rahma follows: Surut,\n"},
        {"somebody who is not named",
         R"("Aman," kata Siti Rahma. "Surut," sindir salah satu penggemar. "Dingin," katanya.)",
         "Siti Rahma said: Aman,\n? said: Surut,\n? follows: Dingin,\n"},
        {"a pronoun means no institution",
         R"("Aman," kata Siti Rahma. KONI menilai air surut. "Cepat," katanya.)",
         "Siti Rahma said: Aman,\nKONI reported: KONI menilai air surut\n"
         "Siti Rahma follows: Cepat,\n"},
        {"who speaks stands behind the verb",
         R"(Hal itu disampaikan Direktur Utama Siti Rahma. "Aman," paparnya.)",
         "Siti Rahma (Direktur Utama) follows: Aman,\n"},
        {"what is not said", R"(Siti Rahma belum mau menyebutkan bahwa air surut.)", ""},
        {"what is done", R"(Siti Rahma memasak dengan menambahkan garam.)", ""},
        {"several people", R"(Seperti kritik Siti Rahma, mereka mengatakan air surut.)", ""},
        {"what the police say of somebody", R"(Menurut polisi, Siti Rahma pulang.)",
         "polisi reported: Menurut polisi, Siti Rahma pulang\n"},
        {"what a paper says of somebody", R"(Menurut laporan Kabar Air, Siti Rahma pulang.)", ""},
        {"a sentence between", R"("Air surut," kata Siti., "Air Mata" tayang.)",
         "Siti said: Air surut,\n"},
        {"a sentence behind katanya", R"("Air surut," kata Siti. "Aman," katanya. Surat itu ada.)",
         "Siti said: Air surut,\nSiti follows: Aman,\n"},
        {"the rest of what attributes", R"("Aman," kata Siti saat menjelaskan air surut.)",
         "Siti said: Aman,\n"},
        {"a short form in brackets", R"("Aman," kata Kepala Badan Air (Baair) Siti Rahma.)",
         "Siti Rahma (Kepala Badan Air (Baair)) said: Aman,\n"},
        {"derived words are no name", R"(Ketua Komisi Pemberantasan Korupsi menilai jalan aman.)",
         "? (Ketua Komisi Pemberantasan Korupsi) reported: Ketua Komisi Pemberantasan Korupsi "
         "menilai "
         "jalan aman\n"},
        {"a country", R"(Kemarin para pejabat Thailand mengatakan banjir surut.)", ""},
        {"introduced by another verb", R"(Camat Cibeber, Siti Rahma, meninjau. "Aman," katanya.)",
         "Siti Rahma (Camat Cibeber) follows: Aman,\n"},
        {"the head of a village", R"(Kepala kampung Siti Rahma menilai jalan aman.)",
         "Siti Rahma reported: Kepala kampung Siti Rahma menilai jalan aman\n"},
        {"kin of somebody", R"("Aman," kata anak sulung Darma Wijaya, Siti Rahma.)",
         "Siti Rahma said: Aman,\n"},
        {"who is told by somebody else's name",
         R"(Siti Rahma menilai jalan aman. Mantan istri Darma Wijaya itu mengaku lega.)",
         "Siti Rahma reported: Siti Rahma menilai jalan aman\n"
         "Siti Rahma reported: Mantan istri Darma Wijaya itu mengaku lega\n"},
        {"inside a sentence", R"(Namun, kata Siti, air surut.)",
         "Siti reported: Namun, kata Siti, air surut\n"},
        {"at its beginning", R"(Kata Siti, air surut.)", "Siti reported: Kata Siti, air surut\n"},
        {"bilang", R"(Dengan begitu, Siti bilang, air surut.)",
         "Siti reported: Dengan begitu, Siti bilang, air surut\n"},
        {"a closing mark that opens",
         "Jalan. \xE2\x80\x9D"
         "Air sudah surut,\xE2\x80\x9D ujar Siti.",
         "Siti said: Air sudah surut,\n"},
        {"a word before the name", R"(Langkah Siti Rahma hadir. "Aman," kata Siti Rahma.)",
         "Siti Rahma said: Aman,\n"},
        {"the word nama is none of it", R"(Nama Sri Rahayu asing. "Air surut," ujar Rahayu.)",
         "Sri Rahayu said: Air surut,\n"},
        {"an institution", R"("Waspada hujan lebat," tulis BMKG.)",
         "BMKG said: Waspada hujan lebat,\n"},
        {"nobody is told", R"("Air sudah surut sejak pagi tadi.")",
         "? follows: Air sudah surut sejak pagi tadi.\n"},
        {"a lost opening mark", R"(Desa siaga. Air sudah surut," kata Siti Rahma di sini.)",
         "Siti Rahma said: Air sudah surut,\n"},
        {"a lost closing mark",
         R"("Air surut," kata Siti Rahma. "Aman. Lalu,"Kering," kata Darma.)",
         "Siti Rahma said: Air surut,\nDarma said: Kering,\n"},
        {"marks with blanks open", R"(" Camat hadir. " Air surut," kata Siti Rahma.)",
         "Siti Rahma said:  Air surut,\n"},
        {"a mark that became a question mark", R"("Air surut,? kata Siti Rahma. ?Aman,? ujarnya.)",
         "Siti Rahma said: Air surut,\nSiti Rahma follows: Aman,\n"},
        {"marks that were no characters",
         "\xEF\xBF\xBD"
         "Air surut,\xEF\xBF\xBD kata Siti Rahma.",
         "Siti Rahma said: Air surut,\n"},
        {"two single marks", "''Air surut,'' kata Siti Rahma.", "Siti Rahma said: Air surut,\n"},
        {"a question is no mark", R"(Siapa? Kata Siti, air surut.)",
         "Siti reported: Kata Siti, air surut\n"},
        {"a sentence before a quotation",
         R"(Siti Rahma mengatakan air surut., "Aman," kata Darma Wijaya.)",
         "Siti Rahma reported: Siti Rahma mengatakan air surut\nDarma Wijaya said: Aman,\n"},
        {"menurut dia", R"(Menurut Siti Rahma, air surut. Menurut dia, jalan aman.)",
         "Siti Rahma reported: Menurut Siti Rahma, air surut\n"
         "Siti Rahma reported: Menurut dia, jalan aman\n"},
        {"menurutnya", R"("Aman," kata Siti Rahma. Selain itu, menurutnya air surut.)",
         "Siti Rahma said: Aman,\nSiti Rahma reported: Selain itu, menurutnya air surut\n"},
        {"a pronoun inside a sentence", R"("Aman," kata Siti. Selain itu, tambah dia, air surut.)",
         "Siti said: Aman,\nSiti reported: Selain itu, tambah dia, air surut\n"},
        {"menurut without a person", R"("Aman," kata Siti. Menurut catatan, air surut.)",
         "Siti said: Aman,\n"},
        {"a word between pronoun and verb", R"("Aman," kata Siti. Dia juga mengaku lega.)",
         "Siti said: Aman,\nSiti reported: Dia juga mengaku lega\n"},
        {"a pronoun for who is named in its sentence",
         R"(Siti Rahma yang datang terlambat terkejut, ia mengaku akan berusaha.)",
         "Siti Rahma reported: Siti Rahma yang datang terlambat terkejut, ia mengaku akan "
         "berusaha\n"},
        {"who was named, though nobody spoke", R"(Siti Rahma di sini. "Aman," pungkasnya.)",
         "Siti Rahma follows: Aman,\n"},
        {"a verb that fails before one that does not",
         R"("Aman," kata Siti. Lantaran jarang meminta maaf, Siti berharap air surut.)",
         "Siti said: Aman,\nSiti reported: Lantaran jarang meminta maaf, Siti berharap air "
         "surut\n"},
        {"what a person is, behind the name",
         R"(Siti Rahma, analis Jasa Air mengatakan, air surut.)",
         "Siti Rahma reported: Siti Rahma, analis Jasa Air mengatakan, air surut\n"},
        {"who came along is not the speaker",
         R"(Didampingi Siti Rahma, Bupati Darma Wijaya mengatakan air surut.)",
         "Darma Wijaya (Bupati) reported: Didampingi Siti Rahma, Bupati Darma Wijaya mengatakan "
         "air surut\n"},
        {"an institution is nobody's office",
         R"("Aman," kata Juru Bicara KPK Siti Rahma. KPK mengatakan air surut.)",
         "Siti Rahma (Juru Bicara KPK) said: Aman,\nKPK reported: KPK mengatakan air surut\n"},
        {"the office's country", R"(Kepala Staf Korea Selatan mengatakan air surut.)",
         "? (Kepala Staf Korea Selatan) reported: Kepala Staf Korea Selatan mengatakan air "
         "surut\n"},
        {"a company that stands elsewhere",
         R"(Pabrik itu milik Wuling. "Aman," kata Direktur Wuling Siti Rahma.)",
         "Siti Rahma (Direktur) said: Aman,\n"},
        {"the short name of a ministry", R"("Aman," kata Deputi Kemenkoair Siti Rahma.)",
         "Siti Rahma (Deputi Kemenkoair) said: Aman,\n"},
        {"an English article", R"("Aman," kata Ketua The Fed Siti Rahma.)",
         "Siti Rahma (Ketua The Fed) said: Aman,\n"},
        {"a party behind a word of an office", R"("Aman," kata anggota fraksi PKS Siti.)",
         "Siti (PKS) said: Aman,\n"},
        {"a government", R"(Pemerintah Provinsi (Pemprov) Banten menyatakan air surut.)",
         "Pemerintah Provinsi (Pemprov) Banten reported: Pemerintah Provinsi (Pemprov) Banten "
         "menyatakan air surut\n"},
        {"what somebody is called", R"(Siti Rahma disebut menyindir warga.)", ""},
        {"empty marks", R"(Siti Rahma mengaku lega.,",," kata dia. Air surut.)",
         "Siti Rahma reported: Siti Rahma mengaku lega\n"},
        {"two blanks", R"("Aman," kata Camat  Siti Rahma.)", "Siti Rahma (Camat) said: Aman,\n"},
        {"an office behind the name that goes on",
         R"(Siti Rahma, Kaur air Desa Serang mengatakan, air surut.)",
         "Siti Rahma (Kaur) reported: Siti Rahma, Kaur air Desa Serang mengatakan, air surut\n"},
        {"a name behind a place", R"(Seorang pengungsi asal Turki Siti menuturkan, air surut.)",
         "Siti reported: Seorang pengungsi asal Turki Siti menuturkan, air surut\n"},
        {"a victim who is not named", R"("Aman," kata Siti. Korban tersebut mengaku air surut.)",
         "Siti said: Aman,\n"},
        {"an office by its letters", R"("Aman," kata SVP Air Siti Rahma. "Surut," katanya.)",
         "Siti Rahma (SVP Air) said: Aman,\nSiti Rahma (SVP Air) follows: Surut,\n"},
        {"sang", R"("Aman," kata Camat Siti Rahma. "Surut," ucap sang camat.)",
         "Siti Rahma (Camat) said: Aman,\nSiti Rahma (Camat) follows: Surut,\n"},
        {"another name", R"(Darma Wijaya alias Kang Iyan tiba. "Aman," kata Kang Iyan.)",
         "Darma Wijaya said: Aman,\n"},
        {"another name, in more words",
         R"(Siti Rahma atau yang akrab disapa Titi tiba. "Aman," kata Titi.)",
         "Siti Rahma said: Aman,\n"},
        {"the beginning of a name", R"(Enggartono Rahma tiba. "Aman," kata Enggar.)",
         "Enggartono Rahma said: Aman,\n"},
        {"a rank inside a name", R"("Aman," kata Siti Laksamana Rahma.)",
         "Siti Laksamana Rahma said: Aman,\n"},
        {"inside a sentence, with a pronoun",
         R"("Aman," kata Siti. Air, lanjutnya, sudah surut. Padahal, tekan Siti, hujan lebat.)",
         "Siti said: Aman,\nSiti reported: Air, lanjutnya, sudah surut\n"
         "Siti reported: Padahal, tekan Siti, hujan lebat\n"},
        {"introduced without a verb",
         R"("Aman," kata Siti. Ketua DPRD Darma Wijaya misalnya. Ia mengaku lega.)",
         "Siti said: Aman,\nDarma Wijaya (Ketua DPRD) reported: Ia mengaku lega\n"},
        {"what is done to somebody introduces nobody",
         R"("Aman," kata Siti. Ketua DPRD Darma Wijaya sudah ditangkap. Ia mengaku lega.)",
         "Siti said: Aman,\nSiti reported: Ia mengaku lega\n"},
        {"what was before introduces nobody",
         R"("Aman," kata Siti. Sebelumnya, Camat Darma Wijaya meninjau saluran. Ia mengaku lega.)",
         "Siti said: Aman,\nSiti reported: Ia mengaku lega\n"},
        {"who is told in a clause",
         R"(Menteri Air yang hadir di markas UNESCO mengatakan, air surut.)",
         "? (Menteri Air) reported: Menteri Air yang hadir di markas UNESCO mengatakan, air "
         "surut\n"},
        {"whose lawyer speaks", R"(Siti Rahma selaku kuasa hukum Darma mengatakan air surut.)",
         "Siti Rahma reported: Siti Rahma selaku kuasa hukum Darma mengatakan air surut\n"},
        {"an office behind a place", R"(Saat berpidato di Paris, Camat Siti memastikan air surut.)",
         "Siti (Camat) reported: Saat berpidato di Paris, Camat Siti memastikan air surut\n"},
        {"their party", R"("Aman," kata Siti. Pihaknya berharap air surut.)",
         "Siti said: Aman,\nSiti reported: Pihaknya berharap air surut\n"},
        {"a party is no person's name", R"(Kelompok Muda Partai Gerakan menduga air surut.)",
         "Kelompok Muda Partai Gerakan reported: Kelompok Muda Partai Gerakan menduga air surut\n"},
        {"laws", R"(Pasal 3 UUD 1945 menegaskan bahwa air surut.)", ""},
        {"a mark inside a name that became no character", "\"Aman,\" kata Ma\xEF\xBF\xBDruf Rahma.",
         "Ma\xEF\xBF\xBDruf Rahma said: Aman,\n"},
        {"a title behind the comma", R"("Aman," kata Syuriah NU NTB, TGH Siti Rahma.)",
         "Siti Rahma (Syuriah NU NTB) said: Aman,\n"},
        {"two letters behind a name", R"("Aman," kata Ketua Komisi Pemilihan Siti MD.)",
         "Siti MD (Ketua Komisi Pemilihan) said: Aman,\n"},
        {"whoever said it in a clause",
         R"("Aman," kata Siti. Kabar yang disampaikan Darma Wijaya beredar. Ia mengaku lega.)",
         "Siti said: Aman,\nSiti reported: Ia mengaku lega\n"},
        {"a directorate", R"(Kantor Direktorat Jenderal Imigrasi Banten menyebutkan air surut.)",
         "Kantor Direktorat Jenderal Imigrasi Banten reported: Kantor Direktorat Jenderal Imigrasi "
         "Banten menyebutkan air surut\n"},
        {"a word behind another sentence's noun",
         R"(Ia memberi komentarnya. Tidak sedikit dari mereka berharap air surut.)", ""},
        {"a day's short form", R"("Aman," kata Choi Min.)", "Choi Min said: Aman,\n"},
        {"an institution that stands alone nowhere",
         R"(Siti Rahma Wati tiba. "Aman," kata Ketua Lembagor Siti Rahma Wati.)",
         "Siti Rahma Wati (Ketua) said: Aman,\n"},
        {"comments of people on the net",
         R"("Aman," kata Siti Rahma. Para netizen pun memberi komentarnya. "Air surut hari ini juga.")",
         "Siti Rahma said: Aman,\n? (netizen) follows: Air surut hari ini juga.\n"},
        {"a longer name elsewhere, with an institution",
         R"(Ketua Lembagor Siti Rahma hadir. Siti Rahma mengaku lega.)",
         "Siti Rahma (Ketua) reported: Siti Rahma mengaku lega\n"},
        {"a first name that others have, too",
         R"("Aman," kata Ketua Ahmad Doli Kurnia. "Surut," ujar Doli. Ahmad Muzani tiba.)",
         "Ahmad Doli Kurnia (Ketua) said: Aman,\nAhmad Doli Kurnia (Ketua) said: Surut,\n"},
        {"a lost mark behind a word", R"(?Air sudah surut? kata Siti.)",
         "Siti said: Air sudah surut\n"},
        {"a first name that stands alone",
         R"("Aman," kata Ketua Djoddy Setio Rahma. Djoddy juga hadir. "Surut," katanya.)",
         "Djoddy Setio Rahma (Ketua) said: Aman,\nDjoddy Setio Rahma (Ketua) follows: Surut,\n"},
        {"an office with a full stop", R"("Aman," kata Plt. Direktur Air Siti Rahma.)",
         "Siti Rahma (Plt. Direktur Air) said: Aman,\n"},
        {"a report before a quotation", R"(Siti menyebutkan, air surut sejak pagi, "Aman.")",
         "Siti reported: Siti menyebutkan, air surut sejak pagi\nSiti said: Aman.\n"},
        {"a clause without bahwa", R"(Siti Rahma membenarkan bila air surut.)",
         "Siti Rahma reported: Siti Rahma membenarkan bila air surut\n"},
        {"inside a sentence without commas",
         R"("Aman," kata Siti Rahma. Warga desa kata Siti perlu hadir. Air ujar dia surut.)",
         "Siti Rahma said: Aman,\nSiti Rahma reported: Warga desa kata Siti perlu hadir\n"
         "Siti Rahma reported: Air ujar dia surut\n"},
        {"a connective with a capital", R"(Makanya Siti berharap air surut.)",
         "Siti reported: Makanya Siti berharap air surut\n"},
        {"whoever that was, in small letters",
         R"("Aman," kata Siti. Namun wanita yang berani ini mengaku lega.)",
         "Siti said: Aman,\nSiti reported: Namun wanita yang berani ini mengaku lega\n"},
        {"a sapaan", R"("Aman," kata Siti. "Surut," ungkap Gus Iyan, sapaan akrabnya.)",
         "Siti said: Aman,\nSiti follows: Surut,\n"},
        {"a clause behind who said it",
         R"(Hal itu diungkapkan Siti Rahma setelah Komisi Air mempertanyakan banjir.)", ""},
        {"what several people write",
         R"("Aman," kata Siti. Banyak yang hadir. "Air sudah surut hari ini.", "Warga boleh pulang )"
         R"(sekarang juga.", "Semoga tidak ada hujan lagi.")",
         "Siti said: Aman,\n? follows: Air sudah surut hari ini.\n"
         "? follows: Warga boleh pulang sekarang juga.\n? follows: Semoga tidak ada hujan lagi.\n"},
        {"a double blank ends a name", R"(Pemprov Kelola Pasar Taspen  Siti Rahma mengaku lega.)",
         "Siti Rahma reported: Pemprov Kelola Pasar Taspen  Siti Rahma mengaku lega\n"},
        {"a place inside an office", R"("Aman," kata Humas Gereja Jakarta Siti Rahma.)",
         "Siti Rahma (Humas Gereja Jakarta) said: Aman,\n"},
        {"plain words are no name", R"("Aman," kata Direktur Jenderal Industri Kecil.)",
         "? (Direktur Jenderal Industri Kecil) said: Aman,\n"},
        {"empty brackets", R"(Menteri Perhubungan ( ,) Siti Rahma mengatakan, air surut.)",
         "Siti Rahma (Menteri Perhubungan) reported: Menteri Perhubungan ( ,) Siti Rahma "
         "mengatakan, air surut\n"},
        {"an English office", R"("Aman," kata Editor in Chief Siti Rahma.)",
         "Siti Rahma (Editor in Chief) said: Aman,\n"},
        {"somebody's description before the name",
         R"("Aman," kata pejabat senior setempat, Siti Rahma.)", "Siti Rahma said: Aman,\n"},
        {"a clause before the name",
         R"(Ketua DPR yang berasal dari Partai Air, Siti Rahma, menyebut air surut.)",
         "Siti Rahma (Ketua DPR) reported: Ketua DPR yang berasal dari Partai Air, Siti Rahma, "
         "menyebut air "
         "surut\n"},
        {"a unit behind a number",
         R"(Warga mengelola 200 Hektar Siti Rahma menyampaikan, air surut.)",
         "Siti Rahma reported: Warga mengelola 200 Hektar Siti Rahma menyampaikan, air surut\n"},
        {"a number before an office",
         R"(Kemarin (20/8), Ketua Regu 2019 Siti Rahma menilai air surut.)",
         "Siti Rahma reported: Kemarin (20/8), Ketua Regu 2019 Siti Rahma "
         "menilai "
         "air surut\n"},
        {"what lawyers say of somebody", R"(Menurut jaksa penuntut umum, Siti Rahma pulang.)",
         "? (jaksa) reported: Menurut jaksa penuntut umum, Siti Rahma pulang\n"},
        {"whose name is told", R"(Pria bernama Siti Rahma itu mengklaim air surut.)",
         "Siti Rahma reported: Pria bernama Siti Rahma itu mengklaim air surut\n"},
        {"an office behind another thing",
         R"(Dengan status Geopark Dunia, Bupati berharap air surut.)",
         "? (Bupati) reported: Dengan status Geopark Dunia, Bupati berharap air surut\n"},
        {"things of a country", R"(Banyak perusahaan Turki meminta air surut.)", ""},
        {"bahwa farther behind", R"(Siti Rahma mengumumkan di kantor bahwa air surut.)",
         "Siti Rahma reported: Siti Rahma mengumumkan di kantor bahwa air surut\n"},
        {"menurut, whoever that is",
         R"("Aman," kata Siti Rahma. Menurut sutradara Air Mata itu, jalan ramai.)",
         "Siti Rahma said: Aman,\nSiti Rahma reported: Menurut sutradara Air Mata itu, jalan "
         "ramai\n"},
        {"the head of the country",
         R"("Aman," kata Siti. Kepala Negara kembali menegaskan bahwa air surut.)",
         "Siti said: Aman,\nSiti reported: Kepala Negara kembali menegaskan bahwa air surut\n"},
        {"a thing is nobody", R"(Pertimbangan UNESCO mengakui air surut.)", ""},
        {"a title is no quotation", R"(Film "Air Mata di Hulu" tayang.)", ""},
        {"a nickname is none", R"(Darma "Si Juru Air" Wijaya hadir.)", ""},
        {"a mark that is never closed", R"(Ia berkata "Air surut. Lalu pulang.)", ""},
        {"over the end of a line", "Ia berkata \"Air\nsurut\" kata Darma.", ""},
        {"nothing", "Air surut.", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(quotes(row.body) == row.quotes);
    }
}

TEST_CASE("find_quotes: words that name nobody are no speaker") {
    struct Row {
        std::string_view why, body, quotes;
    };
    const Row rows[] = {
        {"a crowd", R"("Air sudah surut," tulis netizen.)", "? (netizen) said: Air sudah surut,\n"},
        {"one of many", R"("Air sudah surut," kata sumber kepada kami.)",
         "? (sumber) said: Air sudah surut,\n"},
        {"judges", R"("Air sudah surut," kata Majelis Hakim.)",
         "? (Majelis Hakim) said: Air sudah surut,\n"},
        {"an office alone", R"("Air sudah surut," kata Kasubag Humas Polres Nirbarang.)",
         "? (Kasubag Humas Polres Nirbarang) said: Air sudah surut,\n"},
        {"inhabitants", R"(Warga sekitar mengeluhkan air keruh.)",
         "? (Warga) reported: Warga sekitar mengeluhkan air keruh\n"},
        {"somebody's side", R"(Pihak Nirmala menjamin bahwa air surut.)",
         "Nirmala reported: Pihak Nirmala menjamin bahwa air surut\n"},
        {"an institution speaks", R"(Kementerian Keuangan menyebut air surut.)",
         "Kementerian Keuangan reported: Kementerian Keuangan menyebut air surut\n"},
        {"an office of two words", R"(Juru Bicara WaterApp mengatakan air surut.)",
         "? (Juru Bicara WaterApp) reported: Juru Bicara WaterApp mengatakan air surut\n"},
        {"an ambassador", R"("Air sudah surut," kata Dubes Siti.)",
         "Siti (Dubes) said: Air sudah surut,\n"},
        {"a rank in words",
         R"("Air surut," ujar Kasubag Humas Polres Sagara, Komisaris Polisi Darma.)",
         "Darma (Kasubag Humas Polres Sagara) said: Air surut,\n"},
        {"a place of the police",
         R"("Air surut," kata Kasat Lantas Polresta Nirbarang, Kompol I Putu Rahma.)",
         "I Putu Rahma (Kasat Lantas Polresta Nirbarang) said: Air surut,\n"},
        {"a name that is an occupation, too", R"(Siti Hakim meminta warga pulang.)",
         "Siti Hakim reported: Siti Hakim meminta warga pulang\n"},
        {"a fraction", R"(Terkait itu Fraksi Nirmala mendesak warga pulang.)",
         "Fraksi Nirmala reported: Terkait itu Fraksi Nirmala mendesak warga pulang\n"},
        {"a country", R"(Sementara Amerika Serikat menyatakan air surut.)",
         "Amerika Serikat reported: Sementara Amerika Serikat menyatakan air surut\n"},
        {"a word with an acronym", R"(Pembalap AirGP Siti Rahma mengakui air surut.)",
         "Siti Rahma (Pembalap AirGP) reported: Pembalap AirGP Siti Rahma mengakui air surut\n"},
        {"two letters behind", R"("Air surut," kata Eviana MD.)", "Eviana MD said: Air surut,\n"},
        {"a plan says nothing", R"(Menurut jadwal, Rapat Paripurna akan digelar besok.)", ""},
        {"a scholar whose name is lost", R"(Pakar hukum Universitas Sagara,  , menilai air surut.)",
         "? (Pakar hukum Universitas Sagara) reported: Pakar hukum Universitas Sagara,  , menilai "
         "air surut\n"},
        {"no office", R"("Air surut," kata RI Siti Rahma.)", "Siti Rahma said: Air surut,\n"},
        {"a law", R"("Aman," kata Siti. Ayat itu berbunyi, "Air adalah milik warga semua.")",
         "Siti said: Aman,\n? said: Air adalah milik warga semua.\n"},
        {"what an agency says", R"("Aman," kata Siti. "Air sudah surut," demikian pernyataan NRA.)",
         "Siti said: Aman,\n? said: Air sudah surut,\n"},
        {"somebody new behind a comma",
         R"("Aman," kata Darma. Peneliti Yayasan Air, Siti Rahma, juga mendorong kerja sama. )"
         R"("Air sudah surut hari ini juga.")",
         "Darma said: Aman,\nSiti Rahma (Peneliti Yayasan Air) follows: Air sudah surut hari ini "
         "juga.\n"},
        {"who stands behind a description",
         R"(Siti, salah satu tim pembuat mobil Lowo Ireng mengungkapkan air surut.)",
         "Siti reported: Siti, salah satu tim pembuat mobil Lowo Ireng mengungkapkan air surut\n"},
        {"another who came",
         R"("Aman," kata Darma. Setelah itu, giliran pengusaha muda Siti Rahma yang datang. )"
         R"("Air sudah surut hari ini juga.")",
         "Darma said: Aman,\n? follows: Air sudah surut hari ini juga.\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(quotes(row.body) == row.quotes);
    }
}

TEST_CASE("find_quotes: what belongs to the office, and what to the name") {
    struct Row {
        std::string_view why, body, quotes;
    };
    const Row rows[] = {
        {"a company before the name, which the text calls by its second word",
         R"(Direktur Sagaraya Troya Modlan hadir. Kantor Sagaraya ramai. "Aman," kata Troya.)",
         "Troya Modlan (Direktur) said: Aman,\n"},
        {"two words before it",
         R"(Direktur Ar-Rasya Sagaraya Toni Rahma hadir. "Aman," kata Toni.)",
         "Toni Rahma (Direktur) said: Aman,\n"},
        {"but nobody drops Muhammad",
         R"(Direktur Muhammad Rizal Sagaraya hadir. "Aman," kata Rizal.)",
         "Muhammad Rizal Sagaraya (Direktur) said: Aman,\n"},
        {"a word before a name of two words",
         R"(Selebritis Aza Rahmi hadir. "Aman," kata Aza Rahmi.)", "Aza Rahmi said: Aman,\n"},
        {"an abstract noun", R"("Aman," kata Kabid Perkebunan Sumarlin.)",
         "Sumarlin (Kabid Perkebunan) said: Aman,\n"},
        {"degrees behind a comma", R"("Aman," kata Kabid Pengairan Sumarlin, S.P, M.Si di Sagara.)",
         "Sumarlin (Kabid Pengairan) said: Aman,\n"},
        {"a name behind a comma that ends like an office",
         R"("Aman," ujar Manager Marketing Lemina, Ferbri Utama.)",
         "Ferbri Utama (Manager Marketing Lemina) said: Aman,\n"},
        {"with an initial", R"("Aman," ujar Dirut Niaga Antala, Apriliandi H. Setia.)",
         "Apriliandi H. Setia (Dirut Niaga Antala) said: Aman,\n"},
        {"an enumeration and a country",
         R"("Aman," kata Menteri Energi, Sains, Air dan Iklim Malaysia, Yeo Bina.)",
         "Yeo Bina (Menteri Energi) said: Aman,\n"},
        {"a school", R"("Aman," kata Kepala Sekolah SMP Negeri 3 Banjarasri, kemarin.)",
         "? (Kepala Sekolah SMP Negeri 3 Banjarasri) said: Aman,\n"},
        {"an office alone is no name", R"("Aman," kata Direktur Utama Perum.)",
         "? (Direktur Utama Perum) said: Aman,\n"},
        {"a place", R"("Aman," kata orator aksi di depan Silang Sagara, Jakarta.)",
         "? said: Aman,\n"},
        {"a title in brackets", R"("Aman," kata Perdana Menteri (PM) Siti Rahma.)",
         "Siti Rahma (Perdana Menteri (PM)) said: Aman,\n"},
        {"who holds the office",
         R"(Bupati Siti Rahma datang. Sutrisno pulang. "Aman," kata Bupati.)",
         "Siti Rahma (Bupati) said: Aman,\n"},
        {"two titles", R"("Aman," ujar Dr dr Eka Rahma, MSc. "Ya," kata dr. Eka.)",
         "Eka Rahma said: Aman,\nEka Rahma said: Ya,\n"},
        {"a name again in brackets",
         R"("Aman," kata Wakil Presiden Jusuf Darma (JD) JD di kantor.)",
         "Jusuf Darma (Wakil Presiden) said: Aman,\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(quotes(row.body) == row.quotes);
    }
}

TEST_CASE("find_quotes: nobody rather than a wrong speaker") {
    struct Row {
        std::string_view why, body, quotes;
    };
    const Row rows[] = {
        {"somebody else, not named",
         R"("Aman," kata Siti Rahma. "Air surut semua," kata istrinya.)",
         "Siti Rahma said: Aman,\n? said: Air surut semua,\n"},
        {"but the man is she or he", R"("Aman," kata Darma. "Air surut semua," ujar pria itu.)",
         "Darma said: Aman,\nDarma follows: Air surut semua,\n"},
        {"with words in marks",
         R"("Aman," kata Siti. "Air surut semua," ujar pelantun "Kali" itu.)",
         "Siti said: Aman,\nSiti follows: Air surut semua,\n"},
        {"the lawyer of somebody", R"("Aman," kata Siti. "Air surut semua," kata pengacara Siti.)",
         "Siti said: Aman,\n? said: Air surut semua,\n"},
        {"no pronoun means an institution",
         R"(KPK meminta warga hadir. "Kami menunggu," ucap dia.)",
         "KPK reported: KPK meminta warga hadir\n? follows: Kami menunggu,\n"},
        {"an institution before a name is a person",
         R"("Aman," kata Siti. Menurut komisioner KPU Eviana, air surut. "Ya," katanya.)",
         "Siti said: Aman,\nEviana (KPU) reported: Menurut komisioner KPU Eviana, air surut\n"
         "Eviana (KPU) follows: Ya,\n"},
        {"an unknown subject before a quotation",
         R"("Aman," kata Siti Rahma. Seorang ibu berkata, "Air sudah surut sejak pagi.")",
         "Siti Rahma said: Aman,\n? said: Air sudah surut sejak pagi.\n"},
        {"a country behind a person",
         R"(Seorang ekspat Hungaria menyatakan, "Kami di sini tidak bebas.")",
         "? said: Kami di sini tidak bebas.\n"},
        {"words that a sentence goes on behind", R"(Menurut Siti, "Air Mata?" tayang 67 kali.)",
         ""},
        {"a law", R"("Air milik negara," bunyi Pasal 15 RUU.)", "? said: Air milik negara,\n"},
        {"a title inside a sentence",
         R"(Tema lomba itu "Air Surut, Warga Pulang Bersama Malam Ini!" Siti datang.)", ""},
        {"who wants no name", R"("Aman," tulis anggota Air Mata yang tak mau disebut namanya.)",
         "? said: Aman,\n"},
        {"an occupation whose name was a link",
         R"("Aman," kata Siti. "Air surut," kata Aktor di kantornya.)",
         "Siti said: Aman,\n? said: Air surut,\n"},
        {"a name that several have",
         R"(Presiden Joko widodo (Jokowo) dan Iriana Jokowo hadir. )"
         R"("Aman," ujar Jokowo.)",
         "Jokowo said: Aman,\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(quotes(row.body) == row.quotes);
    }
}

TEST_CASE("find_quotes: subjects and verbs") {
    struct Row {
        std::string_view why, body, quotes;
    };
    const Row rows[] = {
        {"any verb between a quotation and a name", R"(Darma hadir. "Jangan ke sana," ancam Siti.)",
         "Siti said: Jangan ke sana,\n"},
        {"but no preposition", R"(Lagu "Air Mata," bersama Siti.)", ""},
        {"the age of somebody",
         R"(Suherman (64) warga Kampung Divo, Sukarajo, Kabupaten Bogor mengaku air surut.)",
         "Suherman reported: Suherman (64) warga Kampung Divo, Sukarajo, Kabupaten Bogor mengaku "
         "air surut\n"},
        {"another clause",
         R"(Ditanya apakah Joko menyarankan hal itu, Yahya menegaskan bahwa tidak.)",
         "Yahya reported: Ditanya apakah Joko menyarankan hal itu, Yahya menegaskan bahwa tidak\n"},
        {"what somebody is asked about", R"(Ditanya soal komunikasi PKB, Raffi mengaku air surut.)",
         "Raffi reported: Ditanya soal komunikasi PKB, Raffi mengaku air surut\n"},
        {"a word before an office",
         R"(Ditemui usai Rapat, Menteri Air Siti Rahma mengatakan, surut.)",
         "Siti Rahma (Menteri Air) reported: Ditemui usai Rapat, Menteri Air Siti Rahma "
         "mengatakan, surut\n"},
        {"somebody before the comma",
         R"(Menanggapi kebijakan era Tomas Lemba itu, Wakil Ketua Siti Rahma mengatakan surut.)",
         "Siti Rahma (Wakil Ketua) reported: Menanggapi kebijakan era Tomas Lemba itu, Wakil "
         "Ketua Siti Rahma mengatakan surut\n"},
        {"who is said to say the same",
         R"("Ya," kata Siti. Hal senada yang disampaikan oleh Darma. "Air surut," katanya.)",
         "Siti said: Ya,\nDarma follows: Air surut,\n"},
        {"who came along", R"(Joko Sutrisno bersama Siti Rahma menilai air surut.)",
         "Joko Sutrisno reported: Joko Sutrisno bersama Siti Rahma menilai air surut\n"},
        {"a quotation is attributed once", R"("Aman," demikian kata Siti Rahma kepada warga.)",
         "Siti Rahma said: Aman,\n"},
        {"any verb behind a comma", R"("Aman," ancam Siti Rahma.)", "Siti Rahma said: Aman,\n"},
        {"two words of the language are a name before the verb",
         R"(Kembali ke Sagara, Darma Wijaya mengaku air surut.)",
         "Darma Wijaya reported: Kembali ke Sagara, Darma Wijaya mengaku air surut\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(quotes(row.body) == row.quotes);
    }
}

TEST_CASE("find_quotes: many quotations and marks take time in proportion") {
    std::string body;
    for (int i = 0; i < 100000; ++i) body += "\"Air surut,\" kata Darma. ";
    Analysed analysed(body);
    CHECK(find_quotes(analysed.analysis()).size() == 100000);
    Analysed marks(std::string(200000, '"'));
    CHECK(find_quotes(marks.analysis()).empty());
}

TEST_CASE("FullNames: parts of a name stand for the whole") {
    Analysed analysed("Kepala Desa Sri Sunarti dan Sutrisno hadir. Bambang Darma Wijaya pulang.");
    const FullNames names(analysed.analysis().body);
    CHECK(names.complete("Sri") == "Sri Sunarti");
    CHECK(names.complete("Sunarti") == "Sri Sunarti");
    CHECK(names.complete("Wijaya") == "Bambang Darma Wijaya");
    CHECK(names.complete("Sutrisno") == "Sutrisno");
}
