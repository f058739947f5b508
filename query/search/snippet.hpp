// Snippets: the passage of an article that shows best why it was found.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/compile.hpp"

namespace telusur {

// A range of bytes [begin, end).
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const ByteRange&) const = default;
};

struct Snippet {
    std::string text;               // one line, whole words
    std::vector<ByteRange> matches; // in text, in order, apart from each other
    bool is_cut_before = false;     // the article's text goes on before it
    bool is_cut_behind = false;
};

// About how long a snippet is; a single longer word makes it longer.
constexpr std::size_t kSnippetBytes = 240;

// Returns the ranges of `text` that match one of `marked`: single words in any form of their root,
// phrases only as a whole.
std::vector<ByteRange> find_matches(std::string_view text, const std::vector<MarkedPhrase>& marked,
                                    Analyzer& analyzer);

// Returns the passage of `text` with the most different matches, the earliest of equals; where
// nothing matches, its beginning. text: as clean() returns it.
Snippet make_snippet(std::string_view text, const std::vector<MarkedPhrase>& marked,
                     Analyzer& analyzer);

} // namespace telusur
