#include "indexer/read/warc/http_message.hpp"

#include <algorithm>
#include <charconv>

#include "indexer/read/ascii.hpp"

namespace telusur {
namespace {

// Takes a line without its end from the front of `rest`.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// "HTTP/1.1 200 OK" -> 200.
int status_of(std::string_view line) {
    const std::size_t space = line.find(' ');
    int status = 0;
    if (line.starts_with("HTTP/") && space != line.npos)
        std::from_chars(line.data() + space + 1, line.data() + line.size(), status);
    return status;
}

// Of a header that stands twice the first counts, as in a browser.
void take_header(std::string_view line, HttpMessage& message) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos) return;
    const std::string name = ascii_lower(trimmed(line.substr(0, colon)));
    const std::string value = ascii_lower(trimmed(line.substr(colon + 1)));
    if (name == "content-type" && message.type.name.empty()) message.type = media_type(value);
    if (name == "transfer-encoding" && message.transfer_encoding.empty())
        message.transfer_encoding = value;
    if (name == "content-encoding" && message.content_encoding.empty())
        message.content_encoding = value;
}

} // namespace

MediaType media_type(std::string_view header) {
    MediaType type{ascii_lower(trimmed(header.substr(0, header.find(';')))), ""};
    const std::string lower = ascii_lower(header);
    constexpr std::string_view kKey = "charset=";
    if (const std::size_t at = lower.find(kKey); at != lower.npos) {
        const std::string_view value = std::string_view(lower).substr(at + kKey.size());
        type.charset = trimmed(value.substr(0, value.find_first_of(";,")), " \t\r\"'");
    }
    return type;
}

HttpMessage parse_http(std::string_view block) {
    HttpMessage message;
    message.body = block;
    std::string_view rest = block;
    message.status = status_of(take_line(rest));
    if (message.status == 0) return message;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line.empty()) break;
        take_header(line, message);
    }
    message.body = rest;
    return message;
}

} // namespace telusur
