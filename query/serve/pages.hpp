// Pages: what people see. All of their state is in the address.
#pragma once

#include <string>

#include "query/serve/routes.hpp"

namespace telusur {

// The box, and how to search.
Response front_page(const Call& call, Session& session);
// The box and what was found. Never fails: what cannot be understood is left out and told.
Response results_page(const Call& call, Session& session);
// One article with what was found in it. Throws HttpError (404).
Response article_page(const Call& call, Session& session);
// An error, in the language that the request asks for, with the box as it was.
Response error_page(const Request& request, int status, const Notice& why);

} // namespace telusur
