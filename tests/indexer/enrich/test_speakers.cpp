// Who is a speaker, by which name and office, and who is none.
#include <doctest/doctest.h>

#include "indexer/enrich/full_names.hpp"
#include "tests/indexer/enrich/quoted.hpp"

using namespace telusur;

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

TEST_CASE("FullNames: parts of a name stand for the whole") {
    Analysed analysed("Kepala Desa Sri Sunarti dan Sutrisno hadir. Bambang Darma Wijaya pulang.");
    const FullNames names(analysed.analysis().body);
    CHECK(names.complete("Sri") == "Sri Sunarti");
    CHECK(names.complete("Sunarti") == "Sri Sunarti");
    CHECK(names.complete("Wijaya") == "Bambang Darma Wijaya");
    CHECK(names.complete("Sutrisno") == "Sutrisno");
}
