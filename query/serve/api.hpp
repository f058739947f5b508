// Routes of the API: JSON as OUTPUT.md describes it.
#pragma once

#include "query/serve/routes.hpp"

namespace telusur {

Response search_api(const Call& call, Session& session);
Response facets_api(const Call& call, Session& session);
Response article_api(const Call& call, Session& session);
Response similar_api(const Call& call, Session& session);
Response suggest_api(const Call& call, Session& session);

} // namespace telusur
