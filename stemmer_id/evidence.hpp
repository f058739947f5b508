// What the place where a word stands says about it: is it likely a name?
#pragma once

#include <cstdint>

namespace telusur {

enum class Evidence : std::uint8_t {
    none,    // lower case, or a place where capitals say nothing (start of a sentence, a headline)
    capital, // capitalised in the middle of a sentence: likely a name
    acronym, // all capitals amid lower case: likely an acronym
};

} // namespace telusur
