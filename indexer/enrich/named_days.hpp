// Named days: the days that an article's text names.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/enrich/date_mentions.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

// True when a name of a day as seen from another ("kemarin") can begin with the word. form: folded.
bool begins_day(std::string_view form);

// Returns the days that the text names, in its order: whole dates, dates without a year and words
// such as "kemarin", these two as seen from the article's day. article_day: no value when not
// known; then only whole dates are found. mentions: those of the body.
std::vector<DayFact> find_days(const AnalyzedArticle& article,
                               const std::vector<DateMention>& mentions,
                               std::optional<std::chrono::year_month_day> article_day);

} // namespace telusur
