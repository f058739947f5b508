#include "indexer/read/warc/byte_reader.hpp"

#include <algorithm>

#include "indexer/program/error.hpp"

namespace telusur {

bool ByteReader::read_line(std::string& line) {
    line.clear();
    if (!refill()) return false;
    while (refill()) {
        const std::size_t end = block_.find('\n');
        const bool ends = end != block_.npos;
        const std::string_view part = take(ends ? end + 1 : block_.size());
        line += part.substr(0, std::min(kMaxLineBytes - line.size(), part.size() - ends));
        if (ends) break;
    }
    if (line.ends_with('\r')) line.pop_back();
    return true;
}

std::uint64_t ByteReader::read_bytes(std::uint64_t length, std::string* out) {
    std::uint64_t count = 0;
    while (count < length && refill()) {
        const std::string_view part = take(length - count);
        count += part.size();
        if (out != nullptr) *out += part;
    }
    return count;
}

bool ByteReader::refill() {
    if (!block_.empty()) return true;
    if (is_at_end_) return false;
    try {
        block_ = next_block_();
    } catch (const Error& error) {
        fault_ = error.what();
        block_ = {};
    }
    is_at_end_ = block_.empty();
    return !is_at_end_;
}

std::string_view ByteReader::take(std::uint64_t length) {
    const std::string_view part =
        block_.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(length, block_.size())));
    block_.remove_prefix(part.size());
    offset_ += part.size();
    return part;
}

} // namespace telusur
