// Listener: the socket on which a server is asked.
#pragma once

#include <string>

#include <sys/socket.h>

namespace telusur {

// Returns a socket that listens on "HOST:PORT" or "[::1]:PORT"; port 0 is any that is free. Where
// systemd handed one over (LISTEN_FDS), that one. The caller closes it. Throws UsageError when the
// address is none, Error when it cannot be had.
int open_listener(const std::string& address);

// Returns the address as it is written in a URL: "127.0.0.1:8080", "[::1]:8080".
std::string listening_address(int socket);

// Returns the client's address for limits: of IPv6 its network of 64 bits, for one has many. "" of
// other kinds of sockets.
std::string client_of(const sockaddr* address);
// The same of an address that was written, "" when it is none.
std::string client_of(const std::string& address);

bool is_loopback(const std::string& client);

} // namespace telusur
