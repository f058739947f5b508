#include "query/serve/api.hpp"

#include <sstream>

#include "query/output/article.hpp"
#include "query/output/completions.hpp"
#include "query/output/json.hpp"
#include "query/serve/http_error.hpp"
#include "query/serve/refusals.hpp"
#include "query/serve/search_call.hpp"

namespace telusur {
namespace {

Response json_of(const Answer& answer) {
    std::ostringstream out;
    print_json(out, answer);
    Response response;
    response.body = std::move(out).str();
    response.is_storable = !answer.is_partial;
    return response;
}

HttpError no_article(const std::string& id) {
    return {404, kNoArticle, {id}};
}

Strictness strictness_of(const Parameters& parameters) {
    return parameters.text("baca") == "longgar" ? Strictness::lenient : Strictness::strict;
}

} // namespace

Response search_api(const Call& call, Session& session) {
    const Parameters& parameters = call.parameters;
    AnswerSettings settings = read_settings(parameters, session);
    settings.facets = facet_kinds(parameters.all("faset"));
    settings.has_reasons = parameters.text("jelaskan") == "ya";
    const ParsedQuery query = read_query(parameters, strictness_of(parameters));
    return json_of(find_answer(*session.searcher, query, settings));
}

Response facets_api(const Call& call, Session& session) {
    const Parameters& parameters = call.parameters;
    AnswerSettings settings = read_settings(parameters, session);
    settings.has_suggestion = false;
    settings.facets = facet_kinds(parameters.all("faset"));
    if (settings.facets.empty())
        for (const FacetSpec& row : kFacets) settings.facets.push_back(row.kind);
    const ParsedQuery query = read_query(parameters, strictness_of(parameters));
    return json_of(find_answer(*session.searcher, query, settings));
}

Response article_api(const Call& call, Session& session) {
    const std::optional<FoundArticle> found = session.searcher->find(call.id);
    if (!found) throw no_article(call.id);
    std::ostringstream out;
    print_article_json(out, *found);
    Response response;
    response.body = std::move(out).str();
    response.is_storable = true;
    return response;
}

Response similar_api(const Call& call, Session& session) {
    const auto count = static_cast<std::size_t>(call.parameters.number("jumlah"));
    const std::optional<Answer> answer = find_similar_answer(*session.searcher, call.id, count);
    if (!answer) throw no_article(call.id);
    return json_of(*answer);
}

Response suggest_api(const Call& call, Session& session) {
    const Parameters& parameters = call.parameters;
    const std::string_view typed = parameters.text("q");
    std::vector<Completion> found;
    if (session.completions)
        found = session.completions->completions.complete(
            typed, static_cast<std::size_t>(parameters.number("jumlah")));
    const bool is_opensearch = parameters.text("bentuk") == "opensearch";
    Response response;
    if (is_opensearch) response.content_type = "application/x-suggestions+json";
    response.body =
        is_opensearch ? opensearch_suggestions(typed, found) : completions_json(typed, found);
    response.is_storable = session.completions && session.completions->revision == session.revision;
    return response;
}

} // namespace telusur
