#include "stemmer_id/calendar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>

#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"Januari",   "Februari", "Maret",    "April",
                                                   "Mei",       "Juni",     "Juli",     "Agustus",
                                                   "September", "Oktober",  "November", "Desember"};

struct MonthName {
    std::string_view name; // lower case
    unsigned month;
};

// Abbreviations, variant spellings and English names beside kMonths.
constexpr std::array kMonthVariants{
    MonthName{"jan", 1},      MonthName{"january", 1},   MonthName{"feb", 2},
    MonthName{"pebruari", 2}, MonthName{"february", 2},  MonthName{"peb", 2},
    MonthName{"mar", 3},      MonthName{"mrt", 3},       MonthName{"march", 3},
    MonthName{"apr", 4},      MonthName{"may", 5},       MonthName{"jun", 6},
    MonthName{"june", 6},     MonthName{"jul", 7},       MonthName{"july", 7},
    MonthName{"agu", 8},      MonthName{"agt", 8},       MonthName{"ags", 8},
    MonthName{"agust", 8},    MonthName{"aug", 8},       MonthName{"august", 8},
    MonthName{"sep", 9},      MonthName{"sept", 9},      MonthName{"okt", 10},
    MonthName{"oct", 10},     MonthName{"october", 10},  MonthName{"nov", 11},
    MonthName{"nop", 11},     MonthName{"nopember", 11}, MonthName{"des", 12},
    MonthName{"dec", 12},     MonthName{"december", 12}};

struct WeekdayName {
    std::string_view name; // lower case
    unsigned day;          // 0 = Sunday
};

// With the abbreviations of Indonesian pages and of e-mail and feeds (RFC 822).
constexpr std::array kWeekdays{
    WeekdayName{"minggu", 0},  WeekdayName{"senin", 1},     WeekdayName{"selasa", 2},
    WeekdayName{"rabu", 3},    WeekdayName{"kamis", 4},     WeekdayName{"jumat", 5},
    WeekdayName{"sabtu", 6},   WeekdayName{"jum'at", 5},    WeekdayName{"ahad", 0},
    WeekdayName{"min", 0},     WeekdayName{"sen", 1},       WeekdayName{"sel", 2},
    WeekdayName{"rab", 3},     WeekdayName{"kam", 4},       WeekdayName{"jum", 5},
    WeekdayName{"sab", 6},     WeekdayName{"sunday", 0},    WeekdayName{"monday", 1},
    WeekdayName{"tuesday", 2}, WeekdayName{"wednesday", 3}, WeekdayName{"thursday", 4},
    WeekdayName{"friday", 5},  WeekdayName{"saturday", 6},  WeekdayName{"sun", 0},
    WeekdayName{"mon", 1},     WeekdayName{"tue", 2},       WeekdayName{"wed", 3},
    WeekdayName{"thu", 4},     WeekdayName{"fri", 5},       WeekdayName{"sat", 6}};
constexpr std::array<std::string_view, 7> kWeekdayNames{"Minggu", "Senin", "Selasa", "Rabu",
                                                        "Kamis",  "Jumat", "Sabtu"};
