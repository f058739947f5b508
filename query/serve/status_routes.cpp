#include "query/serve/status_routes.hpp"

#include "query/serve/metrics.hpp"

namespace telusur {

Response health(const Call& /*call*/, Session& /*session*/) {
    Response response;
    response.body = "ok\n";
    return response;
}

Response readiness(const Call& /*call*/, Session& session) {
    Response response;
    response.status = session.is_ready ? 200 : 503;
    response.body = session.is_ready ? "ready\n" : "ending\n";
    return response;
}

Response metrics(const Call& /*call*/, Session& session) {
    Response response;
    response.body = session.metrics.text(session.revision, session.articles);
    return response;
}

} // namespace telusur
