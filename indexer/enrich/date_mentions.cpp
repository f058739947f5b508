#include "indexer/enrich/date_mentions.hpp"

#include <cstdlib>
#include <string_view>

namespace telusur {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// News is written on the day or some days after it.
constexpr days kReportDays{3};
// The first day of the year 2000 and later have Indonesian news on the web.
constexpr int kFirstYear = 1995;

bool is_number_of_a_day(std::string_view surface) {
    return surface.size() <= 2 || (surface.size() == 4 && (surface[0] == '1' || surface[0] == '2'));
}

// Where the name of a weekday begins that stands just before the token at `index`, else the token.
std::size_t with_weekday(const AnalyzedText& text, std::size_t index) {
    if (index == 0) return text.tokens[index].begin;
    const AnalyzedToken& before = text.tokens[index - 1];
    const std::string_view gap = text.gap_before(index);
    const bool is_near = gap.size() <= 3 && gap.find_first_not_of(" (,") == std::string_view::npos;
    return is_near && weekday_of(before.form) ? before.begin : text.tokens[index].begin;
}

std::optional<year_month_day> with_year(const WrittenDate& date, int year) {
    WrittenDate whole = date;
    whole.year = year;
    return day_of(whole);
}

// The day of a mention without a year that lies nearest to `near` and fits its weekday.
std::optional<year_month_day> nearest(const WrittenDate& date, year_month_day near) {
    std::optional<year_month_day> best;
    for (const int year : {-1, 0, 1}) {
        const auto day = with_year(date, static_cast<int>(near.year()) + year);
        if (!day || !weekday_fits(date, *day)) continue;
        const auto distance = [&](year_month_day other) {
            return std::abs((sys_days(other) - sys_days(near)).count());
        };
        if (!best || distance(*day) < distance(*best)) best = day;
    }
    return best;
}

} // namespace

std::vector<DateMention> find_date_mentions(const AnalyzedText& text) {
    std::vector<DateMention> mentions;
    std::size_t behind = 0;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const AnalyzedToken& token = text.tokens[i];
        if (token.kind == TokenKind::word || token.begin < behind
            || !is_number_of_a_day(text.surface(token)))
            continue;
        const std::size_t begin = with_weekday(text, i);
        const auto date = scan_date(text.text.substr(begin));
        if (!date || (date->year != 0 && date->year < kFirstYear)) continue;
        behind = begin + date->bytes;
        const bool is_in_brackets =
            text.text.substr(begin, date->bytes).find('(') != std::string_view::npos;
        if (is_in_brackets && text.text.substr(behind).starts_with(')')) ++behind;
        mentions.push_back(
            {*date, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(behind)});
    }
    return mentions;
}

bool weekday_fits(const WrittenDate& date, year_month_day day) {
    return !date.weekday || *date.weekday == std::chrono::weekday(sys_days(day));
}

std::optional<year_month_day> day_near(const DateMention& mention, year_month_day near) {
    return mention.date.year != 0 ? day_of(mention.date) : nearest(mention.date, near);
}

bool supports(const DateMention& mention, year_month_day day) {
    const auto named = day_near(mention, day);
    if (!named || !weekday_fits(mention.date, *named)) return false;
    const days before = sys_days(day) - sys_days(*named);
    return before >= days{0} && before <= kReportDays;
}

} // namespace telusur
