#include "indexer/read/json/json_elements.hpp"

#include "indexer/program/error.hpp"

namespace telusur {

int JsonElements::peek() {
    if (block_.empty() && !is_at_end_) {
        block_ = next_block_();
        is_at_end_ = block_.empty();
    }
    return block_.empty() ? kEnd : static_cast<unsigned char>(block_.front());
}

// Takes the byte that peek() showed into the text.
void JsonElements::take() {
    const char c = block_.front();
    block_.remove_prefix(1);
    if (c == '\n') ++line_;
    if (is_too_long_) return;
    text_ += c;
    if (text_.size() <= max_bytes_) return;
    is_too_long_ = true;
    text_.clear();
}

int JsonElements::skip_space() {
    for (int c = peek();; c = peek()) {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return c;
        if (c == '\n') ++line_;
        block_.remove_prefix(1);
    }
}

void JsonElements::fail(const std::string& why) const {
    throw Error("line " + std::to_string(line_) + ": it is no valid JSON: " + why
                + "; what follows is not read");
}

bool JsonElements::next() {
    while (true) {
        const int c = skip_space();
        if (c == kEnd) {
            if (is_in_array_) fail("the array is not closed");
            return false;
        }
        if (c == ',' && needs_comma_) {
            needs_comma_ = false;
            needs_value_ = is_in_array_;
        } else if (c == ']' && is_in_array_ && !needs_value_) {
            is_in_array_ = false;
            needs_comma_ = false;
        } else if (c == '[' && !is_in_array_) {
            is_in_array_ = true;
            needs_comma_ = false;
        } else if (is_in_array_ && needs_comma_) {
            fail("between two elements of an array a comma is missing");
        } else {
            read_value();
            needs_comma_ = true;
            needs_value_ = false;
            return true;
        }
        block_.remove_prefix(1);
    }
}

void JsonElements::read_value() {
    text_.clear();
    is_too_long_ = false;
    begin_line_ = line_;
    const int c = peek();
    if (c == '{' || c == '[') return read_nested();
    if (c == '"') return read_string();
    if (c == ',' || c == ']' || c == '}') fail("a value is missing");
    for (int each = c; each != kEnd; each = peek()) {
        if (std::string_view(" \t\r\n,]}").find(static_cast<char>(each)) != std::string_view::npos)
            return;
        take();
    }
}

// To the bracket that closes the one it stands on; which of the two kinds the parser will see.
void JsonElements::read_nested() {
    std::size_t depth = 0;
    do {
        const int c = peek();
        if (c == kEnd)
            fail("it ends within a value that begins in line " + std::to_string(begin_line_));
        if (c == '"') {
            read_string();
            continue;
        }
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        take();
    } while (depth > 0);
}

void JsonElements::read_string() {
    take();
    while (true) {
        const int c = peek();
        if (c == kEnd)
            fail("it ends within a string of the value that begins in line "
                 + std::to_string(begin_line_));
        take();
        if (c == '"') return;
        if (c == '\\' && peek() != kEnd) take();
    }
}

} // namespace telusur
