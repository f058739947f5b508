// Gunzip: a gzip stream, decompressed while it is read.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/read/next_block.hpp"

namespace telusur {

// libarchive's filter loses up to 64 KiB before the place where a file is cut off, takes what
// follows damage between two members for the end, and checks no sum. This gives all that comes
// before damage, and tells the damage.
class Gunzip {
public:
    // compressed: gives the file's bytes; they begin with is_gzip().
    explicit Gunzip(NextBlock compressed);
    ~Gunzip();
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;

    // Returns the next bytes, empty at the end; they hold until the next call. Members that stand
    // one behind the other are one stream; zero bytes behind the last are padding.
    // Throws Error, whose message is the reason, when what comes next is damaged or missing.
    std::string_view next_block();

private:
    struct Stream;

    bool has_input();
    bool begin_member();
    void inflate_block();

    NextBlock compressed_;
    std::unique_ptr<Stream> stream_;
    std::string block_;
    bool is_within_member_ = false;
    std::string fault_; // what the next call throws
};

// True when `bytes`, the beginning of a file, begin a gzip stream.
bool is_gzip(std::string_view bytes);

} // namespace telusur
