// Packing: numbers and strings as bytes in the values of an index (LEB128).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace telusur {

inline void append_number(std::string& out, std::uint64_t number) {
    while (number >= 0x80) {
        out += static_cast<char>((number & 0x7F) | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

// The length of `bytes`, then the bytes.
inline void append_string(std::string& out, std::string_view bytes) {
    append_number(out, bytes.size());
    out += bytes;
}

// Reads what the functions above wrote, from the front.
class Unpacker {
public:
    explicit Unpacker(std::string_view data) : rest_(data) {}

    // Returns 0 when the bytes are no number; is_damaged() tells.
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        fail();
        return 0;
    }

    // A part of the data; empty when it is cut off, which is_damaged() tells.
    std::string_view string() {
        const std::uint64_t size = number();
        if (size > rest_.size()) {
            fail();
            return {};
        }
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    bool is_damaged() const { return is_damaged_; }
    bool is_empty() const { return rest_.empty(); }

private:
    void fail() {
        is_damaged_ = true;
        rest_ = {};
    }

    std::string_view rest_;
    bool is_damaged_ = false;
};

} // namespace telusur
