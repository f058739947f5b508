#include "query/language/make_manual/markdown.hpp"

#include <algorithm>

namespace telusur {
namespace {

std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// "| a | b |"; a bar in code divides nothing.
std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::string cell;
    bool is_code = false;
    for (const char c : line.substr(1)) {
        if (c == '`') is_code = !is_code;
        if (c == '|' && !is_code) {
            cells.push_back(trimmed(cell));
            cell.clear();
        } else {
            cell += c;
        }
    }
    return cells;
}

bool is_rule(const std::string& line) {
    return line.find_first_not_of("|- ") == std::string::npos;
}

} // namespace

std::vector<Block> read_markdown(std::istream& in) {
    std::vector<Block> blocks;
    bool is_open = false; // the last block is a paragraph that goes on
    for (std::string line; std::getline(in, line);) {
        if (line.empty()) {
            is_open = false;
        } else if (line.front() == '#') {
            const int level = static_cast<int>(line.find_first_not_of('#'));
            blocks.push_back({Block::Kind::heading,
                              level,
                              {trimmed(line.substr(static_cast<std::size_t>(level)))}});
            is_open = false;
        } else if (line.front() == '|' && is_rule(line)) {
            blocks.pop_back(); // the row before it is the header
        } else if (line.front() == '|') {
            blocks.push_back({Block::Kind::row, 0, cells_of(line)});
        } else if (is_open) {
            blocks.back().cells.front() += ' ' + line;
        } else {
            blocks.push_back({Block::Kind::paragraph, 0, {line}});
            is_open = true;
        }
    }
    return blocks;
}

} // namespace telusur
