#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "query/serve/server.hpp"
#include "tests/query/serve/asked.hpp"
#include "tests/query/serve/client.hpp"

using namespace telusur;

namespace {

// A server over a small index, with limits that a test can reach.
class Serving {
public:
    Serving() : Serving(ServeOptions()) {}
    explicit Serving(ServeOptions options) : index_(few_articles()), options_(std::move(options)) {
        options_.indexes = {index_.path()};
        options_.listen = "127.0.0.1:0";
        options_.log = "none";
        options_.threads = 2;
        server_ = std::make_unique<Server>(options_);
    }

    const std::string& address() const { return server_->address(); }
    Server& server() { return *server_; }
    const SmallIndex& index() const { return index_; }

private:
    SmallIndex index_;
    ServeOptions options_;
    std::unique_ptr<Server> server_;
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string header(const std::string& response, const std::string& name) {
    const std::size_t at = response.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    const std::size_t begin = at + name.size() + 4;
    return response.substr(begin, response.find("\r\n", begin) - begin);
}

} // namespace

TEST_CASE("a connection asks several times; HEAD, tags and compression") {
    Serving serving;
    Client client(serving.address());
    const std::string first = client.get("/api/v1/search?q=banjir");
    CHECK(status_of(first) == 200);
    CHECK(has(first, "\"total\":2"));
    CHECK(client.get("/api/v1/search?q=banjir") != "");
    const std::string tag = header(first, "ETag");
    CHECK(tag.size() > 10);

    client.send("GET /api/v1/search?q=banjir HTTP/1.1\r\nHost: a\r\nIf-None-Match: " + tag
                + "\r\n\r\n");
    CHECK(status_of(client.receive(false)) == 304);
    client.send("HEAD /api/v1/search?q=banjir HTTP/1.1\r\nHost: a\r\n\r\n");
    const std::string head = client.receive(false);
    CHECK(status_of(head) == 200);
    CHECK(header(head, "Content-Length") == header(first, "Content-Length"));
    const std::string plain = client.get("/openapi.yaml");
    client.send("GET /openapi.yaml HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n");
    const std::string packed = client.receive();
    CHECK(header(packed, "Content-Encoding") == "gzip");
    CHECK(packed.size() < plain.size() / 4);
    CHECK(header(packed, "ETag") != header(plain, "ETag"));
    CHECK(status_of(client.get("/healthz")) == 200);
}

TEST_CASE("hostile requests: a clear 4xx, nothing else, and the server goes on") {
    Serving serving;
    const std::string end = " HTTP/1.1\r\nHost: a\r\n\r\n";
    struct Row {
        std::string request;
        int least, most; // statuses
        const char* why;
    };
    std::string many = "GET /api/v1/search?q=a";
    for (int i = 0; i < 100; ++i) many += "&q=a";
    for (const Row& row : {
             Row{"GET /../../etc/passwd" + end, 404, 404, "a way out of the folder"},
             Row{"GET /%2e%2e/%2e%2e/etc/passwd" + end, 404, 404, "the same, encoded"},
             Row{"GET /cari%00.html?q=a" + end, 400, 400, "a zero byte"},
             Row{"GET /api/v1/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd" + end, 404, 404,
                 "an id that is a path"},
             Row{"GET /tidak%0d%0aSet-Cookie:%20a=b" + end, 404, 404, "a header in a path"},
             Row{"GET /cari?q=%0d%0aSet-Cookie:%20a=b" + end, 200, 200, "a header in a query"},
             Row{"GET /api/v1/search?q=%ff%fe%00%01" + end, 200, 400, "bytes that are no text"},
             Row{"GET /cari?q=" + std::string(20'000, 'a') + end, 414, 414, "an address too long"},
             Row{"GET /" + std::string(200'000, 'a') + end, 400, 431, "a long address"},
             Row{"GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(200'000, 'a') + "\r\n\r\n", 400,
                 431, "a long header"},
             Row{"GET /api/v1/search?q=" + std::string(10'000, 'a') + end, 400, 400,
                 "a long query"},
             Row{many + end, 400, 400, "many parameters"},
             Row{"POST /api/v1/search HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 413,
                 413, "a body"},
             Row{"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n"
                 "\r\n",
                 413, 413, "a body in chunks"},
             Row{"DELETE /api/v1/articles/a" + end, 405, 405, "another method"},
             Row{"GET http://evil.example/" + end, 400, 404, "another host's address"},
             Row{"\x16\x03\x01 \r\n\r\n", 400, 505,
                 "TLS"}, // libmicrohttpd 1.0 closes without a word, as below
             Row{"GET / HTTP/9.9\r\n\r\n", 400, 505, "another version"},
             Row{"GET / HTTP/1.1\r\n\r\n", 400, 400, "no host"},
         }) {
        CAPTURE(std::string(row.why));
        Client client(serving.address());
        client.send(row.request);
        const std::string response = client.receive();
        const int status = status_of(response);
        const bool is_closed = response.empty() && std::string_view(row.why) == "TLS";
        CHECK((status >= row.least || is_closed));
        CHECK(status <= row.most);
        CHECK_FALSE(has(response, "root:"));
        CHECK(header(response, "Set-Cookie").empty());
    }
    Client client(serving.address());
    CHECK(status_of(client.get("/cari?q=banjir")) == 200);
}

TEST_CASE("the answer to a body ends the connection, so that no request hides in it") {
    Serving serving;
    Client client(serving.address());
    client.send("GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 40\r\n\r\n"
                "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(status_of(client.receive()) == 413);
    CHECK(client.receive().empty());
}

TEST_CASE("slow clients are sent away, the others are answered") {
    ServeOptions options;
    options.limits.client_timeout = 1;
    Serving serving(options);
    Client silent(serving.address()), slow(serving.address());
    slow.send("GET /healthz HTTP/1.1\r\nHo");
    std::this_thread::sleep_for(std::chrono::milliseconds(1200));
    Client client(serving.address());
    serving.server().close_slow();
    CHECK(status_of(client.get("/healthz")) == 200);
    const std::string told = slow.receive(); // libmicrohttpd 1.0 closes without a word
    CHECK((told.empty() || status_of(told) == 408));
    silent.receive();
    CHECK(slow.receive().empty());
}

TEST_CASE("limits of clients behind a proxy, and of origins") {
    ServeOptions options;
    options.limits.rate = 1;
    options.limits.burst = 2;
    options.cache_mb = 0;
    options.origins = {"https://ruang.example"};
    Serving serving(options);
    Client client(serving.address());
    const auto ask = [&](const std::string& headers) {
        client.send("GET /api/v1/search?q=banjir HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n");
        return client.receive();
    };
    CHECK(status_of(ask("X-Forwarded-For: 10.0.0.1\r\n")) == 200);
    CHECK(status_of(ask("X-Forwarded-For: 9.9.9.9, 10.0.0.1\r\n")) == 200);
    const std::string refused = ask("X-Forwarded-For: 10.0.0.1\r\n");
    CHECK(status_of(refused) == 429);
    CHECK(header(refused, "Retry-After") == "1");
    CHECK(status_of(ask("X-Forwarded-For: 10.0.0.2\r\n")) == 200);
    for (int i = 0; i < 5; ++i) CHECK(status_of(ask("")) == 200);
    CHECK(header(ask("Origin: https://ruang.example\r\n"), "Access-Control-Allow-Origin")
          == "https://ruang.example");
    CHECK(header(ask("Origin: https://lain.example\r\n"), "Access-Control-Allow-Origin").empty());
}

TEST_CASE("a full queue is told, and clients that leave do no harm") {
    ServeOptions options;
    options.limits.queue = 1;
    options.cache_mb = 0;
    Serving serving(options);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 60; ++i) {
        clients.push_back(std::make_unique<Client>(serving.address()));
        clients.back()->send("GET /cari?q=banjir+naik+serang+" + std::to_string(i)
                             + " HTTP/1.1\r\nHost: a\r\n\r\n");
        if (i % 3 == 0) clients.back() = nullptr;
    }
    for (const auto& client : clients) {
        if (!client) continue;
        const int status = status_of(client->receive());
        const bool is_expected = status == 200 || status == 503;
        CHECK(is_expected);
    }
    Client client(serving.address());
    CHECK(status_of(client.get("/cari?q=banjir")) == 200);
}

TEST_CASE("the index changes under load: no request fails, and answers change") {
    ServeOptions options;
    options.cache_mb = 1;
    Serving serving(options);
    std::atomic<bool> is_over{false};
    std::atomic<int> failed{0}, answered{0};
    std::vector<std::thread> clients;
    for (const char* target :
         {"/cari?q=banjir", "/api/v1/facets?q=banjir", "/api/v1/articles/a", "/cari.rss?q=kabar"})
        clients.emplace_back([&, target] {
            Client client(serving.address());
            while (!is_over) {
                if (status_of(client.get(target)) != 200) ++failed;
                ++answered;
            }
        });
    for (int i = 0; i < 10; ++i)
        serving.index().add({{"new" + std::to_string(i), "Banjir", "Kabar banjir baru.", "Kabar"}});
    Client client(serving.address());
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(15);
    bool is_seen = false;
    while (!is_seen && std::chrono::steady_clock::now() < end) {
        is_seen = has(client.get("/api/v1/search?q=banjir"), "\"total\":12");
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    is_over = true;
    for (std::thread& thread : clients) thread.join();
    CHECK(is_seen);
    CHECK(failed == 0);
    CHECK(answered > 10);
}

TEST_CASE("the end: what runs is answered, nothing new is taken") {
    Serving serving;
    Client asking(serving.address());
    asking.send("GET /cari?q=banjir HTTP/1.1\r\nHost: a\r\n\r\n");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    serving.server().stop();
    CHECK(status_of(asking.receive()) == 200);
    Client late(serving.address());
    CHECK_FALSE(late.is_connected());
}
