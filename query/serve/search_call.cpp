#include "query/serve/search_call.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "query/language/days.hpp"
#include "query/language/faults.hpp"
#include "query/language/region_names.hpp"
#include "query/serve/http_error.hpp"
#include "query/serve/limits.hpp"
#include "query/serve/refusals.hpp"

namespace telusur {
namespace {

std::chrono::year_month_day today() {
    constexpr std::chrono::hours kJakarta{7};
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + kJakarta);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Adds the filters to a query, one by one.
class Filters {
public:
    Filters(const Parameters& parameters, Strictness strictness, ParsedQuery& query)
        : parameters_(parameters), strictness_(strictness), query_(query) {}

    void add_all() {
        add_days();
        add_choice("wilayah", [](const std::string& value) -> std::optional<Clause> {
            std::vector<std::string> codes = regions_named(value);
            if (codes.empty()) return std::nullopt;
            return Clause{Occur::should, RegionMatch{std::move(codes), value}};
        });
        add_choice("sumber",
                   [](const std::string& value) { return name(QueryField::source, value); });
        add_choice("rubrik",
                   [](const std::string& value) { return name(QueryField::section, value); });
    }

private:
    static std::optional<Clause> name(QueryField field, const std::string& value) {
        Match match;
        match.field = field;
        match.has_field = true;
        match.is_phrase = true;
        match.text = value;
        return Clause{Occur::should, std::move(match)};
    }

    void refuse(std::string_view parameter, const std::string& value) {
        Notice why = notice(kUnknownValue, {std::string(parameter), value});
        if (strictness_ == Strictness::strict) throw HttpError(400, why);
        query_.ignored.push_back(std::move(why));
    }

    // Any of the values will do.
    template <class Make>
    void add_choice(std::string_view parameter, Make make) {
        Group choice;
        for (const std::string& value : parameters_.all(parameter)) {
            if (std::optional<Clause> clause = make(value))
                choice.clauses.push_back(std::move(*clause));
            else
                refuse(parameter, value);
        }
        if (choice.clauses.size() == 1)
            add(std::move(choice.clauses.front().node));
        else if (!choice.clauses.empty())
            add(std::move(choice));
    }

    void add_days() {
        DayRange range;
        if (const auto days = days_of("dari")) range.from = days->from;
        if (const auto days = days_of("sampai")) range.to = days->to;
        if (!range.from.empty() || !range.to.empty()) add(std::move(range));
    }

    std::optional<DayRange> days_of(std::string_view parameter) {
        const std::string value(parameters_.text(parameter));
        if (is_blank(value)) return std::nullopt;
        auto days = parse_days(value, today());
        if (!days) refuse(parameter, value);
        return days;
    }

    template <class Node>
    void add(Node&& node) {
        // Not from a temporary, of which g++ 12 warns that it is not initialised.
        Clause& clause = query_.root.clauses.emplace_back();
        clause.occur = Occur::filter;
        clause.node = std::forward<Node>(node);
    }

    const Parameters& parameters_;
    Strictness strictness_;
    ParsedQuery& query_;
};

ExpansionSet expansions(const std::vector<std::string>& names) {
    const auto has = [&](std::string_view name) {
        return std::ranges::find(names, name) != names.end();
    };
    ExpansionSet set;
    set.stems = has("stems");
    set.spelling = has("spelling");
    set.acronyms = has("acronyms");
    set.feedback = has("feedback");
    return set;
}

} // namespace

ParsedQuery read_query(const Parameters& parameters, Strictness strictness) {
    ParsedQuery query;
    if (!is_blank(parameters.text("q"))) query = parse_query(parameters.text("q"), strictness);
    Filters(parameters, strictness, query).add_all();
    if (query.root.clauses.empty()) throw QueryError(notice(kNothingAsked));
    return query;
}

AnswerSettings read_settings(const Parameters& parameters, const Session& session) {
    AnswerSettings settings;
    settings.search.expansions = expansions(parameters.all("perluas"));
    settings.search.timeout = std::chrono::milliseconds(session.options.limits.timeout);
    RankSettings& ranking = settings.search.ranking;
    ranking.count = 0;
    if (!parameters.knows("hal")) return settings;
    const int count = parameters.number("jumlah"), first = (parameters.number("hal") - 1) * count;
    if (first + count > kMaxReached) throw HttpError(400, kTooFar, {std::to_string(kMaxReached)});
    ranking.first = static_cast<std::size_t>(first);
    ranking.count = static_cast<std::size_t>(count);
    if (parameters.text("urut") == "terbaru") ranking.order = SortOrder::newest;
    if (parameters.text("urut") == "terlama") ranking.order = SortOrder::oldest;
    ranking.by_story = parameters.text("kelompok") == "cerita";
    return settings;
}

std::vector<FacetKind> facet_kinds(const std::vector<std::string>& names) {
    std::vector<FacetKind> kinds;
    for (const FacetSpec& row : kFacets)
        if (std::ranges::find(names, row.name) != names.end()) kinds.push_back(row.kind);
    return kinds;
}

} // namespace telusur
