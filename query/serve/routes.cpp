#include "query/serve/routes.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "query/language/faults.hpp"
#include "query/serve/api.hpp"
#include "query/serve/feeds.hpp"
#include "query/serve/http_error.hpp"
#include "query/serve/limits.hpp"
#include "query/serve/openapi.hpp"
#include "query/serve/pages.hpp"
#include "query/serve/refusals.hpp"
#include "query/serve/search_parameters.hpp"
#include "query/serve/static_files.hpp"
#include "query/serve/status_routes.hpp"

namespace telusur {
namespace {

constexpr std::string_view kId = "{id}";
constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kJson = "application/json";
constexpr std::string_view kPlain = "text/plain; charset=utf-8";
constexpr std::size_t kMaxIdBytes = 512;

constexpr std::array kRoutes{
    Route{"/", Work::search, Audience::people, kPageParameters, kHtml,
          "The page with the search box", front_page},
    Route{"/cari", Work::search, Audience::people, kPageParameters, kHtml, "The page of results",
          results_page},
    Route{"/artikel/{id}", Work::search, Audience::people, kPageParameters, kHtml,
          "The page of an article", article_page},
    Route{"/api/v1/search", Work::search, Audience::programs, kApiSearchParameters, kJson,
          "Articles that match a query, best first", search_api, "Answer"},
    Route{"/api/v1/facets", Work::search, Audience::programs, kApiFacetParameters, kJson,
          "How many articles match, by outlet, section, region, year and month", facets_api,
          "Answer"},
    Route{"/api/v1/articles/{id}",
          Work::search,
          Audience::programs,
          {},
          kJson,
          "An article with the facts that were found in it",
          article_api,
          "Article"},
    Route{"/api/v1/similar/{id}", Work::search, Audience::programs, kSimilarParameters, kJson,
          "The articles most similar to one", similar_api, "Answer"},
    Route{"/api/v1/suggest", Work::search, Audience::programs, kSuggestParameters, kJson,
          "What a query that is being typed may be meant to become", suggest_api, "Suggestions"},
    Route{"/cari.rss", Work::search, Audience::programs, kListParameters,
          "application/rss+xml; charset=utf-8", "The results as a feed", rss},
    Route{"/cari.csv", Work::search, Audience::programs, kListParameters, "text/csv; charset=utf-8",
          "The results as a table", csv},
    Route{"/opensearch.xml",
          Work::light,
          Audience::programs,
          {},
          "application/opensearchdescription+xml",
          "The description of the search for browsers",
          opensearch},
    Route{"/aset/{id}",
          Work::light,
          Audience::people,
          {},
          "",
          "Style, scripts and icons of the page",
          static_file},
    Route{"/openapi.yaml",
          Work::light,
          Audience::programs,
          {},
          "application/yaml",
          "This description",
          openapi},
    Route{"/metrics",
          Work::light,
          Audience::programs,
          {},
          "text/plain; version=0.0.4",
          "What the server counts, for Prometheus",
          metrics},
    Route{
        "/healthz", Work::light, Audience::programs, {}, kPlain, "Whether the server runs", health},
    Route{"/readyz",
          Work::light,
          Audience::programs,
          {},
          kPlain,
          "Whether the server takes requests",
          readiness},
};

// Throws HttpError where the address, as sent, is none.
void check_target(std::string_view target) {
    if (target.size() > kMaxTargetBytes)
        throw HttpError(414, kLongTarget, {std::to_string(kMaxTargetBytes)});
    // The library ends the path there.
    if (target.substr(0, target.find('?')).find("%00") != std::string_view::npos)
        throw HttpError(400, kZeroByte);
}

// Who asks for a path that no route has.
Audience audience_of(std::string_view path) {
    return path.starts_with("/api/") ? Audience::programs : Audience::people;
}

bool fits(std::string_view pattern, std::string_view path, std::string& id) {
    if (!pattern.ends_with(kId)) return pattern == path;
    const std::string_view folder = pattern.substr(0, pattern.size() - kId.size());
    if (!path.starts_with(folder) || path.size() == folder.size()) return false;
    id = path.substr(folder.size());
    return id.size() <= kMaxIdBytes;
}

} // namespace

std::span<const Route> routes() {
    return kRoutes;
}

const Route* find_route(std::string_view path, std::string& id) {
    const auto* row = std::ranges::find_if(
        kRoutes, [&](const Route& route) { return fits(route.path, path, id); });
    return row == kRoutes.end() ? nullptr : row;
}

Response error_response(Audience audience, const Request& request, int status, const Notice& why) {
    return audience == Audience::people ? error_page(request, status, why)
                                        : error_json(status, why.english);
}

Response answer_call(const Call& call, Session& session) {
    const Route& route = *call.route;
    const auto failure = [&](int status, const Notice& why) {
        return error_response(route.audience, *call.request, status, why);
    };
    try {
        Response response = route.answer(call, session);
        if (response.content_type.empty()) response.content_type = route.content_type;
        return response;
    } catch (const HttpError& error) {
        return failure(error.status(), error.notice());
    } catch (const QueryError& error) {
        return failure(400, error.notice());
    } catch (const std::bad_alloc&) {
        return failure(503, notice(kNoMemory));
    } catch (const std::exception& error) { // it may name files: for the log, not for the client
        Response response = failure(500, notice(kFailed));
        response.trouble = error.what();
        return response;
    }
}

std::optional<Call> admit(const Request& request, Response& refusal) {
    std::string id;
    const Route* route = find_route(request.path, id);
    const Audience audience = route == nullptr ? audience_of(request.path) : route->audience;
    try {
        check_target(request.target);
        if (request.has_body) throw HttpError(413, kHasBody);
        if (route == nullptr) throw HttpError(404, kNoAddress);
        if (request.method == Method::get || request.method == Method::head) {
            const Reading reading =
                audience == Audience::people ? Reading::lenient : Reading::strict;
            return Call{route, &request, std::move(id),
                        Parameters(route->parameters, request, reading)};
        }
        if (request.method == Method::options)
            refusal.status = 204;
        else
            refusal = error_response(audience, request, 405, notice(kOtherMethod));
        refusal.headers.push_back({"Allow", "GET, HEAD, OPTIONS"});
    } catch (const HttpError& error) {
        refusal = error_response(audience, request, error.status(), error.notice());
    }
    return std::nullopt;
}

Response answer(const Request& request, Session& session) {
    Response refusal;
    const std::optional<Call> call = admit(request, refusal);
    return call ? answer_call(*call, session) : refusal;
}

} // namespace telusur
