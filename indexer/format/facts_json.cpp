#include "indexer/format/facts_json.hpp"

#include <algorithm>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

using Json = nlohmann::ordered_json;

Json evidence_json(Rule rule, const TextRange& range, const Article& article) {
    const std::string& text = article[range.field];
    const std::size_t begin = std::min<std::size_t>(range.begin, text.size());
    const std::size_t end = std::clamp<std::size_t>(range.end, begin, text.size());
    return {{"rule", name(rule)},
            {"field", spec(range.field).name},
            {"begin", begin},
            {"end", end},
            {"text", text.substr(begin, end - begin)}};
}

// "14:05"
std::string clock(int minutes) {
    const auto two_digits = [](int value) {
        return (value < 10 ? "0" : "") + std::to_string(value);
    };
    return two_digits(minutes / 60) + ':' + two_digits(minutes % 60);
}

Json date_json(const DateFact& fact, const Article& article) {
    Json json{{"day", fact.day}};
    if (const auto day = parse_date(fact.day))
        json["weekday"] = indonesian_name(std::chrono::weekday(std::chrono::sys_days(*day)));
    if (fact.minutes >= 0) json["time"] = clock(fact.minutes);
    if (!fact.zone.empty()) json["zone"] = fact.zone;
    json["evidence"] = evidence_json(fact.rule, fact.evidence, article);
    if (fact.confirmation.end > 0)
        json["confirmation"] = evidence_json(Rule::body, fact.confirmation, article);
    for (const DateDoubt doubt : fact.doubts) json["doubts"].push_back(name(doubt));
    return json;
}

Json fact_json(const DayFact& fact, const Article& article) {
    return {{"day", fact.day}, {"evidence", evidence_json(fact.rule, fact.evidence, article)}};
}

Json fact_json(const RegionFact& fact, const Article& article) {
    Json json{{"code", fact.code}, {"name", fact.name}};
    for (const std::string& code : fact.others) json["or"].push_back(code);
    json["evidence"] = evidence_json(fact.rule, fact.evidence, article);
    return json;
}

Json fact_json(const AcronymFact& fact, const Article& article) {
    return {{"acronym", fact.acronym},
            {"expansion", fact.expansion},
            {"evidence", evidence_json(fact.rule, fact.evidence, article)}};
}

Json fact_json(const QuoteFact& fact, const Article& article) {
    Json json = Json::object();
    if (!fact.speaker.empty()) json["speaker"] = fact.speaker;
    if (!fact.office.empty()) json["office"] = fact.office;
    json["evidence"] = evidence_json(fact.rule, fact.evidence, article);
    return json;
}

Json fact_json(const AmountFact& fact, const Article& article) {
    constexpr std::int64_t kHundredths = 100;
    Json json{{"currency", fact.currency}};
    if (fact.hundredths % kHundredths == 0)
        json["amount"] = fact.hundredths / kHundredths;
    else
        json["amount"] = static_cast<double>(fact.hundredths) / kHundredths;
    json["evidence"] = evidence_json(Rule::written, fact.evidence, article);
    return json;
}

template <typename Fact>
void add_group(Json& json, const char* group, const std::vector<Fact>& facts,
               const Article& article) {
    for (const Fact& fact : facts) json[group].push_back(fact_json(fact, article));
}

} // namespace

Json facts_json(const Facts& facts, const Article& article) {
    Json json = Json::object();
    if (facts.date) json["date"] = date_json(*facts.date, article);
    add_group(json, "days", facts.days, article);
    add_group(json, "regions", facts.regions, article);
    add_group(json, "acronyms", facts.acronyms, article);
    add_group(json, "quotes", facts.quotes, article);
    add_group(json, "amounts", facts.amounts, article);
    for (const TextRange& range : facts.boilerplate)
        json["boilerplate"].push_back({{"evidence", evidence_json(Rule::written, range, article)}});
    return json;
}

} // namespace telusur
