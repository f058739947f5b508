#include "indexer/format/article.hpp"

#include <cstdint>

#include "indexer/program/error.hpp"

namespace telusur {
namespace {

void append_length(std::string& out, std::size_t length) {
    while (length >= 0x80) {
        out += static_cast<char>((length & 0x7F) | 0x80);
        length >>= 7;
    }
    out += static_cast<char>(length);
}

std::size_t take_length(std::string_view& data) {
    std::uint64_t length = 0;
    for (unsigned shift = 0; shift < 63 && !data.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(data.front());
        data.remove_prefix(1);
        length |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return length;
    }
    throw Error("cannot read a stored article: its length is damaged; rebuild the index");
}

} // namespace

std::string encode_article(const Article& article) {
    std::string out;
    for (const FieldSpec& row : kFields) {
        append_length(out, article[row.field].size());
        out += article[row.field];
    }
    return out;
}

Article decode_article(std::string_view data) {
    Article article;
    for (const FieldSpec& row : kFields) {
        const std::size_t length = take_length(data);
        if (length > data.size())
            throw Error("cannot read a stored article: it is cut off; rebuild the index");
        article[row.field].assign(data.substr(0, length));
        data.remove_prefix(length);
    }
    return article;
}

} // namespace telusur
