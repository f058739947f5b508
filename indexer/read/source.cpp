#include "indexer/read/source.hpp"

#include <utility>

#include "indexer/program/error.hpp"
#include "indexer/read/finish_article.hpp"

namespace telusur {

Source::Source(std::string name, NextBlock next_block)
    : name_(std::move(name)), next_block_(std::move(next_block)) {
    try {
        while (head_.size() < kPeekBytes) {
            const std::string_view block = next_block_();
            if (block.empty()) break;
            head_ += block;
        }
    } catch (const Error&) {
        fault_ = std::current_exception(); // what came before it must not be lost
    }
    if (head_.starts_with("\xEF\xBB\xBF")) head_.erase(0, 3);
}

std::string_view Source::next_block() {
    if (!is_head_given_) {
        is_head_given_ = true;
        if (!head_.empty()) return head_;
    }
    if (fault_ != nullptr) std::rethrow_exception(fault_);
    return next_block_();
}

std::string Source::read_all(std::size_t max_bytes) {
    std::string bytes;
    for (std::string_view block = next_block(); !block.empty(); block = next_block()) {
        if (bytes.size() + block.size() > max_bytes) throw Error(too_long_reason());
        bytes += block;
    }
    return bytes;
}

std::string Source::read_all(std::size_t max_bytes, std::string& fault) {
    std::string bytes;
    try {
        while (bytes.size() <= max_bytes) {
            const std::string_view block = next_block();
            if (block.empty()) break;
            bytes += block;
        }
    } catch (const Error& error) {
        fault = error.what();
    }
    return bytes;
}

bool LineReader::next() {
    line_.clear();
    is_too_long_ = false;
    bool has_line = false;
    while (true) {
        if (block_.empty()) block_ = next_block_();
        if (block_.empty()) break;
        has_line = true;
        const std::size_t end = block_.find('\n');
        append(block_.substr(0, end));
        if (end != std::string_view::npos) {
            block_.remove_prefix(end + 1);
            break;
        }
        block_ = {};
    }
    if (line_.ends_with('\r')) line_.pop_back();
    if (has_line) ++number_;
    return has_line;
}

void LineReader::append(std::string_view part) {
    if (is_too_long_ || line_.size() + part.size() > max_line_bytes_) {
        is_too_long_ = true;
        line_.clear();
    } else {
        line_ += part;
    }
}

} // namespace telusur
