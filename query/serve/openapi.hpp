// The description of the API for programs: OpenAPI 3.1, made from the table of routes.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "query/serve/routes.hpp"

namespace telusur {

nlohmann::ordered_json openapi_document();

// Returns `json` as YAML.
std::string as_yaml(const nlohmann::ordered_json& json);

Response openapi(const Call& call, Session& session);

} // namespace telusur
