#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "query/serve/access_log.hpp"
#include "query/serve/http_error.hpp"
#include "query/serve/listener.hpp"
#include "query/serve/metrics.hpp"
#include "query/serve/parameters.hpp"
#include "query/serve/rate_limit.hpp"
#include "query/serve/reply.hpp"
#include "query/serve/search_parameters.hpp"

using namespace telusur;

namespace {

std::string header(const Reply& reply, const std::string& name) {
    const auto found = std::ranges::find(reply.headers, name, &NameValue::name);
    return found == reply.headers.end() ? "" : found->value;
}

Response text_of(std::size_t size) {
    Response response;
    response.content_type = "text/plain";
    response.body = std::string(size, 'a');
    response.is_storable = true;
    return response;
}

} // namespace

TEST_CASE("codings by Accept-Encoding") {
    for (const char* takes : {"gzip", "deflate, gzip;q=1.0, *;q=0.5", "x-gzip", "gzip;q=0.001"})
        CHECK(coding_of(takes) == Coding::gzip);
    for (const char* refuses : {"", "identity", "gzip;q=0", "gzip; q=0.000, br", "gzipped"})
        CHECK(coding_of(refuses) == Coding::identity);
}

TEST_CASE("replies: headers, tags, and compression where it is worth it") {
    const std::string key = cache_key("r1", "/cari", "q=a", Coding::gzip);
    const auto large = make_reply(text_of(5000), key, Coding::gzip);
    CHECK(header(*large, "Content-Encoding") == "gzip");
    CHECK(large->body.size() < 100);
    CHECK(header(*large, "X-Content-Type-Options") == "nosniff");
    CHECK(header(*large, "Referrer-Policy") == "no-referrer");
    CHECK(header(*large, "Content-Security-Policy").find("unsafe") == std::string::npos);
    CHECK(header(*large, "ETag") == entity_tag(key));
    CHECK(header(*make_reply(text_of(100), key, Coding::gzip), "Content-Encoding").empty());
    CHECK(header(*make_reply(text_of(5000), key, Coding::identity), "Content-Encoding").empty());
    Response error = error_json(503, "later");
    CHECK(header(*make_reply(error, "", Coding::gzip), "ETag").empty());
    CHECK(header(*make_reply(error, "", Coding::gzip), "Cache-Control") == "no-store");
    CHECK(not_modified(key)->body.empty());
}

TEST_CASE("tags differ by revision, address, parameters and coding") {
    const std::string tag = entity_tag(cache_key("r1", "/cari", "q=a", Coding::gzip));
    CHECK(tag != entity_tag(cache_key("r2", "/cari", "q=a", Coding::gzip)));
    CHECK(tag != entity_tag(cache_key("r1", "/cari.csv", "q=a", Coding::gzip)));
    CHECK(tag != entity_tag(cache_key("r1", "/cari", "q=b", Coding::gzip)));
    CHECK(tag != entity_tag(cache_key("r1", "/cari", "q=a", Coding::identity)));
    CHECK(matches_tag(tag, tag));
    CHECK(matches_tag("\"x\", W/" + tag, tag));
    CHECK_FALSE(matches_tag("\"x\"", tag));
    CHECK_FALSE(matches_tag("*", tag)); // it would be true of what is not there, too
}

TEST_CASE("the cache keeps what was used last, within its bytes") {
    constexpr std::size_t kRoom = std::size_t{1} << 18;
    ReplyCache cache(kRoom);
    const auto reply = make_reply(text_of(8000), "k", Coding::identity);
    for (int i = 0; i < 100; ++i) {
        cache.keep(std::to_string(i), reply);
        cache.find("0");
    }
    CHECK(cache.bytes() <= kRoom);
    CHECK(cache.find("0") == reply);
    CHECK(cache.find("99") == reply);
    CHECK(cache.find("50") == nullptr);
    cache.clear();
    CHECK(cache.find("0") == nullptr);
    ReplyCache none(0);
    none.keep("a", reply);
    CHECK(none.find("a") == nullptr);
}

