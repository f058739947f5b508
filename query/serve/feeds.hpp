// Routes that take a query out of the page: RSS, CSV, and the description of the search for
// browsers.
#pragma once

#include "query/serve/routes.hpp"

namespace telusur {

// RSS 2.0 with the totals of OpenSearch 1.1.
Response rss(const Call& call, Session& session);
Response csv(const Call& call, Session& session);
// https://github.com/dewitt/opensearch, with suggestions.
Response opensearch(const Call& call, Session& session);

} // namespace telusur
