#include "query/serve/facets_view.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "indexer/format/regions.hpp"
#include "query/language/days.hpp"
#include "query/serve/timeline.hpp"
#include "query/serve/view_data.hpp"

namespace telusur {
namespace {

constexpr std::array<std::string_view, 3> kNamedFilters{"wilayah", "sumber", "rubrik"};
constexpr std::array kShownFacets{FacetKind::region, FacetKind::source, FacetKind::section,
                                  FacetKind::year};
constexpr std::size_t kFirstValues = 6; // of a facet, before one asks for more
constexpr std::size_t kMoreValues = 14;
constexpr std::size_t kMostRows = 60; // of the table behind the timeline

std::string label_of(std::string_view filter, const std::string& value) {
    if (filter != "wilayah") return value;
    const Region* region = find_region(value);
    return region == nullptr ? value : full_name(*region);
}

// "2025-08-01", the first or last day of what a parameter says as 2025, 2025-08 or 2025-08-01.
std::string day_text(std::string_view value, std::string DayRange::*side) {
    constexpr std::size_t kDayBytes = 10;
    if (value.size() > kDayBytes) return {};
    const auto days = parse_days(std::string(value), std::chrono::year_month_day{});
    if (!days) return {};
    const std::string& day = (*days).*side; // "20250801"
    return day.size() == 8 ? day.substr(0, 4) + '-' + day.substr(4, 2) + '-' + day.substr(6) : "";
}

class FacetsView {
public:
    explicit FacetsView(const Results& results) : results_(results), links_(results.links) {}

    void add_to(Data& data) const {
        data.set("chips", with_each(chips()));
        put(data, "clear",
            chips().list_value().size() > 1 ? without_filters(links_).address("cari") : "");
        Data facets{Data::type::list};
        for (const FacetKind kind : kShownFacets)
            for (const Facet& facet : results_.answer.facets)
                if (facet.kind == kind && !facet.values.empty())
                    facets.push_back(this->facet(facet));
        data.set("has_facets", Data(!facets.is_empty_list() || has_filters(links_)));
        data.set("facets", facets);
        add_days(data);
        const Timeline timeline =
            results_.months == nullptr ? Timeline{} : make_timeline(*results_.months);
        data.set("timeline", timeline.counts.empty() ? Data(false) : figure(timeline));
    }

private:
    std::string_view words(std::string_view key) const { return text(results_.language, key); }
    std::string_view parameter(std::string_view name) const {
        return results_.parameters.text(name);
    }

    Data chip(std::string_view kind, std::string_view label, const Links& without) const {
        Data data;
        data.set("kind", std::string(words(kind)));
        data.set("label", shortened(label, 60));
        data.set("url", without.address("cari"));
        return data;
    }

    Data chips() const {
        Data list{Data::type::list};
        for (const std::string_view filter : kNamedFilters)
            for (const std::string& value : results_.parameters.all(filter))
                list.push_back(
                    chip(filter, label_of(filter, value), links_.with({}).without(filter, value)));
        const std::string days = days_text();
        if (!days.empty())
            list.push_back(chip("when", days, links_.with({{"dari", ""}, {"sampai", ""}})));
        return list;
    }

    std::string days_text() const {
        const std::string from = date_text(results_.language, parameter("dari"));
        const std::string until = date_text(results_.language, parameter("sampai"));
        if (from == until) return from;
        if (until.empty()) return filled(results_.language, "since", from);
        if (from.empty()) return filled(results_.language, "up_to", until);
        return from + " – " + until;
    }

    // Where a click on a value of a facet leads: to it alone, or away from it when it is chosen.
    Data value(FacetKind kind, const FacetValue& value) const {
        const std::string name(kFacets[static_cast<std::size_t>(kind)].name);
        const bool is_days = kind == FacetKind::year;
        const bool is_chosen =
            is_days ? parameter("dari") == value.value && parameter("sampai") == value.value
                    : links_.has(name, value.value);
        const std::string to = is_chosen ? std::string() : value.value;
        Links links = links_.with({{name, to}});
        if (is_days) links = links_.with({{"dari", to}, {"sampai", to}});
        Data data;
        data.set("url", links.address("cari"));
        data.set("label", shortened(value.label, 80));
        data.set("articles", number_text(results_.language, value.articles));
        data.set("is_chosen", Data(is_chosen));
        return data;
    }

