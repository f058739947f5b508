// Byte reader: lines and counted bytes from a stream of blocks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/read/next_block.hpp"

namespace telusur {

class ByteReader {
public:
    // Lines of more bytes are cut; what stands behind is passed over.
    static constexpr std::size_t kMaxLineBytes = 64 * 1024;

    explicit ByteReader(NextBlock next_block) : next_block_(std::move(next_block)) {}

    // Sets `line` to the next line without its "\n" or "\r\n"; false at the end.
    bool read_line(std::string& line);

    // Appends the next `length` bytes to `out`, which may be null: they are passed over then.
    // Returns how many there were.
    std::uint64_t read_bytes(std::uint64_t length, std::string* out);

    // How many bytes were taken from the stream.
    std::uint64_t offset() const { return offset_; }

    // Why the stream ended before its end; "" when it did not. Damage ends it, so that what was
    // read before is not lost.
    const std::string& fault() const { return fault_; }

private:
    bool refill();
    std::string_view take(std::uint64_t length);

    NextBlock next_block_;
    std::string_view block_;
    std::uint64_t offset_ = 0;
    std::string fault_;
    bool is_at_end_ = false;
};

} // namespace telusur
