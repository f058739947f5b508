// Source: the bytes of one file, or of one member of an archive, as a format's reader takes them.
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>

#include "indexer/read/next_block.hpp"

namespace telusur {

class Source {
public:
    // How much of a file its format is told by.
    static constexpr std::size_t kPeekBytes = 64 * 1024;

    // name: for messages.
    Source(std::string name, NextBlock next_block);
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    const std::string& name() const { return name_; }
    // The first bytes, at least kPeekBytes of them unless there are fewer; a byte order mark of
    // UTF-8 is no part of them.
    std::string_view peek() const { return head_; }
    // The next bytes, empty at the end; throws as NextBlock. The first block is peek().
    std::string_view next_block();
    // As a function, which must not outlive this object.
    NextBlock blocks() {
        return [this] { return next_block(); };
    }
    // All bytes; throws Error when they are more than `max_bytes`.
    std::string read_all(std::size_t max_bytes);
    // All bytes up to damage, which `fault` tells then, or up to a block behind `max_bytes`.
    std::string read_all(std::size_t max_bytes, std::string& fault);

private:
    std::string name_;
    NextBlock next_block_;
    std::string head_;
    bool is_head_given_ = false;
    std::exception_ptr fault_; // met behind head_
};

// Lines of a stream, without their "\n" or "\r\n".
class LineReader {
public:
    // Lines of more than `max_line_bytes` are passed over; memory is bounded by it.
    LineReader(NextBlock next_block, std::size_t max_line_bytes)
        : next_block_(std::move(next_block)), max_line_bytes_(max_line_bytes) {}

    // Moves to the next line; false at the end. Throws as NextBlock.
    bool next();
    // The line's bytes; empty when it is_too_long().
    std::string_view line() const { return line_; }
    bool is_too_long() const { return is_too_long_; }
    // 1-based number of the line.
    std::size_t number() const { return number_; }

private:
    void append(std::string_view part);

    NextBlock next_block_;
    std::size_t max_line_bytes_;
    std::string_view block_;
    std::string line_;
    bool is_too_long_ = false;
    std::size_t number_ = 0;
};

} // namespace telusur
