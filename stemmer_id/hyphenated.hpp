// Hyphenated words that are one unit of the language: reduplications (setinggi-tingginya,
// kejar-mengejar, sayur-mayur), affixes written with a hyphen (mem-PHK, di-PHK-kan, Tuhan-ku) or an
// apostrophe (KPK'an), and the numeral of reduplication (anak2nya).
#pragma once

#include <string_view>

#include "stemmer_id/stemmer.hpp"

namespace telusur {

// Returns the root, or `word` itself when it is not such a unit (jakarta-bandung, covid-19).
// word: as Stemmer::stem takes it, at most kMaxWordBytes bytes.
std::string_view stem_hyphenated(const Stemmer& stemmer, std::string_view word, Evidence evidence,
                                 StemBuffer& buffer);

} // namespace telusur
