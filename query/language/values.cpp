#include "query/language/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "indexer/format/regions.hpp"
#include "stemmer_id/calendar.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

using std::chrono::year_month_day;

constexpr std::string_view kRangeMark = "..";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; (at = text.find_first_not_of(' ', at)) != std::string_view::npos;) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

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

struct MoneyUnit {
    std::string_view name;
    std::uint64_t value;
};

constexpr std::uint64_t kThousand = 1000;
constexpr auto kMoneyUnits = std::to_array<MoneyUnit>({
    {"rb", kThousand},
    {"ribu", kThousand},
    {"k", kThousand},
    {"jt", kThousand* kThousand},
    {"juta", kThousand* kThousand},
    {"m", kThousand* kThousand* kThousand},
    {"miliar", kThousand* kThousand* kThousand},
    {"milyar", kThousand* kThousand* kThousand},
    {"t", kThousand* kThousand* kThousand* kThousand},
    {"triliun", kThousand* kThousand* kThousand* kThousand},
});

// A sum in thousandths of its unit, which may be missing.
struct Sum {
    std::uint64_t thousandths = 0;
    std::uint64_t unit = 0; // 0: none is written
};

constexpr std::uint64_t kMostDigits = 15;

// Full stops between groups of three digits; a comma before up to three decimals.
std::optional<Sum> parse_sum(std::string_view written) {
    const std::string folded = fold(trimmed(written));
    std::string_view text = folded;
    if (text.starts_with("rp")) text = trimmed(text.substr(text.starts_with("rp.") ? 3 : 2));
    const std::size_t size = std::min(text.find_first_not_of("0123456789.,"), text.size());
    std::string_view number = text.substr(0, size);
    const std::string_view unit = trimmed(text.substr(size));
    Sum sum;
    if (!unit.empty()) {
        const auto* row = std::ranges::find(kMoneyUnits, unit, &MoneyUnit::name);
        if (row == kMoneyUnits.end()) return std::nullopt;
        sum.unit = row->value;
    }
    std::string_view decimals;
    if (const std::size_t comma = number.find(','); comma != std::string_view::npos) {
        decimals = number.substr(comma + 1);
        number = number.substr(0, comma);
    }
    // "2.5M": a full stop that groups nothing is a decimal point.
    const std::size_t stop = number.rfind('.');
    if (decimals.empty() && !unit.empty() && stop != std::string_view::npos
        && number.size() - stop - 1 != 3 && number.find('.') == stop) {
        decimals = number.substr(stop + 1);
        number = number.substr(0, stop);
    }
    std::string digits;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const bool is_group = number[i] == '.' && i > 0 && (number.size() - i) % 4 == 0;
        if (number[i] != '.')
            digits += number[i];
        else if (!is_group)
            return std::nullopt;
    }
    if (digits.empty() || digits.size() > kMostDigits || decimals.size() > 3
        || decimals.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    digits += decimals;
    digits.append(3 - decimals.size(), '0');
    std::from_chars(digits.data(), digits.data() + digits.size(), sum.thousandths);
    return sum;
}

// No value when it is too large to be told exactly.
std::optional<std::uint64_t> rupiah(const Sum& sum) {
    const std::uint64_t unit = sum.unit == 0 ? 1 : sum.unit;
    if (sum.thousandths != 0 && unit > UINT64_MAX / sum.thousandths) return std::nullopt;
    return sum.thousandths * unit / kThousand;
}

std::string key_of(std::string_view name) {
    std::string key;
    for (const char c : fold(name)) {
        if (c == ' ' || c == '-' || c == '.') continue;
        key += c;
    }
    return key;
}

void add_named(std::string_view key, std::string_view level, std::vector<std::string>& codes) {
    for (const Region& region : regions())
        if ((level.empty() || region.level == level) && key_of(region.name) == key)
            codes.emplace_back(region.code);
    if (!codes.empty()) return;
    for (const PlaceNames& row : place_names()) {
        if (row.kind == "part-of" || row.kind == "elsewhere") continue;
        for (std::string_view names = row.names; !names.empty();) {
            const std::size_t comma = std::min(names.find(','), names.size());
            const Region* region = find_region(row.code);
            const bool is_level = region != nullptr && (level.empty() || region->level == level);
            if (is_level && key_of(names.substr(0, comma)) == key
                && std::ranges::find(codes, row.code) == codes.end())
                codes.emplace_back(row.code);
            names.remove_prefix(std::min(comma + 1, names.size()));
        }
    }
}

} // namespace

std::optional<DayRange> parse_days(std::string_view text, year_month_day today) {
    const std::size_t mark = text.find(kRangeMark);
    if (mark == std::string_view::npos) return one_time(text, today);
    const std::string_view left = trimmed(text.substr(0, mark));
    const std::string_view right = trimmed(text.substr(mark + kRangeMark.size()));
    DayRange range;
    if (left.empty() && right.empty()) return std::nullopt;
    if (!left.empty()) {
        const auto from = one_time(left, today);
        if (!from) return std::nullopt;
        range.from = from->from;
    }
    if (!right.empty()) {
        const auto to = one_time(right, today);
        if (!to) return std::nullopt;
        range.to = to->to;
    }
    return range;
}

std::optional<RupiahRange> parse_rupiah(std::string_view text) {
    const std::size_t mark = text.find(kRangeMark);
    RupiahRange range;
    if (mark == std::string_view::npos) {
        const auto sum = parse_sum(text);
        const auto value = sum ? rupiah(*sum) : std::nullopt;
        if (!value) return std::nullopt;
        range.from = range.to = *value;
        return range;
    }
    const std::string_view left = trimmed(text.substr(0, mark));
    const std::string_view right = trimmed(text.substr(mark + kRangeMark.size()));
    if (left.empty() && right.empty()) return std::nullopt;
    auto from = left.empty() ? Sum() : parse_sum(left);
    const auto to = right.empty() ? Sum() : parse_sum(right);
    if (!from || !to) return std::nullopt;
    if (from->unit == 0 && !right.empty()) from->unit = to->unit;
    const auto least = rupiah(*from);
    const auto most = rupiah(*to);
    if (!least || !most) return std::nullopt;
    range.from = *least;
    if (!right.empty()) range.to = *most;
    return range;
}

std::vector<std::string> regions_named(std::string_view name) {
    std::vector<std::string> codes;
    const std::string folded = fold(trimmed(name));
    if (const Region* region = find_region(folded)) return {std::string(region->code)};
    struct Level {
        std::string_view word, level;
    };
    constexpr auto kLevels = std::to_array<Level>({{"kabupaten ", "kabupaten"},
                                                   {"kab. ", "kabupaten"},
                                                   {"kab ", "kabupaten"},
                                                   {"kota ", "kota"},
                                                   {"provinsi ", "provinsi"},
                                                   {"prov. ", "provinsi"},
                                                   {"prov ", "provinsi"}});
    for (const Level& row : kLevels)
        if (folded.starts_with(row.word))
            add_named(key_of(folded.substr(row.word.size())), row.level, codes);
    if (codes.empty()) add_named(key_of(folded), {}, codes);
    return codes;
}

} // namespace telusur
