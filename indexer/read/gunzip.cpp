#include "indexer/read/gunzip.hpp"

#include <algorithm>
#include <new>

#include <zlib.h>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;
constexpr int kGzipOnly = 15 + 16; // as inflateInit2() has it

} // namespace

struct Gunzip::Stream {
    z_stream z{};
    std::string_view input; // what z has not taken is its end

    Stream() {
        if (inflateInit2(&z, kGzipOnly) != Z_OK) throw std::bad_alloc();
    }
    ~Stream() { inflateEnd(&z); }

    // Inflates from `input` to the end of `out`; returns zlib's status.
    int inflate_to(std::string& out) {
        // zlib's interface is not const; it does not write here.
        z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
        z.avail_in = static_cast<uInt>(input.size());
        out.resize(kBlockBytes);
        z.next_out = reinterpret_cast<Bytef*>(out.data());
        z.avail_out = static_cast<uInt>(out.size());
        const int status = inflate(&z, Z_NO_FLUSH);
        out.resize(out.size() - z.avail_out);
        input = input.substr(input.size() - z.avail_in);
        return status;
    }
};

Gunzip::Gunzip(NextBlock compressed)
    : compressed_(std::move(compressed)), stream_(std::make_unique<Stream>()) {}

Gunzip::~Gunzip() = default;

std::string_view Gunzip::next_block() {
    block_.clear();
    while (block_.empty()) {
        if (!fault_.empty()) throw Error(fault_);
        if (is_within_member_ ? !has_input() : !begin_member()) break;
        inflate_block();
    }
    if (block_.empty() && is_within_member_) throw Error("truncated gzip input");
    return block_;
}

bool Gunzip::has_input() {
    if (stream_->input.empty()) stream_->input = compressed_();
    return !stream_->input.empty();
}

// False at the end of the file.
bool Gunzip::begin_member() {
    while (has_input()) {
        std::string_view& input = stream_->input;
        input.remove_prefix(std::min(input.find_first_not_of('\0'), input.size()));
        if (input.empty()) continue;
        is_within_member_ = true;
        inflateReset(&stream_->z);
        return true;
    }
    return false;
}

void Gunzip::inflate_block() {
    const int status = stream_->inflate_to(block_);
    if (status == Z_STREAM_END)
        is_within_member_ = false;
    else if (status != Z_OK && status != Z_BUF_ERROR)
        fault_ = "its gzip data are damaged";
}

bool is_gzip(std::string_view bytes) {
    return bytes.starts_with("\x1F\x8B\x08");
}

} // namespace telusur
