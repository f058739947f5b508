#include "stemmer_id/calendar.hpp"

#include <doctest/doctest.h>

using namespace telusur;

namespace {

std::string printed(std::string_view text) {
    const auto date = parse_date(text);
    return date ? iso_date(*date) : "none";
}

} // namespace

TEST_CASE("parse_date: dates as Indonesian texts write them") {
    struct Row {
        std::string_view why, text, date;
    };
    const Row rows[] = {
        {"ISO 8601", "2025-08-12", "2025-08-12"},
        {"with a time and zone", "2025-08-12T14:05:00+07:00", "2025-08-12"},
        {"with slashes, year first", "2025/08/12", "2025-08-12"},
        {"a month's name", "12 Agustus 2025", "2025-08-12"},
        {"in any case", "12 AGUSTUS 2025", "2025-08-12"},
        {"abbreviated, with weekday, time and zone", "Selasa, 12 Agu 2025 14:05 WIB", "2025-08-12"},
        {"the older spelling", "6 Nop 2019", "2019-11-06"},
        {"an abbreviation with a full stop", "6 Nov. 2019", "2019-11-06"},
        {"English", "12 August 2025", "2025-08-12"},
        {"hyphens around a name", "12-Agustus-2025", "2025-08-12"},
        {"day before month", "12/8/2025", "2025-08-12"},
        {"day before month, hyphens", "05-09-2024", "2024-09-05"},
        {"weekday and brackets", "Selasa (12/8/2025)", "2025-08-12"},
        {"Friday with an apostrophe", "Jum'at, 5 September 2025", "2025-09-05"},
        {"RFC 822, as feeds write it", "Tue, 12 Aug 2025 14:05:00 +0700", "2025-08-12"},
        {"RFC 822 in Indonesian", "Sel, 12 Agu 2025 14:05:00 +0700", "2025-08-12"},
        {"RFC 822 with a year of two digits", "Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01"},
        {"and of the last century", "1 Jan 98 9:48 GMT", "1998-01-01"},
        {"month first", "August 12, 2025", "2025-08-12"},
        {"as the C library prints it", "Tue Aug  5 14:05:00 2025", "2025-08-05"},
        {"a month and a year", "Agustus 2025", "none"},
        {"a month, a day and no year", "Agustus 12, pukul 14:05", "none"},
        {"space before", "  \t12 Mei 2025", "2025-05-12"},
        {"the 29th of February of a leap year", "29 Februari 2024", "2024-02-29"},
        {"and of a common year", "29 Februari 2025", "none"},
        {"month 13", "2025-13-01", "none"},
        {"day 0", "0/8/2025", "none"},
        {"day 32", "32 Agustus 2025", "none"},
        {"mixed separators", "12/8-2025", "none"},
        {"a year of two digits", "12 Agustus 25", "none"},
        {"a year of two digits behind slashes", "Selasa (12/8/25)", "2025-08-12"},
        {"which two digits are the year cannot be told", "12-08-25", "none"},
        {"no date", "kemarin", "none"},
        {"nothing", "", "none"},
        {"only a year", "2025", "none"},
        {"an unknown month", "12 Foo 2025", "none"},
        {"digits without end", "99999999999999999999", "none"},
        {"a negative number", "-12 Agustus 2025", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed(row.text) == row.date);
    }
}

TEST_CASE("dates are printed as the index and as people write them") {
    const auto date = parse_date("5 Mei 0987");
    REQUIRE(date);
    CHECK(iso_date(*date) == "0987-05-05");
    CHECK(indonesian_date(*parse_date("2025-08-12")) == "12 Agustus 2025");
}

namespace {

// "Sel 12/8/2025 14:05 WIB, 27 bytes, numeric"
std::string printed_parts(std::string_view text) {
    const auto date = scan_date(text);
    if (!date) return "none";
    std::string out =
        date->weekday ? std::string(indonesian_name(*date->weekday)) + ' ' : std::string();
    out += std::to_string(date->day) + '/' + std::to_string(date->month) + '/'
           + std::to_string(date->year);
    if (date->minutes >= 0) out += " minute " + std::to_string(date->minutes);
    if (!date->zone.empty()) out += ' ' + std::string(date->zone);
    out += '|' + std::string(text.substr(date->bytes));
    return out + (date->is_numeric ? " numeric" : "");
}

} // namespace

TEST_CASE("scan_date: the parts that are written, and where they end") {
    struct Row {
        std::string_view why, text, printed;
    };
    const Row rows[] = {
        {"weekday and brackets", "Selasa (12/8/2025) malam", "Selasa 12/8/2025|) malam numeric"},
        {"no year", "Selasa (12/8), kata", "Selasa 12/8/0|), kata numeric"},
        {"no year at the end of a sentence", "12/8. Lalu", "12/8/0|. Lalu numeric"},
        {"a month's name without a year", "12 Agustus, kata", "12/8/0|, kata"},
        {"a time and its zone", "12/08/2025 14:05 WIB - x",
         "12/8/2025 minute 845 WIB| - x numeric"},
        {"the longer zone", "12 Agustus 2025, 14.05 WITA", "12/8/2025 minute 845 WITA|"},
        {"pukul", "12 Agustus 2025 pukul 14.05 WIT.", "12/8/2025 minute 845 WIT|."},
        {"ISO 8601", "2025-08-12T14:05:09.5+07:00 x", "12/8/2025 minute 845 +07:00| x"},
        {"UTC", "2025-08-12T14:05:00Z", "12/8/2025 minute 845 Z|"},
        {"a number behind a date is no time", "12 Agustus 2025, 14 orang", "12/8/2025|, 14 orang"},
        {"nor is 25:70", "12 Agustus 2025 25:70", "12/8/2025| 25:70"},
        {"a fraction with a full stop", "5.12 persen", "none"},
        {"a range", "5-12 orang", "none"},
        {"29 February without a year", "29/2", "29/2/0| numeric"},
        {"30 February", "30/2", "none"},
        {"a year of three digits", "12/8/202", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printed_parts(row.text) == row.printed);
    }
}
