// Plain text articles in the form of news digests:
//   a title line, if there is one
//   Outlet | Section | 12 Agustus 2025 - first paragraph of the body
//   further paragraphs, a line each
#pragma once

#include <string>
#include <string_view>

#include "indexer/read/complaint.hpp"

namespace telusur {

// Reads the articles of `text`, which are separated by a form feed or a line "---".
// A text without such a header line is an article whose title is its first line.
// text: bytes as they stand in the file. file: the name for complaints. first_line: the number in
// it of the text's first line.
void read_text(std::string_view text, const std::string& file, const ReadSink& sink,
               std::size_t first_line = 1);

} // namespace telusur
