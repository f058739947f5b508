// Calendar: dates as Indonesian texts write them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace telusur {

// Returns the date that `text` is or begins with, after white space and a weekday if there is one:
// "2025-08-12", "2025-08-12T14:05:00+07:00", "12 Agustus 2025", "Selasa, 12 Agu 2025 14:05 WIB",
// "12/8/2025" and "12-08-2025" (day before month), "Tue, 12 Aug 25 14:05:00 +0700" (RFC 822) and
// "Aug 12, 2025". The day is the one that is written, whatever the time zone. No value when there
// is none or no such day.
std::optional<std::chrono::year_month_day> parse_date(std::string_view text);

// Returns 1-12 for an Indonesian or English month name or its abbreviation, in any case; else 0.
unsigned month_number(std::string_view name);

// True for the Indonesian or English name of a day or its abbreviation. name: lower case.
bool is_weekday(std::string_view name);

// Returns "2025-08-12".
std::string iso_date(std::chrono::year_month_day date);

// Returns "12 Agustus 2025".
std::string indonesian_date(std::chrono::year_month_day date);

} // namespace telusur
