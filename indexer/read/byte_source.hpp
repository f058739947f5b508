// Byte source: a file or standard input, decompressed while it is read.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace telusur {

// Decompresses gzip, bzip2, xz and zstd by content; other bytes come as they are. Reads in blocks,
// so that memory does not depend on the size of the file.
class ByteSource {
public:
    // path: a file, or "-" for standard input. Throws Error when it cannot be opened.
    explicit ByteSource(const std::string& path);
    ~ByteSource();
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    // Returns the next bytes, empty at the end; they hold until the next call. Throws Error, whose
    // message is the reason only, when the file cannot be read or its compression is damaged; of
    // gzip all that comes before the damage was given then.
    std::string_view next_block();

    // Returns what next_block() will return, without taking it.
    std::string_view peek_block();

private:
    struct Archive;
    std::string_view read_block();

    std::unique_ptr<Archive> archive_;
    std::string_view peeked_;
};

// Lines of a byte source, without their "\n" or "\r\n".
class LineReader {
public:
    // Lines of more than `max_line_bytes` are passed over; memory is bounded by it.
    LineReader(ByteSource& source, std::size_t max_line_bytes)
        : source_(source), max_line_bytes_(max_line_bytes) {}

    // Moves to the next line; false at the end. Throws as next_block().
    bool next();
    // The line's bytes; empty when it is_too_long().
    std::string_view line() const { return line_; }
    bool is_too_long() const { return is_too_long_; }
    // 1-based number of the line.
    std::size_t number() const { return number_; }

private:
    void append(std::string_view part);

    ByteSource& source_;
    std::size_t max_line_bytes_;
    std::string_view block_;
    std::string line_;
    bool is_too_long_ = false;
    std::size_t number_ = 0;
};

} // namespace telusur
