// Markdown: the little of it that SYNTAX.md is written in, as blocks.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace telusur {

struct Block {
    enum class Kind : std::uint8_t { heading, paragraph, row };
    Kind kind = Kind::paragraph;
    int level = 0;                  // of a heading: 1 is the title
    std::vector<std::string> cells; // of a row; of the others one. Code stands between backticks
};

// Returns the blocks of `in`: headings, paragraphs, and the rows of tables without their headers.
std::vector<Block> read_markdown(std::istream& in);

} // namespace telusur
