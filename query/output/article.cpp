#include "query/output/article.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "indexer/format/facts_json.hpp"
#include "indexer/format/regions.hpp"
#include "stemmer_id/calendar.hpp"

namespace telusur {
namespace {

std::string_view evidence(const Article& article, const TextRange& range) {
    const std::string_view text = article[range.field];
    return range.end <= text.size() && range.begin <= range.end
               ? text.substr(range.begin, range.end - range.begin)
               : std::string_view();
}

std::string_view why(DateDoubt doubt) {
    switch (doubt) {
    case DateDoubt::weekday: return "hari yang tertulis tidak cocok";
    case DateDoubt::ambiguous: return "hari dan bulan mungkin tertukar";
    case DateDoubt::swapped: return "hari dan bulan tertukar di metadata; dibetulkan";
    case DateDoubt::differs: return "metadata, alamat, dan teks tidak sama";
    case DateDoubt::future: return "di masa depan";
    case DateDoubt::guessed: return "perkiraan dari teks";
    }
    return "";
}

void print_date(std::ostream& out, const DateFact& fact, const Article& article) {
    const auto day = parse_date(fact.day);
    out << "tanggal    ";
    if (day)
        out << indonesian_name(std::chrono::weekday(std::chrono::sys_days(*day))) << ", "
            << indonesian_date(*day);
    out << "  (" << name(fact.rule) << ": " << evidence(article, fact.evidence) << ")\n";
    for (const DateDoubt doubt : fact.doubts) out << "           ! " << why(doubt) << '\n';
}

void print_region(std::ostream& out, const RegionFact& fact, const Article& article) {
    out << "wilayah    " << fact.code << ' ' << fact.name;
    for (const std::string& code : fact.others)
        if (const Region* other = find_region(code))
            out << " atau " << code << ' ' << full_name(*other);
    out << "  (" << name(fact.rule) << ": " << evidence(article, fact.evidence) << ")\n";
}

void print_acronym(std::ostream& out, const AcronymFact& fact) {
    if (fact.expansion.empty()) return;
    out << "singkatan  " << fact.acronym << " = " << fact.expansion << "  (" << name(fact.rule)
        << ")\n";
}

// "1.250.000,5"
std::string number(std::int64_t hundredths) {
    constexpr std::int64_t kHundredths = 100;
    std::string digits = std::to_string(hundredths / kHundredths);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ".");
    const std::int64_t rest = hundredths % kHundredths;
    if (rest != 0) digits += (rest < 10 ? ",0" : ",") + std::to_string(rest);
    return digits;
}

void print_quote(std::ostream& out, const QuoteFact& fact, const Article& article) {
    out << "ucapan     " << (fact.speaker.empty() ? "(tidak diketahui)" : fact.speaker);
    if (!fact.office.empty()) out << ", " << fact.office;
    out << ": " << (fact.rule == Rule::reported ? "" : "\xE2\x80\x9C")
        << evidence(article, fact.evidence) << (fact.rule == Rule::reported ? "" : "\xE2\x80\x9D")
        << "  (" << name(fact.rule) << ")\n";
}

void print_facts(std::ostream& out, const Facts& facts, const Article& article) {
    if (facts.date) print_date(out, *facts.date, article);
    for (const RegionFact& fact : facts.regions) print_region(out, fact, article);
    for (const AcronymFact& fact : facts.acronyms) print_acronym(out, fact);
    for (const AmountFact& fact : facts.amounts)
        out << "uang       " << fact.currency << ' ' << number(fact.hundredths) << "  ("
            << evidence(article, fact.evidence) << ")\n";
    for (const QuoteFact& fact : facts.quotes) print_quote(out, fact, article);
    for (const TextRange& range : facts.boilerplate)
        out << "tempelan   " << evidence(article, range) << '\n';
}

} // namespace

void print_article(std::ostream& out, const FoundArticle& found) {
    const Article& article = found.article;
    out << article[Field::title] << '\n';
    for (const Field field :
         {Field::source, Field::section, Field::date, Field::author, Field::url, Field::id})
        if (!article[field].empty())
            out << spec(field).indonesian_name << ": " << article[field] << '\n';
    out << '\n' << article[Field::body] << "\n\n";
    print_facts(out, found.facts, article);
    for (const std::string& id : found.same_story) out << "cerita     sama dengan " << id << '\n';
}

void print_article_json(std::ostream& out, const FoundArticle& found) {
    nlohmann::ordered_json json;
    for (const FieldSpec& row : kFields)
        if (!found.article[row.field].empty())
            json[std::string(row.name)] = found.article[row.field];
    json["facts"] = facts_json(found.facts, found.article);
    if (!found.same_story.empty()) json["same_story"] = found.same_story;
    out << json.dump() << '\n';
}

} // namespace telusur
