// Hyphenated words that are one unit of the language: reduplications (setinggi-tingginya,
// kejar-mengejar, sayur-mayur), affixes written with a hyphen (mem-PHK, di-PHK-kan, Tuhan-ku) or an
// apostrophe (KPK'an), and the numeral of reduplication (anak2nya).
#pragma once

#include <cstdint>
#include <string_view>

#include "stemmer_id/stemmer.hpp"

namespace telusur {

enum class HyphenRule : std::uint8_t {
    none,       // no unit: jakarta-bandung, covid-19
    prefix,     // mem-phk, se-banten
    suffix,     // tuhan-ku, kpk-lah, kpk'an
    repeated,   // anak-anak, anak2
    same_root,  // setinggi-tingginya, kejar-mengejar
    compound,   // tanggung-jawab
    pair,       // sayur-mayur, gerak-gerik
    apostrophe, // jum'at: written without it in the lexicon
};
std::string_view name(HyphenRule rule);

struct HyphenStem {
    std::string_view root; // the word itself when the rule is none
    HyphenRule rule = HyphenRule::none;
};

// word: as Stemmer::stem takes it, at most kMaxWordBytes bytes.
HyphenStem stem_hyphenated(const Stemmer& stemmer, std::string_view word, Evidence evidence,
                           StemBuffer& buffer);

// Whether `word` has a hyphen, apostrophe or numeral that stem_hyphenated looks at.
bool may_be_hyphenated(std::string_view word);

} // namespace telusur
