// Dates: the day of an article, and the days that its text names.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/format/facts.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {

// The dates that a text names, as they are written.
struct DateMention {
    WrittenDate date;
    std::uint32_t begin = 0; // bytes, weekday included
    std::uint32_t end = 0;
};
std::vector<DateMention> find_date_mentions(const AnalyzedText& text);

// Returns the day of the article by the best evidence there is: metadata, a header line, the
// dateline, the url, dates in the text, in this order; no value when nothing tells. Metadata gives
// way only where two others agree against it, or where the url has its day and month the other way
// round. What is doubtful is told in DateFact::doubts.
// today: the day of reading; a later day is a doubt.
// mentions: those of the body.
std::optional<DateFact> find_date(const AnalyzedArticle& article,
                                  const std::vector<DateMention>& mentions,
                                  std::chrono::year_month_day today);

// Returns the days that the text names, in its order: whole dates, dates without a year and words
// such as "kemarin", these two as seen from the article's day. article_day: no value when not
// known; then only whole dates are found.
std::vector<DayFact> find_days(const AnalyzedArticle& article,
                               const std::vector<DateMention>& mentions,
                               std::optional<std::chrono::year_month_day> article_day);

} // namespace telusur
