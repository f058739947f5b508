// Region names: what is written behind "wilayah:".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace telusur {

// Returns the codes of the regions that `name` can mean: "banten", "Kota Serang", "36.04", "Jabar".
// Several for "Serang", which is a kabupaten and a kota; none when there is no such name.
std::vector<std::string> regions_named(std::string_view name);

} // namespace telusur
