#include "query/serve/http_error.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace telusur {
namespace {

struct StatusSpec {
    int status;
    std::string_view phrase;
};

constexpr std::array kStatuses{
    StatusSpec{200, "OK"},
    StatusSpec{204, "No Content"},
    StatusSpec{304, "Not Modified"},
    StatusSpec{400, "Bad Request"},
    StatusSpec{404, "Not Found"},
    StatusSpec{405, "Method Not Allowed"},
    StatusSpec{413, "Content Too Large"},
    StatusSpec{414, "URI Too Long"},
    StatusSpec{429, "Too Many Requests"},
    StatusSpec{500, "Internal Server Error"},
    StatusSpec{503, "Service Unavailable"},
};

} // namespace

std::string_view reason_phrase(int status) {
    const auto* row = std::ranges::find(kStatuses, status, &StatusSpec::status);
    return row == kStatuses.end() ? std::string_view("Error") : row->phrase;
}

Response error_json(int status, const std::string& message) {
    const nlohmann::ordered_json json{{"type", "about:blank"},
                                      {"title", reason_phrase(status)},
                                      {"status", status},
                                      {"detail", message}};
    Response response;
    response.status = status;
    response.content_type = "application/problem+json";
    response.body = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    return response;
}

} // namespace telusur
