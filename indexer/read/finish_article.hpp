// The last step of every reader: clean values, a checked date, an id.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/read/complaint.hpp"

namespace telusur {

// The longest article, in bytes as it stands in the input.
constexpr std::size_t kMaxArticleBytes = std::size_t{16} << 20;

// Why a line or text of more than kMaxArticleBytes is left out.
std::string too_long_reason();

// Tells that so many bytes were not UTF-8.
void tell_invalid_bytes(std::size_t count, const std::string& where, const ReadSink& sink);

// How the texts of a format are written.
enum class Escapes : std::uint8_t {
    none, // as they are: what they came from was HTML or XML, and is decoded
    left, // HTML's entities may be left in them, or all of HTML
};

// Hands `article`, with raw values as read, to the sink: values cleaned, the date in the form
// "2025-08-12" (a date that cannot be understood is told and left out), and an id. Where none is
// given, the id is made from the url, else from source, date, title and body.
// An article with neither title nor body is a complaint.
void finish_article(Article article, const std::string& where, const ReadSink& sink,
                    Escapes escapes = Escapes::none);

} // namespace telusur
