#include "query/serve/article_view.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "query/serve/facets_view.hpp"
#include "query/serve/results_view.hpp"
#include "query/serve/search_parameters.hpp"
#include "query/serve/view_data.hpp"
#include "query/serve/web_text.hpp"

namespace telusur {
namespace {

constexpr std::size_t kTitleBytes = 200;
constexpr std::size_t kEvidenceBytes = 240;
constexpr std::size_t kMostFacts = 20; // of a kind

std::string evidence(const Article& article, const TextRange& range) {
    const std::string_view text = article[range.field];
    if (range.end > text.size() || range.begin > range.end) return {};
    return shortened(text.substr(range.begin, range.end - range.begin), kEvidenceBytes);
}

// "Rp1.250.000" of 125000000 hundredths.
std::string amount_text(Language language, const AmountFact& fact) {
    constexpr std::int64_t kHundredths = 100;
    const std::string whole =
        number_text(language, static_cast<std::size_t>(fact.hundredths / kHundredths));
    return fact.currency == "IDR" ? "Rp" + whole : fact.currency + " " + whole;
}

class FactGroups {
public:
    explicit FactGroups(const ArticlePage& page) : page_(page), article_(page.found.article) {}

    Data groups() {
        const Facts& facts = page_.found.facts;
        Data date{Data::type::list};
        if (facts.date) date.push_back(date_row(*facts.date));
        add("fact_date", date);
        add("fact_region", rows(facts.regions, [this](const RegionFact& fact) {
                Data data = row(fact.name, evidence(article_, fact.evidence));
                put(data, "url",
                    page_.links.only(std::array{kLanguageParameter})
                        .with({{"wilayah", fact.code}})
                        .address("cari"));
                return data;
            }));
        add("fact_quote",
            rows(facts.quotes, [this](const QuoteFact& fact) { return quote(fact); }));
        add("fact_amount", rows(facts.amounts, [this](const AmountFact& fact) {
                return row(amount_text(page_.language, fact), evidence(article_, fact.evidence));
            }));
        add("fact_acronym", rows(facts.acronyms, [this](const AcronymFact& fact) {
                if (fact.expansion.empty()) return Data(false);
                return row(fact.acronym + " = " + fact.expansion,
                           evidence(article_, fact.evidence));
            }));
        return groups_;
    }

private:
    Data row(const std::string& fact, const std::string& evidence) const {
        Data data;
        data.set("text", fact);
        put(data, "evidence", evidence == fact ? std::string() : evidence);
        data.set("quote", Data(false));
        data.set("url", Data(false));
        return data;
    }

    Data date_row(const DateFact& fact) const {
        const std::string note = date_note(page_.language, page_.found.facts);
        const std::string where = evidence(article_, fact.evidence);
        return row(date_text(page_.language, fact.day), note.empty() ? where : note + ": " + where);
    }

    Data quote(const QuoteFact& fact) const {
        std::string who = fact.speaker;
        if (!fact.office.empty()) (who += who.empty() ? "" : ", ") += fact.office;
        const std::string said = evidence(article_, fact.evidence);
        const bool is_quotation = fact.rule != Rule::reported;
        Data data = row(who, is_quotation ? std::string() : said);
        if (is_quotation) put(data, "quote", said);
        return data;
    }

    // Different ones, as far as make() makes something of them.
    template <class List, class Make>
    Data rows(const List& facts, Make make) const {
        Data list{Data::type::list};
        std::set<std::string> seen;
        for (const auto& fact : facts) {
            const Data data = make(fact);
            if (data.is_false() || list.list_value().size() == kMostFacts) continue;
            const Data* quote = data.get("quote");
            const std::string key = data.get("text")->string_value()
                                    + (quote->is_string() ? quote->string_value() : "");
            if (seen.insert(key).second) list.push_back(data);
        }
        return list;
    }

    void add(std::string_view key, const Data& facts) {
        if (facts.is_empty_list()) return;
        Data group;
        group.set("label", std::string(text(page_.language, key)));
        group.set("facts", facts);
        groups_.push_back(group);
    }

    const ArticlePage& page_;
    const Article& article_;
    Data groups_{Data::type::list};
};

// The matches that lie in [begin, end), counted from `begin`.
std::vector<ByteRange> within(const std::vector<ByteRange>& matches, std::size_t begin,
                              std::size_t end) {
    std::vector<ByteRange> found;
    for (const ByteRange& match : matches)
        if (match.begin >= begin && match.end <= end)
            found.push_back({match.begin - begin, match.end - begin});
    return found;
}

Data paragraphs(const ArticlePage& page) {
    const std::string& body = page.found.article[Field::body];
    const auto is_pasted = [&](std::size_t begin) {
        return std::ranges::any_of(page.found.facts.boilerplate, [&](const TextRange& range) {
            return range.field == Field::body && range.begin <= begin && begin < range.end;
        });
    };
    Data list{Data::type::list};
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = std::min(body.find('\n', begin), body.size());
        Data data;
        data.set("is_pasted", Data(is_pasted(begin)));
        data.set("parts", pieces(std::string_view(body).substr(begin, end - begin),
                                 within(page.matches, begin, end)));
        if (end > begin) list.push_back(data);
        begin = end + 1;
    }
    return list;
}

Data others(const ArticlePage& page, const std::vector<Article>& articles) {
    return with_each(list_of(articles, [&](const Article& article) {
        Data row;
        row.set("url", article_url(page.links, article[Field::id]));
        row.set("name", title_of(page.language, article));
        add_origin(row, page.language, article);
        return row;
    }));
}

} // namespace

std::string title_of(Language language, const Article& article) {
    const std::string& title = article[Field::title];
    return title.empty() ? std::string(text(language, "untitled")) : shortened(title, kTitleBytes);
}

std::string article_url(const Links& links, const std::string& id) {
    return links.address("artikel/" + path_encoded(id));
}

void add_origin(Data& data, Language language, const Article& article) {
    put(data, "source", article[Field::source]);
    put(data, "section", article[Field::section]);
    put(data, "author", article[Field::author]);
    put(data, "day", article[Field::date]);
    put(data, "date", date_text(language, article[Field::date]));
    const bool is_link = is_web_address(article[Field::url]);
    put(data, "link", is_link ? article[Field::url] : std::string());
    put(data, "host", shortened(host_of(article[Field::url]), kTitleBytes));
}

void add_article(Data& data, const ArticlePage& page) {
    const Article& article = page.found.article;
    put(data, "name",
        article[Field::title].empty() ? text(page.language, "untitled")
                                      : std::string_view(article[Field::title]));
    add_origin(data, page.language, article);
    const bool has_search = page.links.has("q") || has_filters(page.links);
    put(data, "back", has_search ? page.links.address("cari") : std::string());
    data.set("paragraphs", paragraphs(page));
    data.set("groups", FactGroups(page).groups());
    data.set("story", others(page, page.story));
    data.set("alike", others(page, page.alike));
}

} // namespace telusur
