// Records of a web archive: WARC 0.17 to 1.1 (ISO 28500) and ARC 1 and 2 (the Internet Archive's
// older form).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "indexer/read/warc/byte_reader.hpp"

namespace telusur {

// Of a longer record only the beginning is kept.
constexpr std::size_t kMaxRecordBytes = std::size_t{32} << 20;
constexpr std::size_t kLongRecordBytes = 64 * 1024;

struct WebRecord {
    std::uint64_t offset = 0; // of its first byte in the decompressed archive
    std::string type;         // WARC-Type: "response", "request", ...; made for ARC
    std::string url;          // "" when there is none
    std::string content_type; // of the block, as written: "application/http; msgtype=response"
    std::string truncated;    // WARC-Truncated: why the crawler cut it off; "" when it did not
    std::string block;        // its bytes
    bool is_too_long = false; // `block` is the beginning only
    bool is_cut = false;      // the archive ends within the record
};

class WebRecords {
public:
    // Told of bytes that belong to no record: where they begin, and how many there are. The next
    // record is looked for behind them.
    using OnStray = std::function<void(std::uint64_t offset, std::uint64_t count)>;

    WebRecords(NextBlock next_block, OnStray on_stray)
        : bytes_(std::move(next_block)), on_stray_(std::move(on_stray)) {}

    // Moves to the next record; false at the end.
    bool next();
    const WebRecord& record() const { return record_; }
    // See ByteReader.
    std::uint64_t offset() const { return bytes_.offset(); }
    const std::string& fault() const { return bytes_.fault(); }

private:
    bool begin_record(const std::string& line);
    bool read_fields();
    void take_field(std::string_view field);
    void read_block();
    void tell_stray();

    ByteReader bytes_;
    OnStray on_stray_;
    WebRecord record_;
    std::uint64_t length_ = 0; // of the block
    bool has_length_ = false;
    bool is_first_ = true;
    bool is_arc_ = false;
    std::uint64_t stray_begin_ = 0;
    std::uint64_t stray_end_ = 0;
};

// True when `bytes`, the beginning of a file, begin a WARC or ARC file.
bool is_web_archive(std::string_view bytes);

} // namespace telusur
