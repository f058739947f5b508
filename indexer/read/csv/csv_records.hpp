// CSV records: the cells of a table in text, record by record (RFC 4180, and what is found
// besides).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/next_block.hpp"

namespace telusur {

// Cells may stand in double quotes, in which delimiters and line ends are text and "" is a quote;
// behind a closing quote, and within a cell that does not begin with one, quotes are text. Lines
// end with "\n", "\r\n" or "\r". Blank lines are no records.
class CsvRecords {
public:
    // max_bytes: of a record.
    CsvRecords(NextBlock next_block, char delimiter, std::size_t max_bytes)
        : next_block_(std::move(next_block)), delimiter_(delimiter), max_bytes_(max_bytes) {}

    // Moves to the next record; false at the end. Throws as NextBlock.
    bool next();
    const std::vector<std::string>& cells() const { return cells_; }
    // 1-based line on which the record begins.
    std::size_t line() const { return begin_line_; }
    // Why the record cannot be used: it is too long, or a quote is not closed; "" when it can. Then
    // the next record begins on the line behind the one on which this one begins.
    const std::string& fault() const { return fault_; }

private:
    enum class State { cell_start, plain, quoted, behind_quote };
    static constexpr int kEnd = -1;

    int take();
    bool read_record();
    bool take_in(int c);
    void end_cell();
    void read_again();
    void pass_line();

    NextBlock next_block_;
    char delimiter_;
    std::size_t max_bytes_;
    std::string_view block_;
    std::string again_; // bytes that are read once more, before the block
    std::size_t again_at_ = 0;
    std::string raw_; // of the record so far
    State state_ = State::cell_start;
    std::string cell_;
    std::vector<std::string> cells_;
    std::string fault_;
    std::size_t rereads_ = 0;
    bool is_behind_return_ = false; // a "\n" behind a "\r" is part of the same line end
    std::size_t line_ = 1;
    std::size_t begin_line_ = 1;
};

} // namespace telusur
