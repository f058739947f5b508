#include "query/serve/listener.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <unistd.h>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

constexpr int kFirstHanded = 3; // sd_listen_fds(3)

// The socket that systemd handed over, -1 when there is none.
int handed_socket() {
    const char* pid = std::getenv("LISTEN_PID");
    const char* count = std::getenv("LISTEN_FDS");
    if (pid == nullptr || count == nullptr || pid != std::to_string(getpid())) return -1;
    return std::string(count) == "0" ? -1 : kFirstHanded;
}

struct HostAndPort {
    std::string host, port;
};

HostAndPort split(const std::string& address) {
    const auto refuse = [&] {
        return UsageError("--listen takes HOST:PORT, such as 127.0.0.1:8080 or [::1]:8080, not '"
                          + address + "'");
    };
    const std::size_t colon = address.rfind(':');
    if (colon == std::string::npos || colon == 0) throw refuse();
    HostAndPort parts{address.substr(0, colon), address.substr(colon + 1)};
    unsigned port = 0;
    constexpr unsigned kMaxPort = 65535;
    const char* const end = parts.port.data() + parts.port.size();
    const auto [at, error] = std::from_chars(parts.port.data(), end, port);
    if (error != std::errc() || at != end || port > kMaxPort) throw refuse();
    std::string& host = parts.host;
    if (host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string::npos)
        throw refuse();
    return parts;
}

Error cannot_listen(const std::string& address, const std::string& why) {
    return Error("cannot listen on '" + address + "': " + why);
}

int listen_on(const addrinfo& info, const std::string& address) {
    const int socket = ::socket(info.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket < 0) throw cannot_listen(address, std::strerror(errno));
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    constexpr int kBacklog = 1024;
    if (bind(socket, info.ai_addr, info.ai_addrlen) == 0 && listen(socket, kBacklog) == 0)
        return socket;
    const int why = errno;
    close(socket);
    throw cannot_listen(address, std::strerror(why));
}

std::string written(int family, const void* address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    return inet_ntop(family, address, text.data(), text.size()) == nullptr ? "" : text.data();
}

std::string client_of(in6_addr address) {
    constexpr std::size_t kNetworkBytes = 8, kMappedBytes = 12;
    if (IN6_IS_ADDR_V4MAPPED(&address)) return written(AF_INET, address.s6_addr + kMappedBytes);
    if (IN6_IS_ADDR_LOOPBACK(&address)) return "::1";
    std::memset(address.s6_addr + kNetworkBytes, 0, sizeof address.s6_addr - kNetworkBytes);
    return written(AF_INET6, &address);
}

} // namespace

int open_listener(const std::string& address) {
    if (const int socket = handed_socket(); socket >= 0) return socket;
    const HostAndPort parts = split(address);
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    addrinfo* found = nullptr;
    if (const int failure = getaddrinfo(parts.host.c_str(), parts.port.c_str(), &hints, &found);
        failure != 0)
        throw cannot_listen(address, gai_strerror(failure));
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owner(found, freeaddrinfo);
    return listen_on(*found, address);
}

std::string listening_address(int socket) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) return {};
    if (address.ss_family == AF_INET6) {
        const auto* v6 = reinterpret_cast<const sockaddr_in6*>(&address);
        return '[' + written(AF_INET6, &v6->sin6_addr)
               + "]:" + std::to_string(ntohs(v6->sin6_port));
    }
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(&address);
    return written(AF_INET, &v4->sin_addr) + ':' + std::to_string(ntohs(v4->sin_port));
}

std::string client_of(const sockaddr* address) {
    if (address->sa_family == AF_INET)
        return written(AF_INET, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr);
    if (address->sa_family == AF_INET6)
        return client_of(reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr);
    return {};
}

std::string client_of(const std::string& address) {
    in_addr v4{};
    if (inet_pton(AF_INET, address.c_str(), &v4) == 1) return written(AF_INET, &v4);
    in6_addr v6{};
    return inet_pton(AF_INET6, address.c_str(), &v6) == 1 ? client_of(v6) : std::string();
}

bool is_loopback(const std::string& client) {
    return client.starts_with("127.") || client == "::1";
}

} // namespace telusur
