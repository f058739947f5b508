#include "stemmer_id/calendar.hpp"

#include <algorithm>
#include <array>
#include <charconv>

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

// With the abbreviations of Indonesian pages and of e-mail and feeds (RFC 822).
constexpr std::array<std::string_view, 30> kWeekdays{
    "senin",  "selasa",  "rabu",      "kamis",    "jumat",  "jum'at",   "sabtu",  "minggu",
    "ahad",   "sen",     "sel",       "rab",      "kam",    "jum",      "sab",    "min",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
    "tue",    "wed",     "thu",       "fri",      "sat",    "sun"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

// Reads a date from the front of a text, piece by piece.
class DateScanner {
public:
    explicit DateScanner(std::string_view text) : rest_(text) {}

    std::optional<std::chrono::year_month_day> scan() {
        skip(" \t\n(");
        skip_weekday();
        const auto first = number();
        if (!first) return month_first();
        if (first->digits == 4) return year_first(first->value);
        if (first->digits > 2) return std::nullopt;
        return day_first(first->value);
    }

private:
    struct Number {
        int value = 0;
        int digits = 0;
    };

    std::optional<std::chrono::year_month_day> year_first(int year) {
        const char separator = separator_char();
        if (separator == 0) return std::nullopt;
        const auto month = number();
        if (!month || separator_char() != separator) return std::nullopt;
        const auto day = number();
        return day ? checked(year, month->value, *day) : std::nullopt;
    }

    std::optional<std::chrono::year_month_day> day_first(int day) {
        int month = 0;
        const char separator = separator_char();
        if (separator != 0 && !rest_.empty() && is_digit(rest_.front())) {
            const auto number_of_month = number();
            if (!number_of_month || separator_char() != separator) return std::nullopt;
            month = number_of_month->value;
        } else {
            skip(" \t\n-");
            month = static_cast<int>(month_number(word()));
            skip(" \t\n-.,");
        }
        return checked(year_of(number()), month, {day, 1});
    }

    // "Aug 12, 2025" and, as the C library prints it, "Aug 12 14:05:00 2025".
    std::optional<std::chrono::year_month_day> month_first() {
        const auto month = static_cast<int>(month_number(word()));
        skip(" \t\n.");
        const auto day = number();
        if (month == 0 || !day) return std::nullopt;
        skip(" \t\n,");
        if (begins_with_clock()) {
            skip("0123456789:");
            skip(" \t\n");
        }
        return checked(year_of(number()), month, *day);
    }

    // A year of two digits is one before a time of day only, as RFC 822 writes it; it means
    // 1950 to 2049 (RFC 2822, 4.3). 0 when it is none.
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

    static std::optional<std::chrono::year_month_day> checked(int year, int month, Number day) {
        if (year < 1 || month < 1 || day.value < 1 || day.digits > 2) return std::nullopt;
        const std::chrono::year_month_day date{std::chrono::year{year},
                                               std::chrono::month{static_cast<unsigned>(month)},
                                               std::chrono::day{static_cast<unsigned>(day.value)}};
        return date.ok() ? std::optional(date) : std::nullopt;
    }

    void skip(std::string_view characters) {
        while (!rest_.empty() && characters.find(rest_.front()) != std::string_view::npos)
            rest_.remove_prefix(1);
    }

    void skip_weekday() {
        const std::string_view before = rest_;
        const std::string day = fold(word());
        if (is_weekday(day)) {
            skip(" \t\n,(");
        } else {
            rest_ = before;
        }
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

    std::string_view rest_;
};

std::string two_digits(unsigned value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

} // namespace

unsigned month_number(std::string_view name) {
    const std::string wanted = fold(name);
    for (unsigned i = 0; i < kMonths.size(); ++i)
        if (fold(kMonths[i]) == wanted) return i + 1;
    const auto* variant = std::ranges::find(kMonthVariants, wanted, &MonthName::name);
    return variant == kMonthVariants.end() ? 0 : variant->month;
}

bool is_weekday(std::string_view name) {
    return std::ranges::find(kWeekdays, name) != kWeekdays.end();
}

std::optional<std::chrono::year_month_day> parse_date(std::string_view text) {
    return DateScanner(text).scan();
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
