#include "indexer/format/regions.hpp"

#include <algorithm>
#include <charconv>

namespace telusur {
namespace {

constexpr Region kRegions[] = {
#include "indexer/format/regions.inc"
};

constexpr PlaceNames kPlaceNames[] = {
#include "indexer/format/places.inc"
};

} // namespace

std::span<const Region> regions() {
    return kRegions;
}

std::span<const PlaceNames> place_names() {
    return kPlaceNames;
}

const Region* find_region(std::string_view code) {
    const auto* row = std::ranges::lower_bound(kRegions, code, {}, &Region::code);
    return row != std::end(kRegions) && row->code == code ? row : nullptr;
}

RegionLevel level_of(const Region& region) {
    if (region.level == "provinsi") return RegionLevel::province;
    return region.level == "kota" ? RegionLevel::kota : RegionLevel::kabupaten;
}

std::string full_name(const Region& region) {
    switch (level_of(region)) {
    case RegionLevel::kabupaten: return "Kabupaten " + std::string(region.name);
    case RegionLevel::kota: return "Kota " + std::string(region.name);
    case RegionLevel::province: break;
    }
    return std::string(region.name);
}

std::string_view province_of(std::string_view code) {
    return code.substr(0, code.find('.'));
}

std::string_view former_province(std::string_view province_code, int year) {
    for (const PlaceNames& row : kPlaceNames) {
        if (row.code != province_code || row.kind != "part-of") continue;
        const std::size_t space = row.names.find(' ');
        int until = 0;
        std::from_chars(row.names.data() + space + 1, row.names.data() + row.names.size(), until);
        if (year <= until) return row.names.substr(0, space);
    }
    return {};
}

bool is_within(std::string_view code, std::string_view wide, int year) {
    if (code == wide) return true;
    if (wide.find('.') != std::string_view::npos) return false;
    const std::string_view province = province_of(code);
    return province == wide || former_province(province, year) == wide;
}

} // namespace telusur
