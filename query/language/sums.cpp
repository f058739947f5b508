#include "query/language/sums.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

#include "query/language/value_text.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

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

// The digits before and behind the decimal sign. Full stops between groups of three digits; a comma
// before up to three decimals.
struct Decimal {
    std::string digits, decimals;
};

std::optional<Decimal> parse_decimal(std::string_view number, bool has_unit) {
    Decimal decimal;
    if (const std::size_t comma = number.find(','); comma != std::string_view::npos) {
        decimal.decimals = number.substr(comma + 1);
        number = number.substr(0, comma);
    }
    // "2.5M": a full stop that groups nothing is a decimal point.
    const std::size_t stop = number.rfind('.');
    if (decimal.decimals.empty() && has_unit && stop != std::string_view::npos
        && number.size() - stop - 1 != 3 && number.find('.') == stop) {
        decimal.decimals = number.substr(stop + 1);
        number = number.substr(0, stop);
    }
    for (std::size_t i = 0; i < number.size(); ++i) {
        const bool is_group = number[i] == '.' && i > 0 && (number.size() - i) % 4 == 0;
        if (number[i] != '.')
            decimal.digits += number[i];
        else if (!is_group)
            return std::nullopt;
    }
    if (decimal.digits.empty() || decimal.digits.size() > kMostDigits || decimal.decimals.size() > 3
        || decimal.decimals.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return decimal;
}

std::optional<Sum> parse_sum(std::string_view written) {
    const std::string folded = fold(trimmed(written));
    std::string_view text = folded;
    if (text.starts_with("rp")) text = trimmed(text.substr(text.starts_with("rp.") ? 3 : 2));
    const std::size_t size = std::min(text.find_first_not_of("0123456789.,"), text.size());
    const std::string_view unit = trimmed(text.substr(size));
    Sum sum;
    if (!unit.empty()) {
        const auto* row = std::ranges::find(kMoneyUnits, unit, &MoneyUnit::name);
        if (row == kMoneyUnits.end()) return std::nullopt;
        sum.unit = row->value;
    }
    auto decimal = parse_decimal(text.substr(0, size), !unit.empty());
    if (!decimal) return std::nullopt;
    const std::string digits =
        decimal->digits + decimal->decimals + std::string(3 - decimal->decimals.size(), '0');
    std::from_chars(digits.data(), digits.data() + digits.size(), sum.thousandths);
    return sum;
}

// No value when it is too large to be told exactly.
std::optional<std::uint64_t> rupiah(const Sum& sum) {
    const std::uint64_t unit = sum.unit == 0 ? 1 : sum.unit;
    if (sum.thousandths != 0 && unit > UINT64_MAX / sum.thousandths) return std::nullopt;
    return sum.thousandths * unit / kThousand;
}

std::optional<RupiahRange> one_sum(std::string_view text) {
    const auto sum = parse_sum(text);
    const auto value = sum ? rupiah(*sum) : std::nullopt;
    if (!value) return std::nullopt;
    return RupiahRange{*value, *value};
}

std::optional<RupiahRange> range_of(const RangeText& sides) {
    if (sides.from.empty() && sides.to.empty()) return std::nullopt;
    auto from = sides.from.empty() ? Sum() : parse_sum(sides.from);
    const auto to = sides.to.empty() ? Sum() : parse_sum(sides.to);
    if (!from || !to) return std::nullopt;
    if (from->unit == 0 && !sides.to.empty()) from->unit = to->unit;
    const auto least = rupiah(*from);
    const auto most = rupiah(*to);
    if (!least || !most) return std::nullopt;
    return RupiahRange{*least, sides.to.empty() ? UINT64_MAX : *most};
}

} // namespace

std::optional<RupiahRange> parse_rupiah(std::string_view text) {
    const auto sides = split_range(text);
    return sides ? range_of(*sides) : one_sum(text);
}

} // namespace telusur