TEST_CASE("requests of a client: as many at once, and so many a second") {
    RateLimit limit(2, 3);
    RateLimit::Time now{};
    for (int i = 0; i < 3; ++i) CHECK(limit.take("a", now));
    CHECK_FALSE(limit.take("a", now));
    CHECK(limit.take("b", now));
    now += std::chrono::milliseconds(500);
    CHECK(limit.take("a", now));
    CHECK_FALSE(limit.take("a", now));
    for (std::size_t i = 0; i < 3 * kMaxClients; ++i) limit.take(std::to_string(i), now);
    CHECK(limit.clients() <= kMaxClients);
    RateLimit none(0, 1);
    for (int i = 0; i < 100; ++i) CHECK(none.take("a", now));
}

TEST_CASE("equal requests have one canonical form") {
    const auto canonical = [](const std::vector<NameValue>& given) {
        Request request;
        request.parameters = given;
        return Parameters(kListParameters, request, Reading::strict).canonical();
    };
    CHECK(canonical({{"hal", "2"}, {"q", "a b&c"}}) == "q=a+b%26c&hal=2");
    CHECK(canonical({{"q", "a"}, {"hal", "1"}, {"dari", ""}}) == "q=a");
    CHECK(canonical({{"sumber", "b"}, {"sumber", "a"}, {"sumber", "b"}}) == "sumber=b&sumber=a");
}

TEST_CASE("lines of the log are one line each") {
    AccessEntry entry;
    entry.method = "GET";
    entry.target = "/cari?q=a\nb\x1b[31m";
    entry.status = 200;
    entry.bytes = 12;
    entry.seconds = 0.00456;
    CHECK(access_line(entry, LogForm::text, "T") == "T GET /cari?q=a%0Ab%1B[31m 200 12 4.5ms\n");
    entry.client = "10.0.0.1";
    entry.is_cached = true;
    CHECK(
        access_line(entry, LogForm::json, "T")
        == "{\"time\":\"T\",\"method\":\"GET\",\"target\":\"/cari?q=a%0Ab%1B[31m\",\"status\":200,"
           "\"bytes\":12,\"ms\":4.5,\"cached\":true,\"client\":\"10.0.0.1\"}\n");
}

TEST_CASE("addresses of clients") {
    CHECK(client_of(std::string("10.1.2.3")) == "10.1.2.3");
    CHECK(client_of(std::string("2001:db8:1:2:3:4:5:6")) == "2001:db8:1:2::");
    CHECK(client_of(std::string("::ffff:10.1.2.3")) == "10.1.2.3");
    CHECK(client_of(std::string("nobody")).empty());
    CHECK(is_loopback("127.0.0.5"));
    CHECK(is_loopback(client_of(std::string("::1"))));
    CHECK_FALSE(is_loopback("10.1.2.3"));
    for (const char* wrong : {"8080", ":8080", "a:b", "127.0.0.1:70000", "::1:80"})
        CHECK_THROWS_AS(open_listener(wrong), UsageError);
    const int socket = open_listener("127.0.0.1:0");
    CHECK(listening_address(socket).starts_with("127.0.0.1:"));
    close(socket);
}

TEST_CASE("metrics count by route and status, and times in steps") {
    Metrics metrics;
    metrics.count_request("/cari", 200, 0.003, 100);
    metrics.count_request("/cari", 200, 9, 100);
    const std::string text = metrics.text("r", 7);
    for (const char* line :
         {"telusur_requests_total{route=\"/cari\",status=\"200\"} 2\n",
          "telusur_request_seconds_bucket{route=\"/cari\",le=\"0.0025\"} 0\n",
          "telusur_request_seconds_bucket{route=\"/cari\",le=\"0.005\"} 1\n",
          "telusur_request_seconds_bucket{route=\"/cari\",le=\"5\"} 1\n",
          "telusur_request_seconds_bucket{route=\"/cari\",le=\"+Inf\"} 2\n",
          "telusur_response_bytes_total 200\n", "telusur_index_info{revision=\"r\"} 1\n"}) {
        CAPTURE(line);
        CHECK(text.find(line) != std::string::npos);
    }
}
