#include "query/search/facets.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/format/fields.hpp"
#include "indexer/format/regions.hpp"
#include "indexer/format/terms.hpp"
#include "stemmer_id/normalize.hpp"

namespace telusur {
namespace {

constexpr DayNumber kDaysOfYear = 10000;
constexpr DayNumber kDaysOfMonth = 100;

// One value for the spellings that a filter takes as one ("Kompas.com", "kompas.com"), named as
// most of the articles write it.
struct SpellingCounts {
    std::size_t articles = 0;
    std::size_t most = 0;
    std::string_view spelling;

    void add(std::string_view written, std::size_t number) {
        articles += number;
        if (number < most || (number == most && spelling < written)) return;
        most = number;
        spelling = written;
    }
};

Facet of_slot(IndexView& view, const DocSet& docs, std::uint32_t slot) {
    std::unordered_map<std::string, std::size_t> written;
    std::size_t with = 0;
    const auto end = view.database().valuestream_end(slot);
    for (auto at = view.database().valuestream_begin(slot); at != end; ++at)
        if (docs.has(at.get_docid())) {
            ++written[*at];
            ++with;
        }
    std::unordered_map<std::string, SpellingCounts> folded;
    for (const auto& [value, articles] : written) folded[fold(value)].add(value, articles);
    Facet facet;
    for (const auto& [key, counts] : folded) {
        const std::string value(counts.spelling);
        facet.values.push_back({value, value, counts.articles});
    }
    facet.without = docs.count() - with;
    return facet;
}

Facet of_days(IndexView& view, const DocSet& docs, bool by_month) {
    std::map<DayNumber, std::size_t> counts;
    Facet facet;
    const std::vector<DayNumber>& days = view.days();
    docs.for_each([&](std::uint32_t doc) {
        if (days[doc] == 0)
            ++facet.without;
        else
            ++counts[days[doc] / (by_month ? kDaysOfMonth : kDaysOfYear)];
        return true;
    });
    for (const auto& [number, articles] : counts) {
        std::string name = std::to_string(number);
        if (by_month) name.insert(name.size() - 2, "-");
        facet.values.push_back({name, name, articles});
    }
    return facet;
}

Facet of_regions(IndexView& view, const DocSet& docs) {
    Facet facet;
    DocSet with = docs;
    for (const Region& region : regions()) {
        std::string code(region.code);
        std::erase(code, '.');
        std::size_t articles = 0;
        for (const Posting& posting : *view.postings(make_term(kRegionPrefix, code))) {
            if (!docs.has(posting.doc)) continue;
            ++articles;
            with.remove(posting.doc);
        }
        if (articles > 0)
            facet.values.push_back({std::string(region.code), full_name(region), articles});
    }
    facet.without = with.count();
    return facet;
}

} // namespace

Facet count_facet(IndexView& view, const DocSet& docs, FacetKind kind) {
    Facet facet;
    switch (kind) {
    case FacetKind::source: facet = of_slot(view, docs, spec(Field::source).slot); break;
    case FacetKind::section: facet = of_slot(view, docs, spec(Field::section).slot); break;
    case FacetKind::region: facet = of_regions(view, docs); break;
    case FacetKind::year: facet = of_days(view, docs, false); break;
    case FacetKind::month: facet = of_days(view, docs, true); break;
    }
    facet.kind = kind;
    if (kind != FacetKind::year && kind != FacetKind::month)
        std::ranges::sort(facet.values, [](const FacetValue& one, const FacetValue& other) {
            return one.articles != other.articles ? one.articles > other.articles
                                                  : one.value < other.value;
        });
    return facet;
}

std::size_t count_stories(IndexView& view, const DocSet& docs) {
    const Stories& stories = view.stories();
    std::vector<bool> is_found(stories.count() + 1);
    std::size_t in_stories = 0, found = 0;
    for (const auto& [doc, story] : stories.members()) {
        if (!docs.has(doc)) continue;
        ++in_stories;
        if (!is_found[story]) ++found;
        is_found[story] = true;
    }
    return docs.count() - in_stories + found;
}

} // namespace telusur
