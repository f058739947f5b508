// Quote marks: the pieces of a text that stand between quotation marks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

inline constexpr std::string_view kLeftMark = "\xE2\x80\x9C";
inline constexpr std::string_view kRightMark = "\xE2\x80\x9D";
inline constexpr std::string_view kLowMark = "\xE2\x80\x9E";
inline constexpr std::string_view kNoCharacter = "\xEF\xBF\xBD"; // U+FFFD, which marks became

// A piece between two marks; it has at least one token.
struct QuotedSpan {
    std::size_t begin = 0; // bytes, without the marks
    std::size_t end = 0;
    std::size_t first = 0; // tokens [first, last)
    std::size_t last = 0;
    std::size_t mark_begin = 0; // the byte of the opening mark
    std::size_t mark_end = 0;   // the byte behind the closing one
};

// Returns those of `text`, in its order. None goes over the end of a line or is longer than 3,000
// bytes, so that a mark that is never closed does no harm. A lost opening mark is where the
// sentence begins, when a verb behind the closing one tells that somebody said it; a mark that
// became "?" or no character is told by what stands beside it.
std::vector<QuotedSpan> find_quoted_spans(const AnalyzedText& text);

// True when a closing mark or a straight one stands in `gap`, the bytes between two tokens.
bool has_closing_mark(std::string_view gap);

} // namespace telusur
