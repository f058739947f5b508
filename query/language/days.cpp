#include "query/language/days.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

#include "query/language/value_text.hpp"
#include "stemmer_id/calendar.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

using std::chrono::year_month_day;

// The whole of `text` as a number up to `max`; -1 when it is none.
int whole_number(std::string_view text, int max) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_good =
        error == std::errc() && end == text.data() + text.size() && number >= 0 && number <= max;
    return is_good ? number : -1;
}

std::string compact(year_month_day day) {
    std::string text = iso_date(day);
    std::erase(text, '-');
    return text;
}

DayRange days(year_month_day from, year_month_day to) {
    return {compact(from), compact(to)};
}

std::optional<DayRange> month_days(int year, int month) {
    if (year < 1 || month < 1 || month > 12) return std::nullopt;
    const auto first =
        std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / 1;
    return days(first, first.year() / first.month() / std::chrono::last);
}

std::optional<DayRange> year_days(int year) {
    if (year < 1) return std::nullopt;
    const std::chrono::year y(year);
    return days(y / 1 / 1, y / 12 / 31);
}

enum class Unit : std::uint8_t { day, week, month, year };

struct UnitName {
    std::string_view name;
    Unit unit;
};

constexpr auto kUnits = std::to_array<UnitName>({{"hari", Unit::day},
                                                 {"day", Unit::day},
                                                 {"days", Unit::day},
                                                 {"minggu", Unit::week},
                                                 {"pekan", Unit::week},
                                                 {"week", Unit::week},
                                                 {"weeks", Unit::week},
                                                 {"bulan", Unit::month},
                                                 {"month", Unit::month},
                                                 {"months", Unit::month},
                                                 {"tahun", Unit::year},
                                                 {"year", Unit::year},
                                                 {"years", Unit::year}});

const UnitName* find_unit(std::string_view name) {
    const auto* row = std::ranges::find(kUnits, name, &UnitName::name);
    return row == kUnits.end() ? nullptr : row;
}

// The day, week (from Monday), month or year that many units before today's.
std::optional<DayRange> unit_before(Unit unit, int count, year_month_day today) {
    const std::chrono::sys_days day(today);
    switch (unit) {
    case Unit::day: {
        const year_month_day that = day - std::chrono::days(count);
        return days(that, that);
    }
    case Unit::week: {
        const auto since_monday = std::chrono::weekday(day) - std::chrono::Monday;
        const std::chrono::sys_days monday = day - since_monday - std::chrono::weeks(count);
        return days(monday, monday + std::chrono::days(6));
    }
    case Unit::month: {
        const auto that = today.year() / today.month() / 1 - std::chrono::months(count);
        return month_days(static_cast<int>(that.year()),
                          static_cast<int>(static_cast<unsigned>(that.month())));
    }
    case Unit::year: return year_days(static_cast<int>(today.year()) - count);
    }
    return std::nullopt;
}

// "7 hari terakhir": from that many units ago up to today.
std::optional<DayRange> last_units(Unit unit, int count, year_month_day today) {
    const std::chrono::sys_days day(today);
    year_month_day from = today;
    switch (unit) {
    case Unit::day: from = day - std::chrono::days(count - 1); break;
    case Unit::week: from = day - std::chrono::days(7 * count - 1); break;
    case Unit::month: from = today - std::chrono::months(count); break;
    case Unit::year: from = today - std::chrono::years(count); break;
    }
    if (!from.ok()) from = from.year() / from.month() / std::chrono::last;
    return days(from, today);
}

std::optional<DayRange> relative_days(std::string_view text, year_month_day today) {
    if (text == "kemarin" || text == "yesterday") return unit_before(Unit::day, 1, today);
    if (text == "today") return unit_before(Unit::day, 0, today);
    const std::vector<std::string_view> words = words_of(text);
    constexpr int kMost = 1000;
    if (words.size() == 2) {
        if (const UnitName* unit = find_unit(words[0])) {
            if (words[1] == "ini") return unit_before(unit->unit, 0, today);
            if (words[1] == "lalu") return unit_before(unit->unit, 1, today);
        }
        if (const UnitName* unit = find_unit(words[1])) {
            if (words[0] == "this") return unit_before(unit->unit, 0, today);
            if (words[0] == "last") return unit_before(unit->unit, 1, today);
        }
    }
    if (words.size() == 3) {
        const int count = whole_number(words[words[0] == "last" ? 1 : 0], kMost);
        const UnitName* unit = find_unit(words[words[0] == "last" ? 2 : 1]);
        const bool is_last = words[0] == "last" || words[2] == "terakhir";
        if (count > 0 && unit != nullptr && is_last) return last_units(unit->unit, count, today);
        if (count > 0 && unit != nullptr && words[2] == "lalu")
            return unit_before(unit->unit, count, today);
    }
    return std::nullopt;
}

// "2025-08", "8/2025", "Agustus 2025".
std::optional<DayRange> named_month(std::string_view text) {
    constexpr int kLastYear = 9999;
    if (text.size() == 7 && text[4] == '-')
        return month_days(whole_number(text.substr(0, 4), kLastYear),
                          whole_number(text.substr(5), 12));
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos)
        return month_days(whole_number(text.substr(slash + 1), kLastYear),
                          whole_number(text.substr(0, slash), 12));
    const std::vector<std::string_view> words = words_of(text);
    if (words.size() != 2 || words[1].size() != 4) return std::nullopt;
    return month_days(whole_number(words[1], kLastYear), static_cast<int>(month_number(words[0])));
}

std::optional<DayRange> one_time(std::string_view written, year_month_day today) {
    const std::string text = fold(trimmed(written));
    if (text.size() == 4 && whole_number(text, 9999) > 0)
        return year_days(whole_number(text, 9999));
    if (const auto found = relative_days(text, today)) return found;
    if (const auto found = named_month(text)) return found;
    const auto date = scan_date(text);
    if (!date || date->bytes != text.size()) return std::nullopt;
    const auto day = day_of(*date);
    if (!day) return std::nullopt;
    return days(*day, *day);
}

} // namespace

std::optional<DayRange> parse_days(std::string_view text, year_month_day today) {
    const auto sides = split_range(text);
    if (!sides) return one_time(text, today);
    DayRange range;
    if (sides->from.empty() && sides->to.empty()) return std::nullopt;
    if (!sides->from.empty()) {
        const auto from = one_time(sides->from, today);
        if (!from) return std::nullopt;
        range.from = from->from;
    }
    if (!sides->to.empty()) {
        const auto to = one_time(sides->to, today);
        if (!to) return std::nullopt;
        range.to = to->to;
    }
    return range;
}

} // namespace telusur
