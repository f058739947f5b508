#include "indexer/read/warc/content_coding.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <brotli/decode.h>
#include <zlib.h>

#include "indexer/program/error.hpp"
#include "indexer/read/ascii.hpp"

namespace telusur {
namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;
// A chunk's line holds its size and, hardly ever, an extension.
constexpr std::size_t kMaxChunkLine = 256;

// Where a decoder puts its output.
class BoundedText {
public:
    explicit BoundedText(std::size_t max_bytes) : max_bytes_(max_bytes) {}

    void append(std::string_view part) {
        if (text_.size() + part.size() > max_bytes_)
            throw Error("it is longer than " + std::to_string(max_bytes_ >> 20)
                        + " MiB when decompressed, the limit for one article");
        text_ += part;
    }
    std::string take() { return std::move(text_); }

private:
    std::size_t max_bytes_;
    std::string text_;
};

struct InflateEnd {
    void operator()(z_stream* stream) const {
        inflateEnd(stream);
        delete stream;
    }
};

// window_bits: as inflateInit2() has it: 47 for gzip and zlib, -15 for deflate without a header.
// Returns false when the coding is damaged or cut off.
bool inflate_into(std::string_view body, int window_bits, BoundedText& out) {
    const std::unique_ptr<z_stream, InflateEnd> stream(new z_stream{});
    if (inflateInit2(stream.get(), window_bits) != Z_OK) throw std::bad_alloc();
    // zlib's interface is not const; it does not write here.
    stream->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream->avail_in = static_cast<uInt>(body.size());
    std::array<char, kBufferBytes> buffer;
    while (true) {
        stream->next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream->avail_out = static_cast<uInt>(buffer.size());
        const int status = inflate(stream.get(), Z_NO_FLUSH);
        out.append({buffer.data(), buffer.size() - stream->avail_out});
        if (status == Z_STREAM_END) {
            // Another member may follow; what does not begin one is padding.
            if (stream->avail_in < 2 || stream->next_in[0] != 0x1F || stream->next_in[1] != 0x8B)
                return true;
            inflateReset(stream.get());
        } else if (status != Z_OK) {
            return false;
        }
    }
}

bool gunzip_into(std::string_view body, BoundedText& out) {
    return inflate_into(body, 15 + 32, out);
}

// "deflate" means zlib's form (RFC 9110, 8.4.1.2); some servers sent it without the header.
bool undeflate_into(std::string_view body, BoundedText& out) {
    const bool is_zlib =
        body.size() >= 2 && (body[0] & 0x0F) == 8
        && (static_cast<unsigned char>(body[0]) * 256 + static_cast<unsigned char>(body[1])) % 31
               == 0;
    return inflate_into(body, is_zlib ? 15 : -15, out);
}

struct BrotliEnd {
    void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

bool unbrotli_into(std::string_view body, BoundedText& out) {
    const std::unique_ptr<BrotliDecoderState, BrotliEnd> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
    if (!state) throw std::bad_alloc();
    const auto* in = reinterpret_cast<const std::uint8_t*>(body.data());
    std::size_t in_left = body.size();
    std::array<char, kBufferBytes> buffer;
    while (true) {
        auto* next = reinterpret_cast<std::uint8_t*>(buffer.data());
        std::size_t left = buffer.size();
        const auto status =
            BrotliDecoderDecompressStream(state.get(), &in_left, &in, &left, &next, nullptr);
        out.append({buffer.data(), buffer.size() - left});
        if (status == BROTLI_DECODER_RESULT_SUCCESS) return true;
        if (status != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return false;
    }
}

struct Coding {
    std::string_view name;
    bool (*decode_into)(std::string_view body, BoundedText& out); // null: nothing is to be done
};
constexpr std::array<Coding, 9> kCodings{{{"gzip", gunzip_into},
                                          {"x-gzip", gunzip_into},
                                          {"deflate", undeflate_into},
                                          {"br", unbrotli_into},
                                          {"identity", nullptr},
                                          {"none", nullptr},
                                          {"utf-8", nullptr},
                                          {"chunked", nullptr},
                                          {"", nullptr}}};

bool begins_markup(std::string_view body) {
    const std::size_t first = body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != body.npos && body[first] == '<';
}

void decode(DecodedBody& body, std::string_view name, std::size_t max_bytes) {
    const auto* coding = std::ranges::find(kCodings, name, &Coding::name);
    if (coding == kCodings.end())
        throw Error("its coding '" + std::string(name) + "' is none that is read");
    if (coding->decode_into == nullptr || begins_markup(body.bytes)) return;
    BoundedText out(max_bytes);
    if (!coding->decode_into(body.bytes, out))
        body.fault = "its " + std::string(name) + " coding is damaged or cut off";
    body.bytes = out.take();
}

std::optional<std::size_t> chunk_size(std::string_view line) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc()) return std::nullopt;
    const std::size_t behind = static_cast<std::size_t>(end - line.data());
    if (behind < line.size() && std::string_view("; \t\r").find(line[behind]) == line.npos)
        return std::nullopt;
    return size;
}

// Takes a chunk from the front of `rest`; false, and nothing taken, when there is no whole one.
bool take_chunk(std::string_view& rest, std::string& out) {
    const std::size_t end = rest.substr(0, kMaxChunkLine).find('\n');
    if (end == rest.npos) return false;
    const auto size = chunk_size(rest.substr(0, end));
    if (!size || *size > rest.size() - end - 1) return false;
    out += rest.substr(end + 1, *size);
    rest.remove_prefix(end + 1 + *size);
    if (*size == 0) rest = {};
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
    return true;
}

// From where the chunks are wrong on, the rest is taken as it is.
DecodedBody dechunked(std::string_view body) {
    DecodedBody decoded;
    std::string_view rest = body;
    while (!rest.empty() && take_chunk(rest, decoded.bytes)) {
    }
    if (rest.empty()) return decoded;
    const std::size_t end = rest.find('\n');
    const bool has_size = chunk_size(rest.substr(0, end)).has_value();
    if (decoded.bytes.empty() && !has_size) return {std::string(body), ""};
    decoded.bytes += rest.substr(!has_size ? 0 : end == rest.npos ? rest.size() : end + 1);
    decoded.fault = "its chunks are wrong or cut off";
    return decoded;
}

} // namespace

DecodedBody decoded_body(const HttpMessage& message, std::size_t max_bytes) {
    DecodedBody body{std::string(message.body), ""};
    if (message.transfer_encoding.find("chunked") != std::string::npos)
        body = dechunked(message.body);
    // The coding that was put on last stands last.
    std::string_view codings = message.content_encoding;
    while (!codings.empty()) {
        const std::size_t comma = codings.rfind(',');
        decode(body, trimmed(codings.substr(comma == codings.npos ? 0 : comma + 1)), max_bytes);
        codings = codings.substr(0, comma == codings.npos ? 0 : comma);
    }
    if (body.bytes.size() > max_bytes)
        throw Error("it is longer than " + std::to_string(max_bytes >> 20)
                    + " MiB, the limit for one article");
    return body;
}

} // namespace telusur
