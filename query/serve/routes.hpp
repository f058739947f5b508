// Routes: what the server answers, as ONE table. Dispatch, 404 and 405, the limits, the names in
// metrics, openapi.yaml and the documents are derived from it or tested against it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "query/language/notice.hpp"
#include "query/serve/message.hpp"
#include "query/serve/parameters.hpp"
#include "query/serve/session.hpp"

namespace telusur {

enum class Work : std::uint8_t {
    light,  // done by the thread that reads requests, in some microseconds
    search, // handed to a worker, which has a searcher
};

// In which form errors are told.
enum class Audience : std::uint8_t { programs, people };

struct Call;

struct Route {
    std::string_view path; // "/api/v1/articles/{id}"
    Work work = Work::light;
    Audience audience = Audience::programs;
    std::span<const ParameterSpec> parameters;
    std::string_view content_type; // of the answer with status 200
    std::string_view summary;
    Response (*answer)(const Call&, Session&);
    std::string_view schema = {}; // of its JSON, in schemas.json
};

// A request that one of the routes answers, and which outlives it.
struct Call {
    const Route* route = nullptr;
    const Request* request = nullptr;
    std::string id; // what stands for "{id}" in the path
    Parameters parameters;
};

std::span<const Route> routes();

// Returns the route of a path, null when there is none, and what stands for "{id}".
const Route* find_route(std::string_view path, std::string& id);

// Returns the call that a request is, or no value, and the refusal.
std::optional<Call> admit(const Request& request, Response& refusal);

// Answers a call. Throws nothing: what is thrown inside becomes an error as the audience reads it.
Response answer_call(const Call& call, Session& session);

// Returns an error in the form of its audience, for people in the language that the request asks
// for.
Response error_response(Audience audience, const Request& request, int status, const Notice& why);

// All of it, without a server: what the request is answered.
Response answer(const Request& request, Session& session);

} // namespace telusur
