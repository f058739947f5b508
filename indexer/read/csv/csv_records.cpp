#include "indexer/read/csv/csv_records.hpp"

#include <utility>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

// A quote that is not closed takes all that follows into its record; so often the text behind it is
// read once more. Without a bound a hostile file would be read as often as it has lines.
constexpr std::size_t kMaxRereads = 20;

} // namespace

int CsvRecords::take() {
    if (again_at_ < again_.size()) return static_cast<unsigned char>(again_[again_at_++]);
    if (block_.empty()) {
        block_ = next_block_();
        if (block_.empty()) return kEnd;
    }
    const char c = block_.front();
    block_.remove_prefix(1);
    return static_cast<unsigned char>(c);
}

bool CsvRecords::next() {
    do {
        cells_.clear();
        cell_.clear();
        raw_.clear();
        fault_.clear();
        state_ = State::cell_start;
        begin_line_ = line_;
        if (!read_record()) return false;
    } while (fault_.empty() && cells_.size() == 1 && cells_.front().empty());
    return true;
}

// False when there is nothing more.
bool CsvRecords::read_record() {
    while (true) {
        const int c = take();
        if (c == kEnd) {
            if (state_ == State::quoted) {
                fault_ = "a quote that opens in this record is not closed";
                read_again();
                return true;
            }
            if (raw_.empty()) return false;
            end_cell();
            return true;
        }
        const bool is_second_half = c == '\n' && is_behind_return_;
        is_behind_return_ = c == '\r';
        if (is_second_half && state_ != State::quoted) continue;
        raw_ += static_cast<char>(c);
        if (c == '\r' || (c == '\n' && !is_second_half)) ++line_;
        if (take_in(c)) return true;
        if (raw_.size() > max_bytes_) {
            fault_ = "it is longer than " + std::to_string(max_bytes_ >> 20)
                     + " MiB; perhaps a quote is not closed";
            read_again();
            return true;
        }
    }
}

// Takes a byte into the record; true when it ends it.
bool CsvRecords::take_in(int c) {
    const bool ends_line = c == '\n' || c == '\r';
    const auto byte = static_cast<char>(c);
    if (state_ == State::quoted) {
        if (byte == '"')
            state_ = State::behind_quote;
        else
            cell_ += byte;
        return false;
    }
    if (state_ == State::behind_quote && byte == '"') {
        cell_ += '"';
        state_ = State::quoted;
        return false;
    }
    if (byte == delimiter_ || ends_line) {
        end_cell();
        return ends_line;
    }
    if (state_ == State::cell_start && byte == '"') {
        state_ = State::quoted;
        return false;
    }
    cell_ += byte;
    state_ = State::plain;
    return false;
}

void CsvRecords::end_cell() {
    cells_.push_back(std::exchange(cell_, {}));
    state_ = State::cell_start;
}

// Puts all but the first line of the record back.
void CsvRecords::read_again() {
    if (++rereads_ > kMaxRereads)
        throw Error("line " + std::to_string(begin_line_) + ": " + fault_ + ", as in "
                    + std::to_string(kMaxRereads) + " records before; what follows is not read");
    std::size_t end = raw_.find_first_of("\r\n");
    if (end == std::string::npos) {
        pass_line();
        end = raw_.size() - 1;
    }
    line_ = begin_line_ + 1;
    std::string rest = raw_.substr(end + 1);
    rest.append(again_, again_at_);
    again_ = std::move(rest);
    again_at_ = 0;
    is_behind_return_ = false;
}

void CsvRecords::pass_line() {
    int c = 0;
    do c = take();
    while (c != '\n' && c != '\r' && c != kEnd);
}

} // namespace telusur
