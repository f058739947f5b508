// Date mentions: the dates that a text names, as they are written, and the days that they can mean.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {

struct DateMention {
    WrittenDate date;
    std::uint32_t begin = 0; // bytes, weekday included
    std::uint32_t end = 0;
};

// Returns the dates that `text` names, in its order.
std::vector<DateMention> find_date_mentions(const AnalyzedText& text);

// True when the weekday that is written is that of `day`, or none is written.
bool weekday_fits(const WrittenDate& date, std::chrono::year_month_day day);

// Returns the day of `mention`; without a year the one nearest to `near` that fits its weekday.
std::optional<std::chrono::year_month_day> day_near(const DateMention& mention,
                                                    std::chrono::year_month_day near);

// True when `mention` says what happened on `day` or up to three days before, as news does.
bool supports(const DateMention& mention, std::chrono::year_month_day day);

} // namespace telusur
