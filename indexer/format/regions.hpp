// Regions of Indonesia: the provinces, kabupaten and kota with their official codes, and the other
// names that they have (data/regions.tsv, data/places.tsv).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace telusur {

enum class RegionLevel : std::uint8_t { province, kabupaten, kota };

struct Region {
    std::string_view code;  // "36", "36.04"
    std::string_view level; // "provinsi", "kabupaten", "kota"
    std::string_view name;  // "Serang"
    std::string_view province_code;
};

// A row of other names; see data/places.tsv.
struct PlaceNames {
    std::string_view code;
    std::string_view kind;
    std::string_view names; // separated by commas
};

std::span<const Region> regions();
std::span<const PlaceNames> place_names();

// Returns the region with this code, or null.
const Region* find_region(std::string_view code);

RegionLevel level_of(const Region& region);

// Returns "Kabupaten Serang", "Kota Serang", "Banten".
std::string full_name(const Region& region);

// Returns "36" for "36.04" and for "36".
std::string_view province_of(std::string_view code);

// Returns the province that the one with this code was a part of before the year `year`, or "".
std::string_view former_province(std::string_view province_code, int year);

// True when `code` is in the region `wide` (or is it), as it is or as it was in `year`.
bool is_within(std::string_view code, std::string_view wide, int year);

} // namespace telusur
