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
// An error, in Indonesian; message: what is wrong, for programs.
Response error_page(int status, const std::string& message);

} // namespace telusur
