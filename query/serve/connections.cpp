#include "query/serve/connections.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

#include <sys/resource.h>
#include <sys/socket.h>

namespace telusur {
namespace {

constexpr std::string_view kTooSlow = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n"
                                      "Content-Length: 0\r\n\r\n";
constexpr ServeClock::rep kNever = std::numeric_limits<ServeClock::rep>::max();
constexpr std::size_t kOtherFiles = 128; // beside connections

} // namespace

bool Connections::may_add(const std::string& client) const {
    const auto known = by_client_.find(client);
    return known == by_client_.end() || known->second < limit_;
}

void Connections::add(Connection& connection) {
    await(connection, true);
    if (!connection.is_proxy) ++by_client_[connection.client];
    const std::lock_guard lock(mutex_);
    all_.insert(&connection);
}

void Connections::remove(Connection& connection) {
    if (!connection.is_proxy && --by_client_[connection.client] == 0)
        by_client_.erase(connection.client);
    const std::lock_guard lock(mutex_);
    all_.erase(&connection);
}

void Connections::await(Connection& connection, bool is_asking) const {
    connection.is_asking = is_asking;
    connection.deadline = (ServeClock::now() + patience_).time_since_epoch().count();
}

void Connections::hold(Connection& connection) {
    connection.deadline = kNever;
}

std::size_t Connections::close_slow(ServeClock::time_point now) {
    std::size_t closed = 0;
    const std::lock_guard lock(mutex_); // remove() comes before the socket's number is used again
    for (Connection* connection : all_) {
        ServeClock::rep deadline = connection->deadline;
        if (deadline > now.time_since_epoch().count()) continue;
        // Where a request came together just now, it is answered.
        if (!connection->deadline.compare_exchange_strong(deadline, kNever)) continue;
        if (connection->is_asking)
            send(connection->socket, kTooSlow.data(), kTooSlow.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        shutdown(connection->socket, SHUT_RDWR);
        ++closed;
    }
    return closed;
}

std::size_t room_for_connections(std::size_t wanted) {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
    const rlim_t needed = wanted + kOtherFiles;
    if (files.rlim_cur >= needed) return wanted;
    files.rlim_cur = std::min<rlim_t>(needed, files.rlim_max);
    setrlimit(RLIMIT_NOFILE, &files);
    return files.rlim_cur > kOtherFiles * 2 ? files.rlim_cur - kOtherFiles : kOtherFiles;
}

} // namespace telusur
