#include "indexer/format/article.hpp"

#include "indexer/format/packing.hpp"
#include "indexer/program/error.hpp"

namespace telusur {

std::string encode_article(const Article& article) {
    std::string out;
    for (const FieldSpec& row : kFields) append_string(out, article[row.field]);
    return out;
}

Article decode_article(std::string_view data) {
    Article article;
    Unpacker unpacker(data);
    for (const FieldSpec& row : kFields) article[row.field] = unpacker.string();
    if (unpacker.is_damaged())
        throw Error("cannot read a stored article: it is cut off or damaged; rebuild the index");
    return article;
}

} // namespace telusur
