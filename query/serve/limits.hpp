// Limits: what a client may take of a server, as one table from which the options of `telusur
// serve` and their documents come. Limits of single parameters stand in the tables of the routes.
#pragma once

#include <array>
#include <string_view>

namespace telusur {

struct Limits {
    int connections = 8192;
    int connections_of_client = 256;
    int rate = 20;
    int burst = 100;
    int queue = 256;
    int timeout = 2000;
    int client_timeout = 15;
};

struct LimitSpec {
    int Limits::*member;
    std::string_view option;
    int min, max;
    std::string_view description;
};

inline constexpr std::array kLimits{
    LimitSpec{&Limits::connections, "connections", 1, 1'000'000, "connections at once"},
    LimitSpec{&Limits::connections_of_client, "client-connections", 1, 1'000'000,
              "connections at once of one address"},
    LimitSpec{&Limits::rate, "rate", 0, 1'000'000,
              "searches a second of one address, in the long run (0: no limit); beyond is 429"},
    LimitSpec{&Limits::burst, "burst", 1, 1'000'000, "searches at once of one address"},
    LimitSpec{&Limits::queue, "queue", 1, 1'000'000,
              "searches that wait for a thread; beyond is 503"},
    LimitSpec{
        &Limits::timeout, "timeout", 1, 600'000,
        "milliseconds after which a search gives what it has, and says so; one that waited so "
        "long for a thread is 503"},
    LimitSpec{&Limits::client_timeout, "client-timeout", 1, 3600,
              "seconds in which a client must have sent a request, or taken an answer"},
};

// What has no option. Head: request line and headers; the library answers 414 or 431 beyond.
constexpr std::size_t kMaxHeadBytes = std::size_t{32} << 10;
// Of an address as sent, parameters included: the longest query, encoded, and filters.
constexpr std::size_t kMaxTargetBytes = std::size_t{16} << 10;
// Articles that pages of results reach: the pages end there, searches do not.
constexpr int kMaxReached = 10'000;

} // namespace telusur
