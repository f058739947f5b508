// Daemon: libmicrohttpd, which reads requests and sends answers in one thread (epoll), as functions
// of connections and exchanges.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>

#include "query/serve/exchange.hpp"

struct MHD_Daemon;

namespace telusur {

// What is done with them, by the daemon's thread.
struct DaemonHandlers {
    // Whether a client, as client_of(), may connect.
    std::function<bool(const std::string& client)> may_connect;
    std::function<void(Connection&)> connected, closed;
    // A request is there, or one that was suspended has been resumed. Returns whether its
    // connection goes on.
    std::function<bool(Exchange&)> asked;
    // It was answered, or its client has gone.
    std::function<void(const Exchange&)> completed;
};

class Daemon {
public:
    // socket: listens; the daemon closes it. room: connections at once. Throws Error.
    Daemon(int socket, std::size_t room, DaemonHandlers handlers);
    // Ends it; no exchange may be suspended.
    ~Daemon();
    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;

    // Takes no more connections.
    void close_door();
    // Returns when no request is on its way, or at `end`.
    void await_idle(ServeClock::time_point end) const;

private:
    // Callbacks of libmicrohttpd; `self` is the Daemon.
    struct Callbacks;

    int socket_;
    DaemonHandlers handlers_;
    std::atomic<std::size_t> in_work_{0}; // requests
    MHD_Daemon* daemon_;
};

} // namespace telusur
