#include "indexer/enrich/find_regions.hpp"

#include <doctest/doctest.h>

#include "indexer/format/regions.hpp"
#include "tests/indexer/enrich/analysed.hpp"

using namespace telusur;

namespace {

// "36.04|36.73 title, 36.02 lead"
std::string found(std::string_view title, std::string_view body, int year = 2025) {
    Analysed analysed(body, title);
    std::string out;
    for (const RegionFact& fact : find_regions(analysed.analysis(), year)) {
        out += (out.empty() ? "" : ", ") + fact.code;
        for (const std::string& other : fact.others) out += '|' + other;
        out += ' ' + std::string(name(fact.rule));
    }
    return out.empty() ? "none" : out;
}

} // namespace

TEST_CASE("find_regions: where it happened") {
    struct Row {
        std::string_view why, title, body, regions;
    };
    const Row rows[] = {
        {"a kabupaten in the title", "Banjir di Lebak", "Air naik.", "36.02 title"},
        {"a province where no more is told", "Gubernur Banten lantik pejabat", "", "36 title"},
        {"its kabupaten before the province", "Banten panen raya", "Panen di Kabupaten Lebak.",
         "36.02 lead"},
        {"the dateline before the body", "Air naik",
         "LEBAK, KABAR.com - Pompa dikirim dari Cilegon.", "36.02 dateline"},
        {"the outlet's seat in the dateline is not the place", "Panen raya di Lebak",
         "JAKARTA, KABAR.com - Petani panen.", "36.02 title"},
        {"Kabupaten and Kota of one name, the seat of the province first", "Warga di Serang panen",
         "", "36.73|36.04 title"},
        {"Kabupaten and Kota of one name, none the seat of the province", "Warga Kediri panen", "",
         "35.06|35.71 title"},
        {"where a bus comes from", "Bus dari Terminal Pandeglang tiba di Lebak", "", "36.02 title"},
        {"the word before the name decides", "Wali Kota: pasar di Serang dibuka",
         "Pasar Kota Serang dibuka.", "36.73 lead"},
        {"a bupati decides", "Pasar di Serang dibuka", "Bupati Serang hadir.", "36.04 lead"},
        {"a verb is no place", "Kawanan lebah serang warga", "Lebah serang warga.", "none"},
        {"nor is it with a capital in a headline", "Lebah Serang Warga", "", "none"},
        {"a common word with its province behind", "Kebun apel Batu, Jawa Timur", "",
         "35.79 title"},
        {"a common word", "Lempar Batu", "", "none"},
        {"a street", "Macet di Jalan Bandung", "", "none"},
        {"a club", "Persib Bandung menang", "", "none"},
        {"an outlet", "Tribun Lampung terbit", "", "none"},
        {"a university", "Guru Universitas Lampung pulang", "", "none"},
        {"the area that something comes from", "Cabai dari wilayah Bandung datang", "", "none"},
        {"a street named after somebody", "Macet di Jalan KH. Pandeglang", "", "none"},
        {"a kecamatan of the short name of a kabupaten", "Panen di Kecamatan Tulangbawang Tengah",
         "Panen di Tubaba.", "18.12 lead"},
        {"where a road leads", "Macet di tol arah Bandung", "", "none"},
        {"a village of the name of a town", "Panen di Desa Timika", "", "none"},
        {"the head of a village", "Lurah Timika ikut pilkada Lebak", "", "36.02 title"},
        {"the head of a kecamatan", "Camat Lebak datang", "", "none"},
        {"a village behind another", "Panen di Desa Timika dan Lebak", "", "36.02 title"},
        {"a flight", "Terbang lagi rute Bandung-Pandeglang", "", "none"},
        {"a flight with an airport", "Rute Kualanamu Medan - Lebak dibuka di Serang Kota",
         "Warga Kota Serang terbang.", "36.73 lead"},
        {"a factory named after a place", "Semen Padang bantu warga Lebak", "", "36.02 title"},
        {"an office that serves more than its seat", "Bea Cukai Bogor kunjungi Lebak", "",
         "36.02 title"},
        {"who lives elsewhere", "Air naik di Lebak",
         "Air naik. Korban Budi (30) warga Kabupaten Pandeglang selamat di Lebak.", "36.02 title"},
        {"who lives elsewhere, in the lead alone", "Air naik",
         "Air naik di Kabupaten Lebak. Budi, warga Kota Cilegon, selamat.", "36.02 lead"},
        {"who lives there", "Warga Lebak panen", "", "36.02 title"},
        {"how far away", "Air naik", "Air naik di Lebak, 40 km dari Kota Cilegon.", "36.02 lead"},
        {"a former office", "Sapi", "Eks Wali Kota Cilegon beli sapi di Lebak.", "36.02 lead"},
        {"a railway's seat", "Sapi", "Daop 8 Cilegon beli sapi di Lebak.", "36.02 lead"},
        {"a river", "Sapi", "Popok di sungai Cilegon hanyut ke Lebak.", "36.02 lead"},
        {"a province in the title, another's kabupaten below", "Imbauan Gubernur Aceh",
         "Gubernur Aceh menyebut mahasiswa di Lebak.", "11 title"},
        {"its former province in the title", "Pesawat jatuh di Papua",
         "Pesawat jatuh di Timika, Papua.", "94.04 lead"},
        {"the surest mention of the lead counts", "Air naik",
         "Pasien dari Kota Cilegon datang. Wali Kota Cilegon hadir. Dan orang Lebak.",
         "36.72 lead, 36.02 lead"},
        {"an office where a name is a common word, too", "KPPN Metro salurkan gaji", "",
         "18.72 title"},
        {"people who do something", "Usai banjir, warga Lebak pulang", "", "36.02 title"},
        {"a word of no place before in or at", "Macet di jalan di Lebak", "", "36.02 title"},
        {"a kabupaten and another's province in the title", "Di Lebak, tokoh bahas Aceh",
         "Tokoh itu membahas Aceh.", "36.02 title"},
        {"guests in a province", "Regu DKI menginap di Papua", "Regu DKI tiba di Timika.",
         "94.04 lead"},
        {"a province in the title, another below", "Menteri ke Jateng",
         "Menteri berangkat ke Jawa Tengah. Di Aceh ia sudah dua hari.", "33 title"},
        {"where somebody was born", "Air naik",
         "Air naik di Lebak. Perempuan kelahiran Cilegon itu "
         "selamat.",
         "36.02 lead"},
        {"two places that people come from", "Korban dari Pandeglang dan Cilegon dirawat di Lebak",
         "", "36.02 title"},
        {"a ring from one to another", "Polda Metro bekuk pencuri",
         "Polisi membekuk jaringan Lebak - Cilegon.", "31 title"},
        {"a place abroad that begins so", "Kopi Papua Nugini dijual", "", "none"},
        {"a person's name behind an office", "Gubernur Senen Mustakim pulang", "", "none"},
        {"a common word in another name", "Jalak di Batu Mbelin", "", "none"},
        {"a kecamatan of the name of a kabupaten", "Panen di Kecamatan Ketapang",
         "Panen di Lampung Selatan.", "18.01 lead"},
        {"a well-known town", "Bandara Timika dibuka", "", "94.04 title"},
        {"an abbreviation", "Festival di Tubaba", "", "18.12 title"},
        {"two words before one", "Padi di Tulang Bawang Barat", "", "18.12 title"},
        {"a hyphen in the name", "Ombak di Toli-Toli", "", "72.04 title"},
        {"lower case, two words", "bupati tulang bawang panen", "", "18.05 title"},
        {"lower case, one word beside kabupaten", "jalan kabupaten lebak rusak", "", "36.02 title"},
        {"where somebody comes from", "Pedagang dari Bandung datang ke Bandar Lampung", "",
         "18.71 title"},
        {"two kabupaten", "Banjir di Lebak dan Pandeglang", "", "36.01 title, 36.02 title"},
        {"another province beside a kabupaten", "DKI Jakarta beli beras di Pringsewu",
         "Petani Pringsewu panen.", "18.10 title"},
        {"one mention far down", "Air naik", std::string_view(), "none"},
        {"nothing", "Air naik", "Pompa dikirim.", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(found(row.title, row.body) == row.regions);
    }
}

TEST_CASE("find_regions: a single mention far down the text is not where it happened") {
    std::string body;
    for (int i = 0; i < 40; ++i) body += "Pompa air baru dipasang. ";
    CHECK(found("Air naik", body + "Pompa dibeli di Lebak.") == "none");
    CHECK(found("Air naik", body + "Pompa di Lebak. Sawah di Lebak.") == "36.02 body");
}

TEST_CASE("find_regions: what only the body names beside what title or lead name") {
    std::string far;
    for (int i = 0; i < 40; ++i) far += "Pompa air baru dipasang. ";
    // The province, when several of its kabupaten are named by the way, or one once.
    CHECK(found("Banten panen", far + "Di Lebak. Di Lebak. Di Pandeglang. Di Pandeglang.")
          == "36 title");
    CHECK(found("Banten panen", far + "Beras dari Lebak.") == "36 title");
    CHECK(found("Banten panen", far + "Panen di Lebak. Sawah di Lebak.") == "36.02 body");
    // Not where else something is sold.
    CHECK(found("Panen di Lebak", far + "Dijual di Cilegon. Toko di Cilegon.") == "36.02 title");
}

TEST_CASE("regions: every row has a province, every other name a region") {
    for (const Region& region : regions()) {
        CAPTURE(region.code);
        CHECK(find_region(region.code) == &region);
        CHECK(find_region(province_of(region.code)) != nullptr);
        CHECK(region.province_code == province_of(region.code));
    }
    CHECK(regions().size() == 38 + 514);
    for (const PlaceNames& row : place_names()) {
        CAPTURE(row.names);
        CHECK(find_region(row.code) != nullptr);
    }
}

TEST_CASE("is_within: provinces as they are and as they were") {
    CHECK(is_within("36.04", "36", 2025));
    CHECK(is_within("36", "36", 2025));
    CHECK_FALSE(is_within("36", "36.04", 2025));
    CHECK_FALSE(is_within("94.04", "91", 2025));
    CHECK(is_within("94.04", "91", 2020)); // Papua Tengah was Papua until 2022
    CHECK(is_within("36.04", "32", 1999));
    CHECK(full_name(*find_region("36.73")) == "Kota Serang");
    CHECK(find_region("99") == nullptr);
}
