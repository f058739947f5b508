// Acronyms: the short forms in an article, and what the article says that they stand for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

// Returns the acronyms of title and body, each once: with what they stand for where the text tells
// ("Komisi Pemberantasan Korupsi (KPK)", "KPK (Komisi ...)", "rapat koordinasi (rakor)"), with what
// the list in data/ tells (rule `listed`), else without.
std::vector<AcronymFact> find_acronyms(const AnalyzedArticle& article);

// True when the list in data/ has the word. form: folded.
bool is_listed_acronym(std::string_view form);

// How well an acronym fits words: 0 as initials or first syllables of all of them; higher for
// letters from within words and for words that it leaves out; no_fit when it does not.
// acronym: letters only, folded. words: folded; the first must be used.
inline constexpr double no_fit = 1e9;
double acronym_cost(std::string_view acronym, const std::vector<std::string_view>& words);

} // namespace telusur
