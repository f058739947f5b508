// ASCII in text whose format is ASCII: lower case, and white space around a value.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

// Lower case for ASCII letters; other bytes as they are.
inline std::string ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

// `text` without the bytes of `space` at both ends.
inline std::string_view trimmed(std::string_view text, std::string_view space = " \t\r\n") {
    const std::size_t begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

} // namespace telusur
