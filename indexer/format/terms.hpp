// Terms: the words of the index's vocabulary, as the writer writes and the query asks them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telusur {

// Xapian's limit is 245 bytes, in which a zero byte counts twice; longer words are cut here and
// end in a hash of the whole, so that they stay apart.
constexpr std::size_t kMaxTermBytes = 200;

// Returns the term for `word` under `prefix` (see fields.hpp); at most kMaxTermBytes long.
std::string make_term(std::string_view prefix, std::string_view word);

// Returns the term that only the article with this id has.
std::string id_term(std::string_view id);

// Returns the terms of a web address, without "https://", "www." and a last "/", in lower case: the
// whole as a hash, and its host with and without subdomains ("banten.kabar.id", "kabar.id"). Of an
// address that is a host alone, and of what is none, the first stands for the whole.
std::vector<std::string> url_terms(std::string_view url);

// Returns the FNV-1a hash of `bytes`, the same on every machine.
std::uint64_t fnv1a(std::string_view bytes);

// Returns fnv1a(bytes) in 16 hexadecimal digits.
std::string hash_hex(std::string_view bytes);

} // namespace telusur
