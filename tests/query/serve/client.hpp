// A client that sends what it is told, byte by byte, and reads what comes.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

class Client {
public:
    // address: "127.0.0.1:8080"
    explicit Client(const std::string& address) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in target{};
        target.sin_family = AF_INET;
        target.sin_port = htons(
            static_cast<std::uint16_t>(std::atoi(address.substr(address.rfind(':') + 1).c_str())));
        target.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{20, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        is_connected_ =
            connect(socket_, reinterpret_cast<const sockaddr*>(&target), sizeof target) == 0;
    }
    ~Client() { close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool is_connected() const { return is_connected_; }

    void send(const std::string& bytes) const {
        for (std::size_t at = 0; at < bytes.size();) {
            const ssize_t sent =
                ::send(socket_, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
            if (sent <= 0) return;
            at += static_cast<std::size_t>(sent);
        }
    }

    // Reads one response: its head, and as many bytes as that tells. "" when the server closed.
    std::string receive(bool has_body = true) {
        std::size_t head = 0;
        while ((head = buffer_.find("\r\n\r\n")) == std::string::npos)
            if (!read_more()) return std::exchange(buffer_, {});
        std::size_t size = head + 4;
        if (const std::size_t at = buffer_.find("Content-Length: "); has_body && at < head)
            size += static_cast<std::size_t>(std::atol(buffer_.c_str() + at + 16));
        while (buffer_.size() < size)
            if (!read_more()) break;
        std::string response = buffer_.substr(0, size);
        buffer_.erase(0, response.size());
        return response;
    }

    std::string get(const std::string& target) {
        send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
        return receive();
    }

private:
    bool read_more() {
        char bytes[65536];
        const ssize_t got = recv(socket_, bytes, sizeof bytes, 0);
        if (got <= 0) return false;
        buffer_.append(bytes, static_cast<std::size_t>(got));
        return true;
    }

    int socket_;
    bool is_connected_ = false;
    std::string buffer_;
};

// "HTTP/1.1 200 OK..." -> 200; 0 of nothing.
inline int status_of(const std::string& response) {
    return response.size() < 12 ? 0 : std::atoi(response.c_str() + 9);
}
