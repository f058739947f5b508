// Lexicon: the known roots of Indonesian, embedded in the program at build time.
#pragma once

#include <string>

namespace telusur {

// Names the version of the lexicon and of the rules: 16 hexadecimal digits.
std::string lexicon_fingerprint();

} // namespace telusur