// Longer first: "WITA" is not "WIT".
constexpr std::array<std::string_view, 6> kZones{"WITA", "WIB", "WIT", "GMT", "UTC", "Z"};
// What may stand between a date and its time of day.
constexpr std::array<std::string_view, 4> kBeforeTime{"pukul", "jam", "pkl", "T"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

// Reads a date from the front of a text, piece by piece.
class DateScanner {
public:
    explicit DateScanner(std::string_view text) : text_(text), rest_(text) {}

    std::optional<WrittenDate> scan() {
        skip(" \t\n(");
        scan_weekday();
        const auto first = number();
        const bool is_date = !first               ? month_first()
                             : first->digits == 4 ? year_first(first->value)
                             : first->digits <= 2 ? day_first(*first)
                                                  : false;
        if (!is_date || !is_day()) return std::nullopt;
        date_.bytes = text_.size() - rest_.size();
        scan_time();
        return date_;
    }

private:
    struct Number {
        int value = 0;
        int digits = 0;
    };

    bool year_first(int year) {
        const char separator = separator_char();
        if (separator == 0) return false;
        const auto month = number();
        if (!month || separator_char() != separator) return false;
        const auto day = number();
        return day && set(year, month->value, *day);
    }

    bool day_first(Number day) {
        const char separator = separator_char();
        if (separator != 0 && !rest_.empty() && is_digit(rest_.front())) {
            date_.is_numeric = true;
            const auto month = number();
            if (!month || month->digits > 2) return false;
            const bool has_year =
                rest_.size() > 1 && rest_.front() == separator && is_digit(rest_[1]);
            if (has_year) {
                rest_.remove_prefix(1);
                const auto year = number();
                return year && set_year(*year, separator) && set(date_.year, month->value, day);
            }
            // "5.12" and "5-12" are no dates.
            return separator == '/' && set(0, month->value, day);
        }
        skip(" \t\n-");
        const auto month = static_cast<int>(month_number(word()));
        const std::string_view before_year = rest_;
        skip(" \t\n-.,");
        const int year = year_of(number());
        if (year == 0) rest_ = before_year;
        return set(year, month, day);
    }

    // "Aug 12, 2025" and, as the C library prints it, "Aug 12 14:05:00 2025".
    bool month_first() {
        const auto month = static_cast<int>(month_number(word()));
        skip(" \t\n.");
        const auto day = number();
        if (month == 0 || !day) return false;
        skip(" \t\n,");
        if (begins_with_clock()) {
            skip("0123456789:");
            skip(" \t\n");
        }
        const int year = year_of(number());
        return year != 0 && set(year, month, *day);
    }

    // A year of two digits behind a slash is one of this century.
    bool set_year(Number year, char separator) {
        const bool is_short = year.digits == 2 && separator == '/';
        date_.year = year.digits == 4 ? year.value : is_short ? 2000 + year.value : 0;
        return date_.year != 0;
    }

    // A year of two digits behind a name is one before a time of day only, as RFC 822 writes it; it
    // means 1950 to 2049 (RFC 2822, 4.3). 0 when it is none.
    int year_of(std::optional<Number> year) {
        if (!year) return 0;
        if (year->digits == 4) return year->value;
        skip(" \t\n");
        if (year->digits != 2 || !begins_with_clock()) return 0;
        return year->value + (year->value < 50 ? 2000 : 1900);
    }

    bool begins_with_clock() const {
        const std::size_t end = rest_.find_first_not_of("0123456789");
        return (end == 1 || end == 2) && rest_[end] == ':';
    }

    bool set(int year, int month, Number day) {
        if (month < 1 || day.value < 1 || day.digits > 2) return false;
        date_.year = year;
        date_.month = static_cast<unsigned>(month);
        date_.day = static_cast<unsigned>(day.value);
        return true;
    }

    // There is such a day, in the year that is written or in a leap year.
    bool is_day() const {
        constexpr int kLeapYear = 2024;
        return std::chrono::year_month_day{
            std::chrono::year{date_.year != 0 ? date_.year : kLeapYear},
            std::chrono::month{date_.month}, std::chrono::day{date_.day}}
            .ok();
    }

    void skip(std::string_view characters) {
        while (!rest_.empty() && characters.find(rest_.front()) != std::string_view::npos)
            rest_.remove_prefix(1);
    }

    void scan_weekday() {
        if (rest_.empty() || is_digit(rest_.front())) return;
        const std::string_view before = rest_;
        date_.weekday = weekday_of(fold(word()));
        if (date_.weekday) {
            skip(" \t\n,(");
        } else {
            rest_ = before;
        }
    }

    // "14:05 WIB", "pukul 14.05 WIB", "T14:05:00+07:00", behind the date.
    void scan_time() {
        skip(" \t,|)(");
        if (rest_.starts_with("- ")) skip("- ");
        for (const std::string_view word : kBeforeTime)
            if (rest_.starts_with(word)) {
                rest_.remove_prefix(word.size());
                break;
            }
        skip(" \t");
        const auto hour = number();
        if (!hour || hour->digits > 2 || hour->value > 23 || rest_.empty()
            || (rest_.front() != ':' && rest_.front() != '.'))
            return;
        rest_.remove_prefix(1);
        const auto minute = number();
        if (!minute || minute->digits != 2 || minute->value > 59) return;
        if (rest_.starts_with(':')) skip(":0123456789.");
        date_.minutes = hour->value * 60 + minute->value;
        date_.bytes = text_.size() - rest_.size();
        skip(" ");
        scan_zone();
    }

    void scan_zone() {
        std::size_t size = 0;
        if (!rest_.empty() && (rest_.front() == '+' || rest_.front() == '-'))
            size = std::min(rest_.find_first_not_of("0123456789:", 1), rest_.size());
        for (const std::string_view zone : kZones)
            if (size == 0 && rest_.starts_with(zone)) size = zone.size();
        if (size < 1) return;
        date_.zone = rest_.substr(0, size);
        rest_.remove_prefix(size);
        date_.bytes = text_.size() - rest_.size();
    }

    std::string_view word() {
        std::size_t length = 0;
        while (length < rest_.size() && !is_space(rest_[length]) && !is_digit(rest_[length])
               && std::string_view("-.,/()").find(rest_[length]) == std::string_view::npos)
            ++length;
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return taken;
    }

    std::optional<Number> number() {
        Number found;
        const char* begin = rest_.data();
        const auto [end, error] = std::from_chars(begin, begin + rest_.size(), found.value);
        if (error != std::errc() || found.value < 0) return std::nullopt;
        found.digits = static_cast<int>(end - begin);
        rest_.remove_prefix(static_cast<std::size_t>(end - begin));
        return found;
    }

    char separator_char() {
        if (rest_.empty() || std::string_view("-/.").find(rest_.front()) == std::string_view::npos)
            return 0;
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }

    std::string_view text_;
    std::string_view rest_;
    WrittenDate date_;
};

std::string two_digits(unsigned value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

// By name and variant, folded.
std::unordered_map<std::string, unsigned> numbers_of_months() {
    std::unordered_map<std::string, unsigned> numbers;
    for (unsigned i = 0; i < kMonths.size(); ++i) numbers.emplace(fold(kMonths[i]), i + 1);
    for (const MonthName& variant : kMonthVariants) numbers.emplace(variant.name, variant.month);
    return numbers;
}

} // namespace

unsigned month_number(std::string_view name) {
    static const std::unordered_map<std::string, unsigned> kNumbers = numbers_of_months();
    const auto month = kNumbers.find(fold(name));
    return month == kNumbers.end() ? 0 : month->second;
}

std::optional<std::chrono::weekday> weekday_of(std::string_view name) {
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kLongest = 9;
    if (name.size() < kShortest || name.size() > kLongest) return std::nullopt;
    for (const WeekdayName& row : kWeekdays)
        if (row.name.front() == name.front() && row.name == name)
            return std::chrono::weekday(row.day);
    return std::nullopt;
}

std::string_view indonesian_name(std::chrono::weekday day) {
    return kWeekdayNames[day.c_encoding()];
}

std::optional<WrittenDate> scan_date(std::string_view text) {
    return DateScanner(text).scan();
}

std::optional<std::chrono::year_month_day> day_of(const WrittenDate& date) {
    const std::chrono::year_month_day day{
        std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
    return date.year > 0 && day.ok() ? std::optional(day) : std::nullopt;
}

std::optional<std::chrono::year_month_day> parse_date(std::string_view text) {
    const std::optional<WrittenDate> date = scan_date(text);
    return date ? day_of(*date) : std::nullopt;
}

std::string iso_date(std::chrono::year_month_day date) {
    std::string year = std::to_string(static_cast<int>(date.year()));
    year.insert(0, year.size() < 4 ? 4 - year.size() : 0, '0');
    return year + '-' + two_digits(static_cast<unsigned>(date.month())) + '-'
           + two_digits(static_cast<unsigned>(date.day()));
}

std::string indonesian_date(std::chrono::year_month_day date) {
    return std::to_string(static_cast<unsigned>(date.day())) + ' '
           + std::string(kMonths[static_cast<unsigned>(date.month()) - 1]) + ' '
           + std::to_string(static_cast<int>(date.year()));
}

} // namespace telusur
