// Charset: the bytes of a page -> UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

// Returns `bytes` as UTF-8, without a byte order mark. The encoding is told, in this order, by a
// byte order mark; by being valid UTF-8, whatever is declared; by `declared`, the charset of the
// HTTP header ("" when there is none); by a <meta> in the page; else it is Windows-1252.
// Invalid bytes of a page that is UTF-8 for the most part stay, for clean() to count and replace.
std::string decode_page(std::string_view bytes, std::string_view declared = {});

} // namespace telusur
