// Amounts: sums of money in a text, each as one number.
#pragma once

#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

// True when a sum can begin with the word, or end with it for its currency. form: folded.
bool is_of_money(std::string_view form);

// Returns the sums of money in title and body, in their order: "Rp 2,5 miliar", "Rp2.500.000,-",
// "USD 1 juta", "5,5 triliun rupiah", "seratus juta rupiah". Both ends of a range are sums ("Rp 1-2
// miliar"). A full stop before three digits divides thousands, and a comma decimals, as Indonesian
// has it; where that makes no sense ("US$ 1,250.75", "Rp 1.5 juta") the other way round.
std::vector<AmountFact> find_amounts(const AnalyzedArticle& article);

} // namespace telusur
