// Content codings: the body of a response as it was sent -> the page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/read/warc/http_message.hpp"

namespace telusur {

struct DecodedBody {
    std::string bytes;
    std::string
        fault; // why some of it is missing: "its gzip coding is damaged"; "" when all is there
};

// Returns the body without "chunked" and without gzip, deflate and br (Brotli). What comes before
// damage is kept. A body that is not coded as its headers say, which archives hold often, is taken
// as it is.
// Throws Error, whose message is the reason, when the body would be longer than `max_bytes` or has
// a coding that is not known.
DecodedBody decoded_body(const HttpMessage& message, std::size_t max_bytes);

} // namespace telusur
