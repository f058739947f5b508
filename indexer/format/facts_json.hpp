// Facts as JSON: what `telusur-index read` and `telusur show` print of them.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "indexer/format/article.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

// Returns an object with the groups that are not empty. Each fact has its evidence: the rule, the
// field, the byte range in it, and the text that stands there.
// article: the one that the facts are of.
nlohmann::ordered_json facts_json(const Facts& facts, const Article& article);

} // namespace telusur
