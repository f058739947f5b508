// Article -> Xapian document, by the table of fields.
#pragma once

#include <xapian.h>

#include "indexer/format/article.hpp"
#include "stemmer_id/analyze.hpp"

namespace telusur {

// A word of the title counts as this many words of the body.
constexpr Xapian::termcount kTitleWeight = 3;

// Between the last position of the title and the first of the body, so that no phrase spans both.
constexpr Xapian::termpos kFieldGap = 100;

// Returns the document of `article`: stored values, terms and slots as fields.hpp says.
// article: cleaned, with an id.
Xapian::Document make_document(const Article& article, Analyzer& analyzer);

} // namespace telusur
