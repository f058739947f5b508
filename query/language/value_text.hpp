// The text of a field's value: its words, and the two sides of a range.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace telusur {

// Without white space at both ends.
inline std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

inline std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; (at = text.find_first_not_of(' ', at)) != std::string_view::npos;) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

// The sides of "2025-01..2025-06", trimmed; an open one is empty.
struct RangeText {
    std::string_view from, to;
};

// No value: `text` has no "..".
inline std::optional<RangeText> split_range(std::string_view text) {
    constexpr std::string_view kMark = "..";
    const std::size_t mark = text.find(kMark);
    if (mark == std::string_view::npos) return std::nullopt;
    return RangeText{trimmed(text.substr(0, mark)), trimmed(text.substr(mark + kMark.size()))};
}

} // namespace telusur
