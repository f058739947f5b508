// Web archives in a test: records, responses, coded bodies.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <brotli/encode.h>
#include <zlib.h>

#include "indexer/read/warc/byte_reader.hpp"

namespace telusur {

// Gives `bytes` in blocks of `block_bytes`.
inline NextBlock blocks_of_bytes(std::string bytes, std::size_t block_bytes = 7) {
    return [bytes = std::move(bytes), block_bytes, at = std::size_t{0}]() mutable {
        const std::string_view block = std::string_view(bytes).substr(at, block_bytes);
        at += block.size();
        return block;
    };
}

// A WARC record. fields: lines with their "\r\n", beside WARC-Type and Content-Length.
inline std::string warc_record(std::string_view type, std::string_view fields,
                               std::string_view block) {
    return "WARC/1.1\r\nWARC-Type: " + std::string(type) + "\r\n" + std::string(fields)
           + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + std::string(block)
           + "\r\n\r\n";
}

// headers: lines with their "\r\n".
inline std::string http_response(std::string_view headers, std::string_view body,
                                 std::string_view status = "200 OK") {
    return "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(headers) + "\r\n"
           + std::string(body);
}

// An archived response of an address.
inline std::string warc_response(std::string_view url, std::string_view http) {
    return warc_record("response",
                       "WARC-Target-URI: " + std::string(url)
                           + "\r\nContent-Type: application/http; msgtype=response\r\n",
                       http);
}

inline std::string brotli(std::string_view bytes) {
    std::string out(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
    std::size_t size = out.size();
    if (BrotliEncoderCompress(BROTLI_DEFAULT_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                              bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                              &size, reinterpret_cast<std::uint8_t*>(out.data()))
        != BROTLI_TRUE)
        throw std::runtime_error("brotli");
    out.resize(size);
    return out;
}

// window_bits: 15 for zlib's form, -15 for deflate without a header, 31 for gzip.
inline std::string deflated(std::string_view bytes, int window_bits) {
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib");
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

inline std::string gzipped(std::string_view bytes) {
    return deflated(bytes, 31);
}

} // namespace telusur
