// Terms: the words of the index's vocabulary, as the writer writes and the query asks them.
#pragma once

#include <string>
#include <string_view>

namespace telusur {

// Xapian's limit is 245 bytes, in which a zero byte counts twice; longer words are cut here and
// end in a hash of the whole, so that they stay apart.
constexpr std::size_t kMaxTermBytes = 200;

// Returns the term for `word` under `prefix` (see fields.hpp); at most kMaxTermBytes long.
std::string make_term(std::string_view prefix, std::string_view word);

// Returns the term that only the article with this id has.
std::string id_term(std::string_view id);

// Returns 16 hexadecimal digits: FNV-1a of `bytes`, the same on every machine.
std::string hash_hex(std::string_view bytes);

} // namespace telusur
