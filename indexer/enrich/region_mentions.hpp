// Region mentions: where a text names regions, and how much each mention says of where the event
// was.
#pragma once

#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/format/facts.hpp"
#include "indexer/format/regions.hpp"

namespace telusur {

struct RegionMention {
    std::vector<const Region*> regions; // one, or those that the name can mean
    Rule rule = Rule::body;             // where it stands: dateline, title, lead or body
    TextRange range;
    double weight = 0;
};

// Appends the mentions in `text`, in its order.
void find_region_mentions(const AnalyzedText& text, std::vector<RegionMention>& found);

} // namespace telusur
