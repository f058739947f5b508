#include "query/language/values.hpp"

#include <doctest/doctest.h>

using namespace telusur;
using namespace std::chrono_literals;

namespace {

// Wednesday.
constexpr std::chrono::year_month_day kToday = 2025y / 8 / 13;

std::string days(std::string_view text) {
    const auto range = parse_days(text, kToday);
    return range ? range->from + ".." + range->to : "none";
}

std::string sums(std::string_view text) {
    const auto range = parse_rupiah(text);
    if (!range) return "none";
    return std::to_string(range->from) + ".."
           + (range->to == UINT64_MAX ? "" : std::to_string(range->to));
}

std::string codes(std::string_view name) {
    std::string list;
    for (const std::string& code : regions_named(name)) list += (list.empty() ? "" : " ") + code;
    return list;
}

} // namespace

TEST_CASE("parse_days: days, months, years, words, ranges") {
    struct Row {
        std::string_view text, days;
    };
    const Row rows[] = {
        {"2025-08-12", "20250812..20250812"},
        {"12/8/2025", "20250812..20250812"},
        {"12 Agustus 2025", "20250812..20250812"},
        {"2025-02", "20250201..20250228"},
        {"2/2024", "20240201..20240229"},
        {"Agustus 2025", "20250801..20250831"},
        {"2025", "20250101..20251231"},
        {"hari ini", "20250813..20250813"},
        {"Kemarin", "20250812..20250812"},
        {"minggu ini", "20250811..20250817"},
        {"minggu lalu", "20250804..20250810"},
        {"bulan lalu", "20250701..20250731"},
        {"tahun lalu", "20240101..20241231"},
        {"3 bulan lalu", "20250501..20250531"},
        {"7 hari terakhir", "20250807..20250813"},
        {"2 bulan terakhir", "20250613..20250813"},
        {"last week", "20250804..20250810"},
        {"last 7 days", "20250807..20250813"},
        {"2025-01..2025-06", "20250101..20250630"},
        {"2025-01..", "20250101.."},
        {"..kemarin", "..20250812"},
        {"2024..Agustus 2025", "20240101..20250831"},
        {"..", "none"},
        {"2025-13", "none"},
        {"30 Februari 2025", "none"},
        {"banjir", "none"},
        {"12 Agustus 2025 pagi", "none"},
        {"0 hari terakhir", "none"},
        {"", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(days(row.text) == row.days);
    }
}

TEST_CASE("parse_rupiah: units, groups, decimals, ranges") {
    struct Row {
        std::string_view text, sums;
    };
    const Row rows[] = {
        {"1000", "1000..1000"},
        {"1.000.000", "1000000..1000000"},
        {"500jt", "500000000..500000000"},
        {"2,5M", "2500000000..2500000000"},
        {"2.5M", "2500000000..2500000000"},
        {"2,5 miliar", "2500000000..2500000000"},
        {"Rp 1.500 juta", "1500000000..1500000000"},
        {"Rp. 20rb", "20000..20000"},
        {"1T", "1000000000000..1000000000000"},
        {"1M..10M", "1000000000..10000000000"},
        {"1..10M", "1000000000..10000000000"},
        {"100jt..1M", "100000000..1000000000"},
        {"1M..", "1000000000.."},
        {"..1M", "0..1000000000"},
        {"0,001", "0..0"},
        {"1.00", "none"},
        {"banyak", "none"},
        {"5 ekor", "none"},
        {"1,2345M", "none"},
        {"999999999999999T", "none"},
        {"..", "none"},
        {"", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(sums(row.text) == row.sums);
    }
}

TEST_CASE("regions_named: official names, levels, codes, other names") {
    CHECK(codes("banten") == "36");
    CHECK(codes("Kota Serang") == "36.73");
    CHECK(codes("KABUPATEN SERANG") == "36.04");
    CHECK(codes("kab. serang") == "36.04");
    CHECK(codes("Serang") == "36.04 36.73");
    CHECK(codes("Provinsi Jawa Barat") == "32");
    CHECK(codes("36.04") == "36.04");
    CHECK(codes("jabar") == "32");
    CHECK(codes("Atlantis") == "");
    CHECK(codes("") == "");
}
