// Spellings: other ways in which a text may write a word or a number of a query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace telusur {

// Returns other spellings of `word` (folded; its stem `stem`): those of its class (apotik <->
// apotek, Soeharto <-> Suharto), numbers with and without marks between their groups (7.850, 7850,
// "7 850", Rp7.850), letters and digits apart and together (covid19, "covid 19"), forms such as
// anti and pasca apart and together (antikorupsi, "anti korupsi"). A spelling with a space is a
// phrase, and `word` may be words with one space between them.
std::vector<std::string> other_spellings(std::string_view word, std::string_view stem);

} // namespace telusur
