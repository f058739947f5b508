#include "indexer/enrich/story.hpp"

#include <doctest/doctest.h>

#include "tests/indexer/enrich/analysed.hpp"

using namespace telusur;

namespace {

// A report of `count` sentences, each with words of its own.
std::string report(int count, std::string_view name, int first = 0) {
    std::string text;
    for (int i = first; i < first + count; ++i)
        text += "Warga " + std::string(name) + " membersihkan saluran nomor " + std::to_string(i)
                + " bersama kelompok " + std::to_string(i * 7) + " sejak pagi buta. ";
    return text;
}

std::string sketch(std::string_view body) {
    Analysed analysed(body);
    return make_sketch(stem_hashes(analysed.analysis().body));
}

bool is_same(std::string_view a, std::string_view b, bool has_two_outlets = false) {
    Analysed first(a);
    Analysed second(b);
    return is_same_story(story_text(first.analysis()), story_text(second.analysis()),
                         has_two_outlets);
}

} // namespace

TEST_CASE("make_sketch: alike texts share most of it") {
    const std::string whole = report(40, "Sukamaju");
    CHECK(sketch(whole).size() == kSketchBytes);
    CHECK(sketch_similarity(sketch(whole), sketch(whole)) == 1);
    CHECK(sketch_similarity(sketch(whole), sketch(whole + "Editor menambah satu kalimat.")) > 0.8);
    CHECK(sketch_similarity(sketch(whole), sketch(report(40, "Ciawi", 500))) < 0.2);
    CHECK(sketch("Terlalu pendek untuk dibandingkan.").empty());
    CHECK(sketch_similarity("", "") == 0);
}

TEST_CASE("is_same_story: an agency's report, cut and edited") {
    const std::string whole = report(12, "Sukamaju");
    CHECK(is_same(whole, whole));
    CHECK(is_same(whole, "KABAR.com - " + whole + "Editor: Darma."));
    CHECK(is_same(whole, report(10, "Sukamaju")));
    CHECK_FALSE(is_same(whole, report(4, "Sukamaju")));
    CHECK_FALSE(is_same(whole, report(12, "Sukamaju", 100)));
}

TEST_CASE("is_same_story: what another outlet edited more") {
    const std::string core = report(8, "Sukamaju");
    std::string edited = core; // half of it new, with the same names and numbers
    for (char first = 'a'; first < 'l'; ++first)
        for (char second = 'a'; second < 'f'; ++second)
            edited += std::string("ka") + first + "mu" + second + ' ';
    CHECK(is_same(core, edited, true));
    CHECK_FALSE(is_same(core, edited, false));
    CHECK_FALSE(is_same(core, report(3, "Sukamaju"), true));
    CHECK_FALSE(is_same(core, report(8, "Sukamaju", 100), true));
}

TEST_CASE("is_same_story: two arrests reported by one template are two") {
    const auto arrest = [](std::string_view name, std::string_view place, int age, int day) {
        return "Polisi menangkap seorang pengedar obat terlarang berinisial " + std::string(name)
               + " (" + std::to_string(age) + ") di " + std::string(place) + " pada Selasa ("
               + std::to_string(day)
               + "/8/2025) malam setelah menerima laporan dari warga yang resah. Barang bukti yang "
                 "disita petugas berupa paket kecil siap edar, timbangan, telepon genggam, dan "
                 "uang tunai hasil penjualan. Tersangka kini ditahan dan dijerat dengan pasal "
                 "tentang peredaran obat terlarang dengan ancaman hukuman penjara paling lama.";
    };
    for (const bool has_two_outlets : {false, true})
        CHECK_FALSE(is_same(arrest("DW", "Cibeber", 31, 5), arrest("SR", "Malingping", 24, 12),
                            has_two_outlets));
    CHECK(is_same(arrest("DW", "Cibeber", 31, 5), arrest("DW", "Cibeber", 31, 5) + " Kabar.com."));
}
