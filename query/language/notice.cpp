#include "query/language/notice.hpp"

#include <algorithm>

namespace telusur {

std::string filled(std::string_view text, std::initializer_list<std::string> values) {
    std::string out;
    for (const std::string& value : values) {
        const std::size_t gap = std::min(text.find("{}"), text.size());
        out += text.substr(0, gap);
        out += value;
        text.remove_prefix(std::min(gap + 2, text.size()));
    }
    return out += text;
}

Notice notice(const NoticeText& text, std::initializer_list<std::string> values) {
    return {filled(text.english(), values), filled(text.indonesian(), values)};
}

Notice operator+(const Notice& first, const Notice& second) {
    return {first.english + second.english, first.indonesian + second.indonesian};
}

} // namespace telusur
