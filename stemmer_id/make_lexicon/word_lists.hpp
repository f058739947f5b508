// Word lists: what goes into the lexicon, from hunspell-id and the lists in data/.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace telusur::make_lexicon {

struct Word {
    std::uint64_t affix_classes = 0; // bits of affix_class()
    std::uint16_t traits = 0;        // bits of trait
    std::string stands_for;          // with trait::kRedirect: its root
};
using Words = std::map<std::string, Word>;

// Returns all words of the lexicon by their text.
// dic, aff: hunspell-id's files; data: the folder with acronyms.tsv, frequency.tsv, names.tsv,
// regions.tsv and words.tsv, each of which says at its top what its columns are.
// Throws std::runtime_error "FILE:LINE: WHY" or "cannot read 'FILE': WHY".
Words read_words(const std::string& dic, const std::string& aff, const std::string& data);

} // namespace telusur::make_lexicon
