#include "query/serve/view_data.hpp"

#include <algorithm>

namespace telusur {
namespace {

constexpr std::string_view kEllipsis = "…";

Data piece(std::string_view marked, std::string_view plain) {
    Data data;
    put(data, "marked", marked);
    put(data, "plain", plain);
    return data;
}

} // namespace

void put(Data& data, const std::string& name, std::string_view text) {
    data.set(name, text.empty() ? Data(false) : Data(std::string(text)));
}

Data with_each(const Data& list) {
    if (list.is_empty_list()) return Data(false);
    Data data;
    data.set("each", list);
    return data;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return std::string(text.substr(0, most)) + std::string(kEllipsis);
}

Data pieces(std::string_view text, const std::vector<ByteRange>& matches, std::size_t most) {
    const std::string shown = shortened(text, most);
    const std::size_t whole = std::min(text.size(), most);
    Data list{Data::type::list};
    std::size_t at = 0;
    std::string marked;
    const auto add = [&](std::size_t end) {
        const std::string plain = shown.substr(at, end - at);
        if (!marked.empty() || !plain.empty()) list.push_back(piece(marked, plain));
    };
    for (const ByteRange& match : matches) {
        if (match.end > whole || match.end > shown.size()) break;
        add(match.begin);
        marked = shown.substr(match.begin, match.end - match.begin);
        at = match.end;
    }
    add(shown.size());
    return list;
}

} // namespace telusur
