// Calendar: dates as Indonesian texts write them.
#pragma once

#include <chrono>
#include <cstddef>
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

// A date as it is written, with the parts that are there.
struct WrittenDate {
    int year = 0; // 0: none is written
    unsigned month = 0;
    unsigned day = 0;
    std::optional<std::chrono::weekday> weekday; // written before it
    bool is_numeric = false; // the month is a number, so that another could take it for the day
    int minutes = -1;        // the time of day behind it, since midnight; -1: none
    std::string_view zone;   // of the time: "WIB", "+07:00"; a part of the text
    std::size_t bytes = 0;   // of the text up to its end, time and zone included
};

// Returns the date that `text` begins with, as parse_date() does, also without a year ("12
// Agustus", "Selasa (12/8)") or with two digits of it between separators ("12/8/25"). No value when
// there is none; without a year 29 February is one.
std::optional<WrittenDate> scan_date(std::string_view text);

// Returns the day of `date`, whose year is written, or no value when its year is 0.
std::optional<std::chrono::year_month_day> day_of(const WrittenDate& date);

// Returns 1-12 for an Indonesian or English month name or its abbreviation, in any case; else 0.
unsigned month_number(std::string_view name);

// Returns the day of the week for its Indonesian or English name or abbreviation. name: lower case.
std::optional<std::chrono::weekday> weekday_of(std::string_view name);

// Returns "Selasa".
std::string_view indonesian_name(std::chrono::weekday day);

// Returns "2025-08-12".
std::string iso_date(std::chrono::year_month_day date);

// Returns "12 Agustus 2025".
std::string indonesian_date(std::chrono::year_month_day date);

} // namespace telusur
