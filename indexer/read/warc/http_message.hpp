// HTTP message: a response as a web archive keeps it.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

// "text/html; charset=UTF-8" in parts, in lower case and without quotation marks.
struct MediaType {
    std::string name;    // "text/html"
    std::string charset; // "utf-8"
};

MediaType media_type(std::string_view header);

struct HttpMessage {
    int status = 0; // 0 when the block is no response
    MediaType type;
    std::string transfer_encoding, content_encoding; // lower case, as written: "gzip, br"
    std::string_view body;                           // as it was sent
};

// Returns the parts of a response; of a block that is none, all of it is the body.
// block: must outlive the message.
HttpMessage parse_http(std::string_view block);

} // namespace telusur
