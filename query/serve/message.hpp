// Messages: what a client asks and what it is answered, without anything of the wire. Routes are
// functions from one to the other and are tested without a socket.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telusur {

enum class Method : std::uint8_t { get, head, options, other };

struct NameValue {
    std::string name, value;

    bool operator==(const NameValue&) const = default;
};

struct Request {
    Method method = Method::get;
    std::string target;                // as sent: "/cari?q=a%20b"
    std::string path;                  // of it, decoded, of any bytes: "/cari"
    std::vector<NameValue> parameters; // decoded, of any bytes, in order
    // Headers, empty where they were not sent.
    std::string if_none_match;
    std::string accept_encoding;
    std::string origin;
    bool has_body = false;
};

struct Response {
    int status = 200;
    std::string content_type;
    std::vector<NameValue> headers; // beside those that every response has (finish.hpp)
    std::string body;
    std::string trouble;      // for the server's log, never for the client
    bool is_storable = false; // the same for all until the index changes or the day ends
};

// Returns "Not Found" of 404.
std::string_view reason_phrase(int status);

} // namespace telusur
