// Dictionary: reads Debian's hunspell-id, the .dic and the affix classes of the .aff.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace telusur::make_lexicon {

struct DictionaryWord {
    std::uint64_t affix_classes = 0; // bits of affix_class()
    bool is_capitalised = false;
    bool is_bound = false; // its NEEDAFFIX flag is set
};

// Returns the words by their lower-case text. Words that are not letters, digits, hyphens and
// apostrophes of ASCII, and terms of several words, are left out.
// Throws std::runtime_error "cannot read 'PATH': WHY".
std::map<std::string, DictionaryWord> read_dictionary(const std::string& dic_path,
                                                      const std::string& aff_path);

} // namespace telusur::make_lexicon
