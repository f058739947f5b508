// Persons: the name in a phrase such as "Kepala Satpol PP Kota Bogor Heri Karnadi".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/enrich/analyzed_article.hpp"

namespace telusur {

struct Person {
    std::string name;      // "Heri Karnadi": no titles; "" when only an office is named
    std::string office;    // "Kepala Satpol PP Kota Bogor"; "" when none is named
    std::size_t begin = 0; // tokens [begin, end) that were read
    std::size_t end = 0;
    bool is_named_before = false; // "politisi PKS ini": whoever that is
};

// Reads the person that stands at the token `index`, at most up to the token `last`: an office and
// a name, a name and an office behind a comma, or one of them. Without name and office when the
// words there are of other kinds ("dia") or stand for who was named before ("politisi PKS ini").
Person read_person(const AnalyzedText& text, std::size_t index, std::size_t last);

// True for a capitalised word before one without a capital, of which read_person() makes no more
// than a name of one word: "Sagara surut".
bool is_lone_word(const AnalyzedText& text, std::size_t index);

} // namespace telusur
