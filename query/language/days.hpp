// Days: what is written behind "tanggal:", "sejak:" and "sampai:".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "query/language/syntax.hpp"

namespace telusur {

// Returns the days of "2025-08-12", "12/8/2025", "12 Agustus 2025", of a month ("2025-08",
// "Agustus 2025", "8/2025"), a year ("2025"), words ("hari ini", "kemarin", "minggu lalu", "bulan
// ini", "tahun lalu", "7 hari terakhir", also in English), or of a range of these with ".." between
// them, of which one side may be open. No value when it is none of them.
std::optional<DayRange> parse_days(std::string_view text, std::chrono::year_month_day today);

} // namespace telusur
