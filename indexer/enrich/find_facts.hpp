// Finds the facts of an article: one module per kind, all on one analysis.
#pragma once

#include <chrono>

#include "indexer/enrich/analyzed_article.hpp"
#include "indexer/format/facts.hpp"

namespace telusur {

struct FactSettings {
    FactSet kinds = FactSet::all();
    // The day of reading; what lies behind it is told as doubtful.
    std::chrono::year_month_day today{
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
};

// Returns the facts that the article alone tells; stories need all of them (story.hpp).
Facts find_facts(const AnalyzedArticle& article, const FactSettings& settings);

} // namespace telusur