    Data facet(const Facet& facet) const {
        std::vector<FacetValue> values = facet.values;
        // Years stand in order, and the last ones are asked for most.
        if (facet.kind == FacetKind::year) std::ranges::reverse(values);
        const auto first =
            values.begin() + static_cast<std::ptrdiff_t>(std::min(values.size(), kFirstValues));
        const auto last =
            values.begin()
            + static_cast<std::ptrdiff_t>(std::min(values.size(), kFirstValues + kMoreValues));
        const auto row = [&](const FacetValue& each) { return value(facet.kind, each); };
        Data data;
        data.set("label", std::string(words(kFacets[static_cast<std::size_t>(facet.kind)].name)));
        data.set("values", list_of(std::vector<FacetValue>(values.begin(), first), row));
        data.set("more", Data(false));
        if (first == last) return data;
        Data more;
        more.set("summary",
                 counted(results_.language, "more", static_cast<std::size_t>(last - first)));
        more.set("values", list_of(std::vector<FacetValue>(first, last), row));
        data.set("more", more);
        return data;
    }

    void add_days(Data& data) const {
        put(data, "from_day", day_text(parameter("dari"), &DayRange::from));
        put(data, "until_day", day_text(parameter("sampai"), &DayRange::to));
        data.set("days_kept", kept(links_.with({{"dari", ""}, {"sampai", ""}})));
    }

    static Data kept(const Links& links) {
        return list_of(links.values(), [](const NameValue& given) {
            Data data;
            data.set("name", given.name);
            data.set("value", given.value);
            return data;
        });
    }

    Data figure(const Timeline& timeline) const {
        Data data;
        data.set("first", month_name(timeline.first));
        data.set("each", std::to_string(timeline.months_each));
        std::string counts;
        for (const std::size_t count : timeline.counts)
            (counts += counts.empty() ? "" : ",") += std::to_string(count);
        data.set("counts", counts);
        data.set("url", links_.with({{"dari", ""}, {"sampai", ""}}).address("cari"));
        data.set("chosen", chosen(timeline));
        data.set("path", timeline.path);
        data.set("labels", list_of(timeline.labels, [](const TimelineLabel& label) {
                     Data row;
                     row.set("x", label.x);
                     row.set("label", label.text);
                     return row;
                 }));
        add_table(data);
        return data;
    }

    Data chosen(const Timeline& timeline) const {
        const std::string from = day_text(parameter("dari"), &DayRange::from);
        const std::string until = day_text(parameter("sampai"), &DayRange::to);
        if (from.empty() && until.empty()) return Data(false);
        constexpr MonthNumber kNever = 12 * 10'000;
        const TimelineRange range = range_of(timeline, from.empty() ? 0 : month_number(from),
                                             until.empty() ? kNever : month_number(until));
        if (range.x.empty()) return Data(false);
        Data data;
        data.set("x", range.x);
        data.set("width", range.width);
        return data;
    }

    // Months that have articles, or years where they are too many.
    void add_table(Data& data) const {
        const std::vector<FacetValue>& months = results_.months->values;
        const bool is_by_year = months.size() > kMostRows;
        std::map<std::string, std::size_t> rows;
        for (const FacetValue& month : months)
            rows[is_by_year ? month.value.substr(0, 4) : month.value] += month.articles;
        data.set("summary", std::string(words(is_by_year ? "timeline_years" : "timeline_table")));
        data.set(
            "rows", list_of(rows, [this](const auto& row) {
                const auto& [days, articles] = row;
                Data cells;
                cells.set("url", links_.with({{"dari", days}, {"sampai", days}}).address("cari"));
                cells.set("label", date_text(results_.language, days));
                cells.set("articles", number_text(results_.language, articles));
                return cells;
            }));
    }

    const Results& results_;
    const Links& links_;
};

} // namespace

void add_facets(Data& data, const Results& results) {
    FacetsView(results).add_to(data);
}

bool has_filters(const Links& links) {
    return links.has("dari") || links.has("sampai")
           || std::ranges::any_of(kNamedFilters,
                                  [&](std::string_view name) { return links.has(name); });
}

Links without_filters(const Links& links) {
    Links changed = links.with({{"dari", ""}, {"sampai", ""}});
    for (const std::string_view name : kNamedFilters)
        changed = changed.with({{std::string(name), ""}});
    return changed;
}

} // namespace telusur
