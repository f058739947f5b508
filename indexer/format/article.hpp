// Article: what a reader reads, the writer stores and a search shows; and its stored form.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "indexer/format/fields.hpp"

namespace telusur {

// One news article. Every value is clean UTF-8 (see clean()) or empty when unknown.
class Article {
public:
    // date: "2025-08-12" or empty. body: paragraphs separated by "\n".
    const std::string& operator[](Field field) const {
        return values_[static_cast<std::size_t>(field)];
    }
    std::string& operator[](Field field) { return values_[static_cast<std::size_t>(field)]; }

    bool operator==(const Article&) const = default;

private:
    std::array<std::string, kFieldCount> values_;
};

// Returns the bytes that a document's data holds: per field, in the table's order, its length in
// bytes (LEB128) and its bytes.
std::string encode_article(const Article& article);

// Returns the article that encode_article() wrote. Throws Error when `data` is no such bytes.
Article decode_article(std::string_view data);

} // namespace telusur
