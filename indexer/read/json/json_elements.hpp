// JSON elements: the values in a JSON file, one by one, without looking into them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/read/next_block.hpp"

namespace telusur {

// Gives the values that stand one behind the other, and the elements of arrays among them, as text.
// Memory is bounded by the longest value that is wanted.
class JsonElements {
public:
    JsonElements(NextBlock next_block, std::size_t max_bytes)
        : next_block_(std::move(next_block)), max_bytes_(max_bytes) {}

    // Moves to the next element; false at the end. Throws as NextBlock, and Error, with the line
    // and the reason, where commas or brackets are wrong: the elements behind cannot be told any
    // more.
    bool next();
    // The element's text; empty when it is_too_long().
    std::string_view text() const { return text_; }
    bool is_too_long() const { return is_too_long_; }
    // 1-based line on which it begins.
    std::size_t line() const { return begin_line_; }

private:
    static constexpr int kEnd = -1;

    int peek();
    int skip_space();
    void take();
    void read_value();
    void read_nested();
    void read_string();
    [[noreturn]] void fail(const std::string& why) const;

    NextBlock next_block_;
    std::size_t max_bytes_;
    std::string_view block_;
    bool is_at_end_ = false;
    std::string text_;
    bool is_too_long_ = false;
    bool is_in_array_ = false;
    bool needs_comma_ = false; // or the end of the array
    bool needs_value_ = false; // behind a comma
    std::size_t line_ = 1;
    std::size_t begin_line_ = 1;
};

} // namespace telusur
