// Regions: where what an article reports happened.
#pragma once

#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

// Returns the regions of the event, the likeliest first: kabupaten and kota where they can be told,
// else provinces; none when no region is named. The dateline weighs most, then title, lead, body.
// A name that is a Kabupaten's and a Kota's is the one that the text calls so somewhere; when
// nothing decides, RegionFact::others has the other.
// year: of the article, for provinces that were one then.
std::vector<RegionFact> find_regions(const AnalyzedArticle& article, int year);

} // namespace telusur
