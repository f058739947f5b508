// Archive: libarchive over a stream or a file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/read/next_block.hpp"

namespace telusur {

// What a stream's first bytes say of it.
enum class Packing : std::uint8_t { none, gzip, other_filter, zip, tar };
Packing packing_of(std::string_view bytes);

// Reads what libarchive unpacks: one stream of bytes of a bzip2, xz or zstd file, or the members of
// a zip or tar archive.
class Archive {
public:
    // Throws Error, whose message is the reason. packing: not none and not gzip.
    Archive(NextBlock packed, Packing packing);
    // Of a zip archive in a file, whose directory stands at its end. file: an open descriptor,
    // which stays the caller's.
    explicit Archive(int file);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    // Moves to the next member that is a file, or to the only stream; false at the end. Throws
    // Error when the archive is damaged.
    bool next();
    // The member's path, without control characters; "" for the only stream.
    const std::string& name() const { return name_; }
    // The member's next bytes. Throws as NextBlock.
    std::string_view next_block();
    // How many packed bytes were read so far.
    std::uint64_t packed_bytes() const;

private:
    struct State;

    std::unique_ptr<State> state_;
    std::string name_;
};

} // namespace telusur
