// Values of fields: what is written behind "tanggal:", "rupiah:" and "wilayah:".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/syntax.hpp"

namespace telusur {

// Returns the days of "2025-08-12", "12/8/2025", "12 Agustus 2025", of a month ("2025-08",
// "Agustus 2025", "8/2025"), a year ("2025"), words ("hari ini", "kemarin", "minggu lalu", "bulan
// ini", "tahun lalu", "7 hari terakhir", also in English), or of a range of these with ".." between
// them, of which one side may be open. No value when it is none of them.
std::optional<DayRange> parse_days(std::string_view text, std::chrono::year_month_day today);

// Returns the sums of "500jt", "2,5M", "1.000.000", "2,5 miliar", or of a range of these; a range
// whose first number has no unit takes that of the second ("1..10M"). M and miliar are 10^9, jt and
// juta 10^6, rb and ribu 10^3, T and triliun 10^12.
std::optional<RupiahRange> parse_rupiah(std::string_view text);

// Returns the codes of the regions that `name` can mean: "banten", "Kota Serang", "36.04", "Jabar".
// Several for "Serang", which is a kabupaten and a kota; none when there is no such name.
std::vector<std::string> regions_named(std::string_view name);

} // namespace telusur
