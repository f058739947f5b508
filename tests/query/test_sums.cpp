#include "query/language/sums.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace telusur;

namespace {

std::string sums(std::string_view text) {
    const auto range = parse_rupiah(text);
    if (!range) return "none";
    return std::to_string(range->from) + ".."
           + (range->to == UINT64_MAX ? "" : std::to_string(range->to));
}

} // namespace

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
