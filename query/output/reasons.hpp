// Reasons: why an article is where it is, in plain words.
#pragma once

#include <string>

#include "query/output/language.hpp"
#include "query/search/explain.hpp"

namespace telusur {

// Returns "pencegahan <- mencegah (another form)", "pencegahan", "words that stand early in the
// text".
std::string reason_text(const Reason& reason, Language language);

// Returns "title 1, body 3" of a word; "" of other reasons.
std::string reason_places(const Reason& reason, Language language);

} // namespace telusur
