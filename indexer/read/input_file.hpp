// Input file: the streams in a file or in standard input, unpacked while they are read.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/read/archive.hpp"
#include "indexer/read/gunzip.hpp"
#include "indexer/read/next_block.hpp"

namespace telusur {

// Past this many bytes a stream that grows to more than kMaxGrowth times its packed size is given
// up; text hardly reaches a tenth of it.
constexpr std::uint64_t kGrowthCheckedBytes = std::uint64_t{256} << 20;
constexpr std::uint64_t kMaxGrowth = 1000;

// A file is one stream; a zip or tar archive has one for each of its members. What is compressed by
// gzip, bzip2, xz or zstd, file, archive or member, is decompressed. Memory does not depend on
// size.
class InputFile {
public:
    // path: a file, or "-" for standard input. read: called with the number of bytes of the file
    // that were read. Throws Error, whose message is the reason, when it cannot be opened.
    explicit InputFile(const std::string& path, std::function<void(std::uint64_t)> read = {});
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    // Moves to the next stream; false at the end. Throws Error, whose message is the reason, when
    // the rest of an archive cannot be read.
    bool next();
    bool is_archive() const { return archive_ != nullptr; }
    // The path of the member in its archive; "" where the file is the stream.
    const std::string& member() const;
    // The stream's next bytes. Throws as NextBlock, and when it grows too much.
    std::string_view next_block();

private:
    class Layer;

    std::string_view read_file();
    void open_streams();
    void open_member();
    std::uint64_t packed_bytes() const;

    int file_ = -1;
    std::function<void(std::uint64_t)> read_;
    std::string buffer_;
    std::uint64_t read_bytes_ = 0;
    std::unique_ptr<Layer> outer_; // of the file
    std::unique_ptr<Archive> archive_;
    std::unique_ptr<Layer> inner_;    // of the member
    bool archive_reads_file_ = false; // not by way of outer_
    bool is_begun_ = false;
    std::string fault_; // of the member, "" = none
    std::uint64_t stream_bytes_ = 0;
    std::uint64_t packed_before_ = 0; // the member
};

} // namespace telusur
