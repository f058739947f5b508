// Connections: who is connected, how often, and since when we wait for them.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace telusur {

using ServeClock = std::chrono::steady_clock;

struct Connection {
    int socket = -1;
    std::string client;    // as client_of(); "" where it has no address
    bool is_proxy = false; // X-Forwarded-For tells the client, and it may have many connections
    std::string target;    // of the request, as sent

    // When we stop waiting for the client, in the clock's ticks; max: it waits for us.
    std::atomic<ServeClock::rep> deadline{0};
    // Nothing of an answer was sent.
    std::atomic<bool> is_asking{true};
};

// The thread of the sockets adds and removes; any thread may close_slow().
class Connections {
public:
    // limit: of one client, proxies aside.
    Connections(std::size_t limit, std::chrono::seconds patience)
        : limit_(limit), patience_(patience) {}

    bool may_add(const std::string& client) const;
    void add(Connection& connection);
    void remove(Connection& connection);

    // The client must send a request, or take the answer, from now on.
    void await(Connection& connection, bool is_asking) const;
    // It is our turn.
    static void hold(Connection& connection);

    // Closes those whose time is over; returns how many. A client that has not got its request
    // together is told so (408).
    std::size_t close_slow(ServeClock::time_point now);

private:
    std::size_t limit_;
    std::chrono::seconds patience_;
    std::unordered_map<std::string, std::size_t> by_client_;
    std::mutex mutex_;
    std::unordered_set<Connection*> all_;
};

// Raises the limit of open files; returns how many of the connections that are wanted it lets be.
std::size_t room_for_connections(std::size_t wanted);

} // namespace telusur
