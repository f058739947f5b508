// Quantities: numbers as Indonesian texts write them, in digits and in words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace telusur {

struct Quantity {
    long double value = 0;
    long double scale = 1; // of its last word: 1e9 for "2,5 miliar"; 1 without one
    std::size_t begin = 0; // byte range in the text
    std::size_t end = 0;
    bool is_in_words = false; // it begins with a word: "seratus juta"
};

// Returns the quantity that stands in `text` at `at`, spaces before it skipped: "2.500.000", "2,5
// miliar", "1 miliar 200 juta", "seratus lima puluh ribu", "setengah miliar".
// has_letters: "M" and "T" behind a number mean miliar and triliun.
std::optional<Quantity> scan_quantity(std::string_view text, std::size_t at, bool has_letters);

// True for a word that a quantity can hold: "juta", "seratus", "dua". word: lower case.
bool is_number_word(std::string_view word);

} // namespace telusur
