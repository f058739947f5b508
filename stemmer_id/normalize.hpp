// Normalisation: bytes of unknown quality -> clean text, and words -> the form they are compared
// in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace telusur {

// What clean() had to change, for messages to the user.
struct CleanReport {
    std::size_t invalid_bytes = 0; // bytes that were not UTF-8, each run replaced by one U+FFFD
    std::size_t controls = 0;      // control and zero-width characters taken out
    std::size_t mojibake = 0;      // characters that had been read in a wrong encoding, put right
};

// Returns `bytes` as valid UTF-8 in NFC: mojibake is put right (mojibake.hpp), line ends are "\n",
// a byte order mark, control characters other than "\n" and tab, soft hyphens and zero-width
// characters are gone, no-break spaces are spaces. clean() of its own result changes nothing.
// bytes: any bytes, also not UTF-8. report: added to when given.
std::string clean(std::string_view bytes, CleanReport* report = nullptr);

// Returns `word` in lower case (NFKC case folding), every Unicode hyphen as "-", every apostrophe
// as "'". word: valid UTF-8.
std::string lower(std::string_view word);

// Returns the form in which a word is compared: lower(word) with Latin letters without accents
// ("é" -> "e").
std::string fold(std::string_view word);

// True when `c` is a hyphen or dash that joins two halves of a word ("anak-anak", "anak‑anak").
bool is_hyphen(char32_t c);

// True when `c` is written as an apostrophe inside words ("Jum'at", "Jum’at").
bool is_apostrophe(char32_t c);

} // namespace telusur
