#include "indexer/enrich/url_date.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace telusur {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<std::chrono::year_month_day> checked(int year, int month, int day) {
    constexpr int kFirstYear = 1990;
    constexpr int kLastYear = 2099;
    if (year < kFirstYear || year > kLastYear || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

// A run of digits and where it stands.
struct Digits {
    std::size_t begin = 0;
    std::string_view text;
};

Digits digits_from(std::string_view url, std::size_t at) {
    std::size_t end = at;
    while (end < url.size() && is_digit(url[end])) ++end;
    return {at, url.substr(at, end - at)};
}

// "2019/09/10" and "2019-09-10".
std::optional<UrlDate> separated(std::string_view url, const Digits& year) {
    if (year.text.size() != 4) return std::nullopt;
    const std::size_t first = year.begin + 4;
    if (first >= url.size() || (url[first] != '/' && url[first] != '-')) return std::nullopt;
    const Digits month = digits_from(url, first + 1);
    const std::size_t second = month.begin + month.text.size();
    if (month.text.empty() || month.text.size() > 2 || second >= url.size()
        || url[second] != url[first])
        return std::nullopt;
    const Digits day = digits_from(url, second + 1);
    if (day.text.empty() || day.text.size() > 2) return std::nullopt;
    const auto date = checked(number(year.text), number(month.text), number(day.text));
    if (!date) return std::nullopt;
    return UrlDate{*date, year.begin, day.begin + day.text.size(), url[first] == '/'};
}

// "20190129", alone or with a time of day behind it.
std::optional<UrlDate> joined(const Digits& run) {
    const std::size_t size = run.text.size();
    if (size != 8 && size != 12 && size != 14) return std::nullopt;
    const auto date = checked(number(run.text.substr(0, 4)), number(run.text.substr(4, 2)),
                              number(run.text.substr(6, 2)));
    if (!date) return std::nullopt;
    return UrlDate{*date, run.begin, run.begin + 8};
}

// "-1568474327" at the end.
std::optional<UrlDate> seconds(std::string_view url, const Digits& run) {
    constexpr std::string_view kFirst = "1000000000"; // of the year 2001
    constexpr std::chrono::hours kWesternIndonesia{7};
    if (run.text.size() != kFirst.size() || run.begin == 0 || url[run.begin - 1] != '-'
        || run.begin + run.text.size() != url.size())
        return std::nullopt;
    std::int64_t count = 0;
    std::from_chars(run.text.data(), run.text.data() + run.text.size(), count);
    const std::chrono::sys_seconds moment{std::chrono::seconds{count}};
    const std::chrono::year_month_day day{
        std::chrono::floor<std::chrono::days>(moment + kWesternIndonesia)};
    const auto date =
        checked(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                static_cast<int>(static_cast<unsigned>(day.day())));
    if (!date) return std::nullopt;
    return UrlDate{*date, run.begin, url.size()};
}

} // namespace

std::optional<UrlDate> find_url_date(std::string_view url) {
    for (std::size_t at = 0; at < url.size(); ++at) {
        if (!is_digit(url[at])) continue;
        const Digits run = digits_from(url, at);
        for (const auto& found : {separated(url, run), joined(run), seconds(url, run)})
            if (found) return found;
        at = run.begin + run.text.size() - 1;
    }
    return std::nullopt;
}

} // namespace telusur
