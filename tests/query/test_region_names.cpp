#include "query/language/region_names.hpp"

#include <doctest/doctest.h>

using namespace telusur;

namespace {

std::string codes(std::string_view name) {
    std::string list;
    for (const std::string& code : regions_named(name)) list += (list.empty() ? "" : " ") + code;
    return list;
}

} // namespace

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
