// Notice: what people are told about what they asked, in each language that they may read.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

namespace telusur {

struct Notice {
    std::string english, indonesian;

    bool operator==(const Notice&) const = default;
};

// A notice before its gaps, "{}", are filled. A constant with other gaps in one language than in
// the other does not compile.
class NoticeText {
public:
    constexpr NoticeText(std::string_view english, std::string_view indonesian)
        : english_(english), indonesian_(indonesian) {
        if (gaps(english) != gaps(indonesian))
            throw std::logic_error("the languages have other gaps");
    }
    constexpr std::string_view english() const { return english_; }
    constexpr std::string_view indonesian() const { return indonesian_; }

private:
    static constexpr std::size_t gaps(std::string_view text) {
        std::size_t count = 0;
        for (std::size_t at = 0; (at = text.find("{}", at)) != std::string_view::npos; at += 2)
            ++count;
        return count;
    }

    std::string_view english_, indonesian_;
};

// Returns `text` with `values` in its gaps, in their order.
std::string filled(std::string_view text, std::initializer_list<std::string> values);

// Returns the same in each language.
Notice notice(const NoticeText& text, std::initializer_list<std::string> values = {});

// Returns one behind the other.
Notice operator+(const Notice& first, const Notice& second);

} // namespace telusur
