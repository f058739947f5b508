#include "query/language/days.hpp"

#include <string>

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
