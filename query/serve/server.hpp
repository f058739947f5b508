// Server: the search box over HTTP.
//
// One thread reads requests and sends answers (libmicrohttpd with epoll). It answers by itself what
// is cheap or kept; a search is suspended, handed to a worker, and resumed with its answer.
#pragma once

#include <memory>
#include <string>

#include "query/serve/serve_options.hpp"

namespace telusur {

class Server {
public:
    // Opens the index, then listens. options: outlives it. Throws Error and UsageError.
    explicit Server(const ServeOptions& options);
    // As stop().
    ~Server();

    // "127.0.0.1:8080"
    const std::string& address() const;

    // Closes connections of clients that are too slow; to be called about once a second.
    void close_slow();

    // Takes no more connections, answers the requests that are there, and ends.
    void stop();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace telusur
