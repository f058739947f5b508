// Routes for those who run the server.
#pragma once

#include "query/serve/routes.hpp"

namespace telusur {

Response health(const Call& call, Session& session);
Response readiness(const Call& call, Session& session);
Response metrics(const Call& call, Session& session);

} // namespace telusur
