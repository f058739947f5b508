// Dates: the day of an article.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/enrich/date_mentions.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

// Returns the day of the article by the best evidence there is: metadata, a header line, the
// dateline, the url, dates in the text, in this order; no value when nothing tells. Metadata gives
// way only where two others agree against it, or where the url has its day and month the other way
// round. What is doubtful is told in DateFact::doubts.
// today: the day of reading; a later day is a doubt.
// mentions: those of the body.
std::optional<DateFact> find_date(const AnalyzedArticle& article,
                                  const std::vector<DateMention>& mentions,
                                  std::chrono::year_month_day today);

} // namespace telusur
