#include "indexer/enrich/find_facts.hpp"

#include "indexer/enrich/acronyms.hpp"
#include "indexer/enrich/amounts.hpp"
#include "indexer/enrich/dates.hpp"
#include "indexer/enrich/find_regions.hpp"
#include "indexer/enrich/named_days.hpp"
#include "indexer/enrich/quotes.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {

Facts find_facts(const AnalyzedArticle& article, const FactSettings& settings) {
    Facts facts;
    facts.boilerplate.assign(article.boilerplate.begin(), article.boilerplate.end());
    if (settings.kinds.has(FactKind::date)) {
        const std::vector<DateMention> mentions = find_date_mentions(article.body);
        facts.date = find_date(article, mentions, settings.today);
        facts.days =
            find_days(article, mentions, facts.date ? parse_date(facts.date->day) : std::nullopt);
    }
    if (settings.kinds.has(FactKind::region)) {
        const auto day = facts.date ? parse_date(facts.date->day) : std::nullopt;
        const auto year = day ? day->year() : settings.today.year();
        facts.regions = find_regions(article, static_cast<int>(year));
    }
    if (settings.kinds.has(FactKind::acronym)) facts.acronyms = find_acronyms(article);
    if (settings.kinds.has(FactKind::quote)) facts.quotes = find_quotes(article);
    if (settings.kinds.has(FactKind::amount)) facts.amounts = find_amounts(article);
    return facts;
}

} // namespace telusur
